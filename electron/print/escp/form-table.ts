import type { CarbonSheet } from '#shared/printed-document/carbon-sheet';
import { wrapText } from '#shared/printed-document/wrap-text';
import { dotsOf, pitchFor, PITCHES, type Pitch } from './pitch';

/** Eight inches, as far as a head of 80 columns reaches, in 1/180 inch; between the tractor strips there are 209 mm (design §6.10). */
export const SHEET_DOTS = 1440;
const GAP_DOTS = 12;
/** A cell that would take more lines is set narrower. */
const LINES_AT_USUAL = 2;
const HEAD_LINES = 3;

export type Segment = Readonly<{ x: number; text: string; pitch: Pitch; isBold: boolean }>;
/** What stands on one line, each text at its own place. */
export type FormLine = readonly Segment[];
type Place = Readonly<{ x: number; end: number; as: CarbonSheet['columns'][number]['as'] }>;

/** Columns share the sheet as the model says; a gap stands before each but the first. */
export function columnPlaces({ columns }: CarbonSheet): readonly Place[] {
  const sum = columns.reduce((mm, c) => mm + c.mm, 0);
  let at = 0;
  return columns.map((c) => {
    const x = Math.round((at / sum) * SHEET_DOTS);
    at += c.mm;
    return { x, end: Math.round((at / sum) * SHEET_DOTS) - GAP_DOTS, as: c.as };
  });
}

const wrapped = (text: string, room: number, pitch: Pitch): string[] =>
  wrapText(
    text,
    () => room,
    (t) => dotsOf(t, pitch),
  );

/** Numbers and figures are never broken while a narrower pitch holds them; names and faults wrap. */
function cellLines(usual: Pitch, text: string, room: number, as: Place['as']): Readonly<{ lines: readonly string[]; pitch: Pitch }> {
  if (as === 'code' || as === 'figure') {
    const parts = text.split('\n');
    const widest = parts.toSorted((a, b) => dotsOf(b, usual) - dotsOf(a, usual))[0] ?? '';
    const pitch = pitchFor(widest, room, usual);
    return pitch === null ? { lines: wrapped(text, room, PITCHES[17]), pitch: PITCHES[17] } : { lines: parts, pitch };
  }
  const wide = wrapped(text, room, usual);
  return wide.length <= LINES_AT_USUAL ? { lines: wide, pitch: usual } : { lines: wrapped(text, room, PITCHES[15]), pitch: PITCHES[15] };
}

type SetCell = (text: string, room: number, as: Place['as']) => ReturnType<typeof cellLines>;
function tableLines(places: readonly Place[], cells: readonly string[], set: SetCell, isBold: boolean): FormLine[] {
  const own = cells.map((text, n) => {
    const place = places[n] ?? { x: 0, end: SHEET_DOTS, as: 'text' as const };
    return { place, ...set(text, place.end - place.x, place.as) };
  });
  const height = Math.max(1, ...own.map((c) => c.lines.length));
  return Array.from({ length: height }, (_, i) =>
    own.flatMap(({ place, lines, pitch }) => {
      const text = lines[i] ?? '';
      if (text === '') return [];
      const spare = place.end - place.x - dotsOf(text, pitch);
      const x = place.x + (place.as === 'figure' ? spare : place.as === 'middle' ? Math.floor(spare / 2) : 0);
      return [{ x: Math.max(place.x, x), text, pitch, isBold: isBold || place.as === 'code' }];
    }),
  );
}

const WHOLE: readonly Place[] = [{ x: 0, end: SHEET_DOTS, as: 'text' }];
/** A row of the table as lines, in the pitch the centre wants; a row of one cell takes the whole width. */
export const rowLines = (doc: CarbonSheet, row: readonly string[], usual: Pitch): FormLine[] =>
  tableLines(row.length === 1 ? WHOLE : columnPlaces(doc), row, (...cell) => cellLines(usual, ...cell), false);

/** Titles of the columns. */
export const headLines = (doc: CarbonSheet): FormLine[] =>
  tableLines(
    columnPlaces(doc),
    doc.columns.map((c) => c.title),
    (text, room) => ({ lines: wrapped(text, room, PITCHES[15]), pitch: PITCHES[15] }),
    true,
  ).slice(0, HEAD_LINES);
