import type { MoneySheetPaper, SheetTable } from '#shared/printed-document/models/money-sheet';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { LineTable } from './line-table';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { Prose } from './prose';
import { A5Head, FieldTable, fieldRows, Sheet, Signs } from './sheet-parts';

type Row = Readonly<{ table: SheetTable; cells: readonly string[]; isFirst: boolean }>;
const HEADING_MM = 14;
const rowMm = ({ table, cells, isFirst }: Row): number =>
  rowHeight(Math.max(...cells.map((c) => linesOf(c, 128 / table.columns.length, 9))), 9) + (isFirst ? HEADING_MM : 0);

/** Rows of one page, by the table they belong to. */
const tablesOn = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const tables = [...new Set(rows.map((r) => r.table))];
  return tables.map((table) => rows.filter((r) => r.table === table));
};

/** Papers of the cash desk on A5: facts, tables over as many pages as they need, sums and signatures on the last. */
export function MoneySheet({ doc, mark }: { doc: MoneySheetPaper; mark: PrintMark }) {
  const { head } = doc;
  const rows: Row[] = doc.tables.flatMap((table) =>
    (table.rows.length > 0 ? table.rows : [table.columns.map(() => '—')]).map((cells, i) => ({ table, cells, isFirst: i === 0 })),
  );
  const tail = 62 + doc.sums.length * 4 + doc.notes.reduce((mm, n) => mm + linesOf(n, 128, 9) * 5, 0);
  const pages = breakPages(rows, rowMm, { first: 140, next: 160, tail });
  return pages.map((page, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {i === 0 ? <FieldTable rows={fieldRows(doc.fields)} /> : null}
      {tablesOn(page).map((own) => (
        <section key={own[0]?.table.title}>
          <p className="p-small">
            <b>{own[0]?.table.title}</b>
          </p>
          <LineTable
            columns={own[0]?.table.columns ?? []}
            widths={(own[0]?.table.columns ?? []).map(() => undefined)}
            rows={own.map((r) => r.cells)}
            figures={own[0]?.table.figures ?? []}
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
