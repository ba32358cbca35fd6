import type { Field, Head } from '#shared/printed-document/models/blocks';
import { widthOf } from '#shared/printed-document/text-width';
import { after, wrapText } from '#shared/printed-document/wrap-text';
import { breakPages, linesOf, rowHeight, type Rooms } from './page-breaks';
import { fieldRows, type FieldRow } from './sheet-parts';

const PT = 9;
const SMALL_PT = 7.5;
/** Inside an A5 page: a value that has its row to itself, one that shares it, and the label before it (sheet.css). */
const ROOM = { usual: { wideMm: 108, halfMm: 44, labelMm: 16 }, en: { wideMm: 104, halfMm: 40, labelMm: 20 } } as const;
const roomOf = (language: Head['language']) => (language === 'en' ? ROOM.en : ROOM.usual);
/** A text that fills a page alone goes on in a row of its own. */
const MOST_LINES = 24;
/** The head of a table of lines, and the space above it. */
const TABLE_HEAD_MM = 8;

/** Height of one row of fields on A5: its fullest value or label. */
export function fieldRowMm(row: FieldRow, language: Head['language']): number {
  const { wideMm, halfMm, labelMm } = roomOf(language);
  const values = rowHeight(Math.max(...row.map((f) => linesOf(f.value, row.length === 1 ? wideMm : halfMm, PT))), PT);
  const labels = Math.max(...row.map((f) => linesOf(f.label, labelMm, SMALL_PT))) * 3.6 + 1.5;
  return Math.max(values, labels);
}

/** A field whose text no page has room for, as several of the same name. */
function inPieces(field: Field, language: Head['language']): readonly Field[] {
  const { wideMm } = roomOf(language);
  if (linesOf(field.value, wideMm, PT) <= MOST_LINES) return [field];
  const lines = wrapText(
    field.value,
    () => wideMm * 0.92,
    (text) => widthOf(text, PT),
  );
  const rest = after(field.value, lines.slice(0, MOST_LINES)).trimStart();
  if (rest === '') return [field];
  const value = field.value.slice(0, field.value.length - rest.length).trimEnd();
  return [{ ...field, wide: true, value }, ...inPieces({ ...field, wide: true, value: rest }, language)];
}

/** What of a paper's fields and lines stands on one page. */
export type FlowPage<Line> = Readonly<{ fields: readonly FieldRow[]; lines: readonly Line[] }>;
type FlowRow<Line> = Readonly<{ field: FieldRow } | { line: Line; isFirst: boolean }>;

/** Fields, then lines, over as many A5 pages as they need: rows of both are kept whole, and the fields are not all on the first page (B8, B9). */
export function flowPages<Line>(
  head: Pick<Head, 'language'>,
  { fields, lines, lineMm }: Readonly<{ fields: readonly Field[]; lines: readonly Line[]; lineMm: (line: Line) => number }>,
  rooms: Rooms,
): readonly FlowPage<Line>[] {
  const rows: readonly FlowRow<Line>[] = [
    ...fieldRows(fields.flatMap((f) => inPieces(f, head.language))).map((field) => ({ field })),
    ...lines.map((line, i) => ({ line, isFirst: i === 0 })),
  ];
  const heightOf = (row: FlowRow<Line>): number =>
    'field' in row ? fieldRowMm(row.field, head.language) : lineMm(row.line) + (row.isFirst ? TABLE_HEAD_MM : 0);
  return breakPages(rows, heightOf, rooms).map((page) => ({
    fields: page.flatMap((row) => ('field' in row ? [row.field] : [])),
    lines: page.flatMap((row) => ('line' in row ? [row.line] : [])),
  }));
}
