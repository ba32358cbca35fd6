/** Numbers, models and invoice numbers: parts of capitals and digits joined by hyphens. */
const CODE = /([A-Z0-9]+(?:-[A-Z0-9]+)+)/;

/** Running text whose codes never break over a line; everything else may (design §6.4). */
export function Prose({ text }: { text: string }) {
  return text.split(CODE).map((piece, i) =>
    i % 2 === 1 && piece.length <= 24 ? (
      <span key={i} className="p-code">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
