import type { FontSize, Look } from '#shared/printed-document/models/look';
import { linesOf, type Rooms } from './page-breaks';
import { Prose } from './prose';

const LOGO_MM = 12;
const LINE_MM = 4.1;
const SMALL_PT = 7.5;
/** How much larger the letters are, and how much more room a text takes then: its lines are higher and there are more of them. */
const SCALE: Readonly<Record<FontSize, number>> = { small: 0.9, normal: 1, large: 1.1 };
const GROWTH: Readonly<Record<FontSize, number>> = { small: 1, normal: 1, large: 1.25 };

type Styled = Readonly<{ look?: Look | undefined }>;
/** The space inside a page's margins. */
type Inside = Readonly<{ widthMm: number; heightMm: number }>;
export const A5_INSIDE: Inside = { widthMm: 130, heightMm: 194 };

export const scaleOf = ({ look }: Styled): number => SCALE[look?.font ?? 'normal'];
const isDrawn = (logo: string): boolean => logo.startsWith('data:image/jpeg;base64,');

/** Height of the centre's own lines and logo above and below what the paper is for. */
function lookMm({ look }: Styled, widthMm: number): number {
  if (look === undefined) return 0;
  const linesMm = (lines: readonly string[]) => lines.reduce((mm, line) => mm + linesOf(line, widthMm, SMALL_PT) * LINE_MM, 0);
  const head = Math.max(look.logo === '' ? 0 : LOGO_MM, linesMm(look.header));
  return (head === 0 ? 0 : head + 4) + (look.footer.length === 0 ? 0 : linesMm(look.footer) + 6);
}

/** Room for rows on a page that has the centre's lines too, in letters of the centre's size; in millimetres of the usual letters. */
export function fitted(head: Styled, { widthMm, heightMm }: Inside, { first, next, tail }: Rooms): Rooms {
  const growth = GROWTH[head.look?.font ?? 'normal'];
  const taken = lookMm(head, widthMm);
  const room = (mm: number): number => Math.max(0, (mm - taken - (growth - 1) * (heightMm - mm)) / growth);
  return { first: room(first), next: room(next), tail };
}

/** What terms take beyond the room that a sheet keeps for those of the program. */
export const moreTermsMm = (terms: readonly string[], widthMm: number, keptMm: number): number =>
  Math.max(0, terms.reduce((mm, term) => mm + linesOf(term, widthMm, SMALL_PT) * 4, 0) - keptMm);

/** The centre's logo and its lines at the head of a paper. */
export function LookHead({ look }: Styled) {
  if (look === undefined || (look.header.length === 0 && !isDrawn(look.logo))) return null;
  return (
    <div className="p-look">
      {isDrawn(look.logo) && <img className="p-logo" src={look.logo} alt="" />}
      <div>
        {look.header.map((line, i) => (
          <p key={i} className="p-small">
            <Prose text={line} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** The centre's lines at the foot of every page. */
export function LookFoot({ look }: Styled) {
  if (look === undefined || look.footer.length === 0) return null;
  return (
    <div className="p-look-foot">
      {look.footer.map((line, i) => (
        <p key={i} className="p-small">
          <Prose text={line} />
        </p>
      ))}
    </div>
  );
}
