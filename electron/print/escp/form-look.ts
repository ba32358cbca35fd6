import type { Head } from '#shared/printed-document/models/blocks';
import type { FontSize } from '#shared/printed-document/models/look';
import { siteText } from '#shared/printed-document/head-text';
import { wrapText } from '#shared/printed-document/wrap-text';
import { SHEET_DOTS, type FormLine } from './form-table';
import { dotsOf, PINS, PITCHES, type Pitch } from './pitch';

/** Three strokes of the pins high, ten millimetres, and as wide as a sheet lets it be: 50 mm. */
export const LOGO = { strokes: 3, widthDots: 354, gapDots: 24 } as const;
export const LOGO_HIGH = LOGO.strokes * PINS;
/** What the rows of a form keep, whatever stands above and below them. */
const LEAST_ROWS = 4;

const linesIn = (text: string, x: number, pitch: Pitch = PITCHES[15]): FormLine[] =>
  wrapText(
    text,
    () => SHEET_DOTS - x,
    (t) => dotsOf(t, pitch),
  ).map((line) => [{ x, text: line, pitch, isBold: false }]);
/** Text over the whole width of a form. */
export const wideLines = (text: string): FormLine[] => linesIn(text, 0);

export const hasLogo = ({ look }: Head): boolean => look?.logo.startsWith('data:image/') === true;
/** The pitch that rows begin with: what the centre calls small, usual and large (issue line 5). */
export const pitchOf = ({ look }: Head): Pitch =>
  PITCHES[({ small: 15, normal: 12, large: 10 } as const satisfies Record<FontSize, Pitch['cpi']>)[look?.font ?? 'normal']];

/** The centre's logo with its lines beside it, and below them the centre with address and telephones (B0, design §6.3). */
function aboveLines(head: Head): FormLine[] {
  const x = hasLogo(head) ? LOGO.widthDots + LOGO.gapDots : 0;
  const own = (head.look?.header ?? []).flatMap((line) => linesIn(line, x));
  const high = Math.max(own.length, hasLogo(head) ? LOGO.strokes : 0);
  return [...Array.from({ length: high }, (_, i) => own[i] ?? []), ...wideLines(siteText(head))];
}

export type OwnLines = Readonly<{ above: readonly FormLine[]; below: readonly FormLine[]; fits: boolean }>;
/**
 * What stands on every form above its title and below its rows. `spare`: lines of the form that nothing else needs. Lines for which a
 * form has no room are left out; a template that would do that is not saved (electron/print/check-template.ts).
 */
export function ownLines(head: Head, spare: number): OwnLines {
  const [above, below] = [aboveLines(head), (head.look?.footer ?? []).flatMap(wideLines)];
  const room = Math.max(0, spare - LEAST_ROWS);
  const kept = Math.min(above.length, room);
  return { above: above.slice(0, kept), below: below.slice(0, room - kept), fits: above.length + below.length <= room };
}
