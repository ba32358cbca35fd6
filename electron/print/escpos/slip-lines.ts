import { columnsOf, wrapColumns } from '#shared/printed-document/wrap-columns';
import type { Segment, SlipLine, SlipStep } from './slip-step';

/** Signs that mean the same and are in every code page. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\t': ' ',
  '\u2212': '-',
  '¥': '￥',
  '\u2028': '\n',
  '\u2029': '\n',
};
/** What nobody sees and no code page has: soft hyphens, blanks without width. */
const UNSEEN = /[\u00AD\u200B\uFEFF]/g;
/** A text in the signs of a receipt printer. */
export const inItsSigns = (text: string): string =>
  text.replaceAll(/[\u00A0\t\u2212¥\u2028\u2029]/g, (s) => SUBSTITUTES[s] ?? s).replaceAll(UNSEEN, '');

export type Look = Readonly<{ isBold?: boolean; isWide?: boolean; isTall?: boolean; isTight?: boolean; align?: Segment['align'] }>;

/** Where words stand: `from` a column, `room` columns wide. */
type Place = Readonly<{ from: number; room: number }>;

export function segmentAt(text: string, { from, room }: Place, { isBold = false, isWide = false, align = 'left' }: Look): Segment {
  const columns = columnsOf(text) * (isWide ? 2 : 1);
  const spare = Math.max(0, room - columns);
  const column = from + (align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2));
  return { column, columns, text, isBold, isWide, align, isSide: false };
}

export const lineOf = (segments: readonly Segment[], { isTall = false, isTight = false }: Look = {}): SlipLine => ({
  as: 'line',
  segments: segments.filter((s) => s.text !== '' || s.isSide),
  isTall,
  isTight,
});

/** Lines of one cell: `text` wrapped into the room of its place. */
export const cellOf = (text: string, place: Place, look: Look): readonly Segment[] =>
  wrapColumns(text, Math.floor(place.room / (look.isWide === true ? 2 : 1))).map((line) => segmentAt(line, place, look));

/** Cells beside each other; the shorter ones end sooner. */
export function besideEachOther(cells: readonly (readonly Segment[])[], look: Look = {}): readonly SlipLine[] {
  const height = Math.max(...cells.map((c) => c.length));
  return Array.from({ length: height }, (_, i) =>
    lineOf(
      cells.flatMap((c) => c[i] ?? []),
      look,
    ),
  );
}

/** Running text over the whole width. */
export const paragraph = (text: string, room: number, look: Look = {}): readonly SlipLine[] =>
  text === '' ? [] : besideEachOther([cellOf(text, { from: 0, room }, look)], look);

type Side = Readonly<{ text: string; look?: Look }>;
/** One text at the left and one at the right; on lines of their own when they do not fit beside each other. */
export function pairLines(left: Side, right: Side, room: number, look: Look = {}): readonly SlipLine[] {
  const widthOf = ({ text, look: own }: Side): number => columnsOf(text) * (own?.isWide === true ? 2 : 1);
  const place = { from: 0, room };
  const atRight: Look = { ...look, ...right.look, align: 'right' };
  const atLeft: Look = { ...look, ...left.look };
  const isOneLine = !`${left.text}${right.text}`.includes('\n');
  if (isOneLine && widthOf(left) + 1 + widthOf(right) <= room)
    return left.text === '' && right.text === ''
      ? []
      : [lineOf([segmentAt(left.text, place, atLeft), segmentAt(right.text, place, atRight)], look)];
  return [...paragraph(left.text, room, atLeft), ...paragraph(right.text, room, atRight)];
}

const sideAt = (column: number): Segment => ({
  column,
  columns: 1,
  text: '|',
  isBold: false,
  isWide: false,
  align: 'centre',
  isSide: true,
});
/** Cells in a frame, those of a row of one height. */
export function framed(cells: readonly Readonly<{ lines: readonly string[]; look: Look }>[][], room: number): readonly SlipStep[] {
  return cells.flatMap((row, n): SlipStep[] => {
    const share = Math.floor((room - 1 - row.length) / row.length);
    const places = row.map((_, i) => ({
      from: 1 + i * (share + 1),
      room: i === row.length - 1 ? room - 2 - i * (share + 1) : share,
    }));
    const columns = row.map((cell, i) => cell.lines.flatMap((line) => cellOf(line, places[i] ?? { from: 1, room: room - 2 }, cell.look)));
    const sides = [...places.map((p) => sideAt(p.from - 1)), sideAt(room - 1)];
    const height = Math.max(...columns.map((c) => c.length));
    const lines = Array.from({ length: height }, (_, i) => lineOf([...sides, ...columns.flatMap((c) => c[i] ?? [])], { isTight: true }));
    const below = n === cells.length - 1 ? 'frameEnd' : 'frame';
    return [...(n === 0 ? [{ as: 'rule', kind: 'frameTop' } as const] : []), ...lines, { as: 'rule', kind: below }];
  });
}
