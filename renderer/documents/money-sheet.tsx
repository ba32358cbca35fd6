import type { MoneySheetPaper, SheetTable } from '#shared/printed-document/models/money-sheet';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { widthOf } from '#shared/printed-document/text-width';
import { Qr } from './code';
import { LineTable } from './line-table';
import { A5_INSIDE, fitted } from './look';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { Prose } from './prose';
import { A5Head, FieldTable, fieldRows, Sheet, Signs } from './sheet-parts';

type Row = Readonly<{ table: SheetTable; cells: readonly string[]; isFirst: boolean }>;
const HEADING_MM = 14;
const LAYOUTS = {
  A5: { size: 'a5', tableMm: 131, longestMm: 44, inside: A5_INSIDE, firstMm: 150, nextMm: 160, notesMm: 128 },
  A4: { size: 'a4', tableMm: 186, longestMm: 62, inside: { widthMm: 186, heightMm: 274 }, firstMm: 226, nextMm: 236, notesMm: 182 },
} as const;
type Layout = (typeof LAYOUTS)[keyof typeof LAYOUTS];

/** How full a line is reckoned at most (page-breaks.ts). */
const FULL = 0.92;
const sumOf = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
/** Each column as wide as its longest text needs, a long name not more than a third of the table; room that is left over goes to the texts. */
function columnMm(table: SheetTable, { tableMm, longestMm }: Layout): readonly number[] {
  const longest = (n: number): number => Math.max(...[table.columns, ...table.rows].map((cells) => widthOf(cells[n] ?? '', 9)));
  const wanted = table.columns.map((_, n) => Math.min(longestMm, 4 + longest(n) / FULL));
  const isText = (n: number): boolean => !table.figures.includes(n);
  const figuresMm = sumOf(wanted.filter((_, n) => !isText(n)));
  const textsMm = sumOf(wanted.filter((_, n) => isText(n)));
  if (textsMm === 0 || figuresMm + textsMm > tableMm) return wanted.map((mm) => (mm / (figuresMm + textsMm)) * tableMm);
  return wanted.map((mm, n) => (isText(n) ? (mm / textsMm) * (tableMm - figuresMm) : mm));
}

function rowMm({ table, cells, isFirst }: Row, layout: Layout): number {
  const widths = columnMm(table, layout);
  return rowHeight(Math.max(...cells.map((c, n) => linesOf(c, (widths[n] ?? 20) - 3, 9))), 9) + (isFirst ? HEADING_MM : 0);
}

/** What facts take beyond the room that the first page keeps for them. */
const moreFieldsMm = ({ fields }: MoneySheetPaper): number => {
  const lines = fieldRows(fields).map((row) => Math.max(...row.map((f) => linesOf(f.value, row.length === 1 ? 105 : 38, 9))));
  return Math.max(0, lines.reduce((mm, n) => mm + 2 + n * 5, 0) - 34);
};

/** Rows of one page, by the table they belong to. */
const tablesOn = (rows: readonly Row[]): readonly (readonly [SheetTable, readonly Row[]])[] =>
  [...new Set(rows.map((r) => r.table))].map((table) => [table, rows.filter((r) => r.table === table)] as const);

/** Papers of the cash desk on A5, the day close on A4 too: facts, tables over as many pages as they need, sums and signatures on the last. */
export function MoneySheet({ doc, mark, paper }: { doc: MoneySheetPaper; mark: PrintMark; paper: Paper }) {
  const layout = LAYOUTS[paper === 'A4' ? 'A4' : 'A5'];
  const { head } = doc;
  const rows: Row[] = doc.tables.flatMap((table) =>
    (table.rows.length > 0 ? table.rows : [table.columns.map(() => '—')]).map((cells, i) => ({ table, cells, isFirst: i === 0 })),
  );
  const tail = 53 + fieldRows(doc.sums).length * 7 + doc.notes.reduce((mm, n) => mm + linesOf(n, layout.notesMm, 9) * 5, 0);
  const pages = breakPages(
    rows,
    (row) => rowMm(row, layout),
    fitted(head, layout.inside, { first: layout.firstMm - moreFieldsMm(doc), next: layout.nextMm, tail }),
  );
  return pages.map((page, i) => (
    <Sheet key={i} size={layout.size} language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {i === 0 ? <FieldTable rows={fieldRows(doc.fields)} /> : null}
      {tablesOn(page).map(([table, own]) => (
        <section key={table.title}>
          <p className="p-small">
            <b>{table.title}</b>
          </p>
          <LineTable
            columns={table.columns}
            widths={columnMm(table, layout).map((mm) => `${mm.toFixed(1)}mm`)}
            rows={own.map((r) => r.cells)}
            figures={table.figures}
          />
        </section>
      ))}
      {i < pages.length - 1 ? null : (
        <>
          <FieldTable rows={fieldRows(doc.sums)} />
          {doc.notes.map((note) => (
            <p key={note} className="p-small">
              <Prose text={note} />
            </p>
          ))}
          <div className="p-beside p-push">
            <p className="p-small">{head.printed}</p>
            <Qr value={head.qr} moduleMm={0.75} />
          </div>
          <Signs signs={doc.signs} />
        </>
      )}
    </Sheet>
  ));
}
