/** Numbers, models and invoice numbers: parts of capitals and digits joined by hyphens. */
const CODE = /([A-Z0-9]+(?:-[A-Z0-9]+)+)/;

/** Of characters: a code that is longer may break, or it would run over the edge of a narrow paper. */
const LONGEST_WHOLE = 24;
export const isWhole = (code: string): boolean => code.length <= LONGEST_WHOLE;

/** Running text whose codes never break over a line; everything else may (design §6.4). */
export function Prose({ text }: { text: string }) {
  return text.split(CODE).map((piece, i) =>
    i % 2 === 1 && isWhole(piece) ? (
      <span key={i} className="p-code">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
