import { breakPages } from '#renderer/documents/page-breaks';
import { barModules } from '#shared/printed-document/bars';
import { pageText, partLabel } from '#shared/printed-document/head-text';
import type { CarbonSheet } from '#shared/printed-document/carbon-sheet';
import type { FormPaper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { clipText, wrapText } from '#shared/printed-document/wrap-text';
import { hasLogo, LOGO, ownLines, pitchOf, wideLines } from './form-look';
import { dotsOf, PITCHES, type Pitch } from './pitch';
import { columnPlaces, headLines, rowLines, SHEET_DOTS, type FormLine, type Segment } from './form-table';

/** A form is so many lines of 1/6 inch high: half and third of eleven inches (D7). */
export const FORM_LINES: Readonly<Record<FormPaper, number>> = { '241x140': 33, '241x93': 22 };
/** The centre and its facts stand at the left, the bars at the right of the title. */
const ASIDE_DOTS = 510;
const BAR_DOTS = 2;
/** One line is free at the perforation above, one below. */
const FIRST_LINE = 1;
const FOOT_LINES = 2;
const SIGN_LINES = 4;

/** One form: its lines from the perforation on; `bars` stand on `line` and the next, the logo on three lines from `logoAt` on. */
export type FormPage = Readonly<{
  lines: readonly FormLine[];
  bars: Readonly<{ line: number; x: number; value: string }> | null;
  logoAt: number | null;
}>;

const at = (x: number, text: string, pitch: Pitch, isBold = false): Segment => ({ x, text, pitch, isBold });
const clip = (text: string, room: number, pitch: Pitch): string => clipText(text, room, (t) => dotsOf(t, pitch));
const centred = (text: string, from: number, room: number, pitch: Pitch, isBold = false): Segment => {
  const shown = clip(text, room, pitch);
  return at(from + Math.floor((room - dotsOf(shown, pitch)) / 2), shown, pitch, isBold);
};
const toTheRight = (text: string, pitch: Pitch, isBold = false): Segment => at(SHEET_DOTS - dotsOf(text, pitch), text, pitch, isBold);
const rule = (): FormLine => [at(0, '-'.repeat(Math.floor(SHEET_DOTS / PITCHES[12].letter)), PITCHES[12])];

/** Facts, title with its marks, number below the bars: the same on every form; a long list of facts goes on above the rows. */
function topLines(doc: CarbonSheet, mark: PrintMark, most: number): Readonly<{ lines: readonly FormLine[]; rest: readonly FormLine[] }> {
  const { head } = doc;
  const [p12, p15] = [PITCHES[12], PITCHES[15]];
  const middle = SHEET_DOTS - 2 * ASIDE_DOTS;
  const facts = doc.about.flatMap((fields) =>
    wrapText(
      fields.map((f) => (f.label === '' ? f.value : `${f.label} ${f.value}`)).join('　'),
      () => ASIDE_DOTS - 30,
      (t) => dotsOf(t, p15),
    ),
  );
  const left = facts.slice(0, most);
  const marks = [mark.voidWord, mark.stamp, mark.stampLine].filter((m) => m !== null);
  const lines: Segment[][] = Array.from({ length: Math.max(left.length, 3, 1 + marks.length) }, () => []);
  left.forEach((text, i) => lines[i]?.push(at(0, text, p15)));
  lines[0]?.push(centred(head.title, ASIDE_DOTS, middle, PITCHES[10], true));
  marks.forEach((text, i) => lines[i + 1]?.push(centred(text, ASIDE_DOTS, middle, i < 2 && text !== mark.stampLine ? p12 : p15, true)));
  lines[2]?.push(centred(head.number, SHEET_DOTS - ASIDE_DOTS, ASIDE_DOTS, p12, true));
  return { lines, rest: facts.slice(most).map((text) => [at(0, text, p15)]) };
}

/** Boxes to sign in, side by side: whose, name and time, and room for a hand. */
function signLines(doc: CarbonSheet): FormLine[] {
  const { signs } = doc;
  if (signs.length === 0) return [];
  const room = Math.floor(SHEET_DOTS / signs.length);
  const p15 = PITCHES[15];
  const columns = signs.map((s) => [s.label, ...s.name.split('\n')].slice(0, SIGN_LINES).map((text) => clip(text, room - 12, p15)));
  return Array.from({ length: SIGN_LINES }, (_, i) =>
    columns.flatMap((own, n) => (own[i] === undefined ? [] : [at(n * room, own[i], p15)])),
  );
}

function tailLines(doc: CarbonSheet): FormLine[] {
  const { sum } = doc;
  const end = sum === null ? 0 : (columnPlaces(doc)[sum.column]?.end ?? SHEET_DOTS);
  const amount = sum === null ? 0 : dotsOf(sum.amount, PITCHES[12]);
  const total =
    sum === null
      ? []
      : [
          rule(),
          [
            at(0, clip(`${sum.label}　${sum.words ?? ''}`.trim(), Math.max(0, end - amount - 24), PITCHES[12]), PITCHES[12], true),
            at(end - amount, sum.amount, PITCHES[12], true),
          ],
        ];
  return [...total, ...doc.notes.flatMap(wideLines), ...signLines(doc)];
}

/** A row that is higher than a whole form goes on on the next one. */
const cutTall = (lines: readonly FormLine[], most: number): (readonly FormLine[])[] =>
  lines.length <= most ? [lines] : [lines.slice(0, most), ...cutTall(lines.slice(most), most)];

/** What stands on each form around its rows: the table's head, and the centre's own lines where they have room. */
function frameOf(doc: CarbonSheet, mark: PrintMark, height: number) {
  const { lines: facts, rest } = topLines(doc, mark, Math.floor(height / 4));
  const table = [...facts, rule(), ...headLines(doc), rule()];
  const spare = height - FIRST_LINE - table.length - FOOT_LINES - 1;
  return { rest, table, spare, own: ownLines(doc.head, spare) };
}

/** Whether the centre's own lines have their room on a form of this paper. */
export const lookFits = (doc: CarbonSheet, mark: PrintMark, paper: FormPaper): boolean => frameOf(doc, mark, FORM_LINES[paper]).own.fits;

/** A paper of the warehouse as forms: the head on each, page n/m, the sum and the signatures on the last. Nothing is left out. */
export function formPages(doc: CarbonSheet, mark: PrintMark, paper: FormPaper): readonly FormPage[] {
  const { rest, table, spare, own } = frameOf(doc, mark, FORM_LINES[paper]);
  const top = [...own.above, ...table];
  const room = spare - own.above.length - own.below.length;
  if (room < 1) throw new Error('the head leaves no room on the form');
  const rows = (doc.rows.length > 0 ? doc.rows : [['—']]).flatMap((row) => cutTall(rowLines(doc, row, pitchOf(doc.head)), room));
  const tail = cutTall(tailLines(doc), room);
  const pages = breakPages([...rest.map((line) => [line]), ...rows], (lines) => lines.length, {
    first: room,
    next: room,
    tail: tail[0]?.length ?? 0,
  });
  const bodies = pages.map((own) => own.flat());
  for (const piece of tail) {
    const last = bodies.at(-1);
    if (last !== undefined && last.length + piece.length <= room) last.push(...piece);
    else bodies.push([...piece]);
  }

  const barDots = barModules(doc.head.barcode) * BAR_DOTS;
  const bars =
    barDots + 20 * BAR_DOTS > ASIDE_DOTS
      ? null
      : {
          line: FIRST_LINE + own.above.length,
          x: SHEET_DOTS - Math.floor((ASIDE_DOTS + barDots) / 2),
          value: doc.head.barcode,
        };
  const logoAt = hasLogo(doc.head) && own.above.length >= LOGO.strokes ? FIRST_LINE : null;
  return bodies.map((body, i) => {
    const free = Array.from({ length: room - body.length }, (): FormLine => []);
    const page = pageText(doc.head, { page: i + 1, pages: bodies.length });
    const p15 = PITCHES[15];
    const printed = at(0, clip(doc.head.printed, SHEET_DOTS - dotsOf(page, p15) - 30, p15), p15);
    const foot: FormLine[] = [
      [at(0, clip(doc.copies === '' ? partLabel(doc.head, mark.part) : doc.copies, SHEET_DOTS, p15), p15)],
      [printed, toTheRight(page, p15)],
    ];
    return { lines: [[], ...top, ...body, ...free, ...own.below, ...foot], bars, logoAt };
  });
}
