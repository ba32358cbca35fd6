import type { StoreSheetPaper } from '#shared/printed-document/models/store-sheet';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { LineTable } from './line-table';
import { breakPages, linesOf, rowHeight, type Rooms } from './page-breaks';
import { Prose } from './prose';
import { FieldTable, fieldRows, NumberBars, pageText, partLabel, Sheet, Signs, TotalLines } from './sheet-parts';

const PT = 9;
/** Width of the lines and room for them: 241 × 140 mm keeps its content between the tractor strips (design §6.10). */
const LAYOUTS = {
  '241x140': { size: 'w241', widthMm: 209, rooms: { first: 78, next: 88 }, tailMm: 26 },
  A4: { size: 'a4', widthMm: 186, rooms: { first: 206, next: 222 }, tailMm: 34 },
} as const;
type Layout = (typeof LAYOUTS)[keyof typeof LAYOUTS];

function Top({ doc, mark, at }: { doc: StoreSheetPaper; mark: PrintMark; at: Readonly<{ page: number; pages: number }> }) {
  const { head } = doc;
  return (
    <header className="p-apart p-middle">
      <span className="p-small">
        {head.company}　{head.site}
        <br />
        {head.address}　<span className="p-code">{head.phone}</span>
        <br />
        <span className="p-code">{partLabel(head, mark.part)}</span>　<span className="p-code">{pageText(head, at)}</span>
      </span>
      <h1>{head.title}</h1>
      <NumberBars head={head} heightMm={8} />
    </header>
  );
}

function roomsOf(doc: StoreSheetPaper, layout: Layout): Rooms {
  const fieldsMm = fieldRows(doc.fields).length * 6.5;
  const notesMm = doc.notes.reduce((mm, n) => mm + linesOf(n, layout.widthMm, 7.5) * 4, 0);
  const tail = notesMm + (doc.total === null ? 0 : 12) + (doc.signs.length === 0 ? 6 : layout.tailMm);
  return { first: layout.rooms.first - fieldsMm, next: layout.rooms.next, tail };
}

/** Papers of the warehouse: facts, lines over as many pages as they need, sum and signatures on the last. */
export function StoreSheet({ doc, mark, paper }: { doc: StoreSheetPaper; mark: PrintMark; paper: Paper }) {
  const layout = LAYOUTS[paper === '241x140' ? paper : 'A4'];
  const { head, columns } = doc;
  const sum = columns.reduce((mm, c) => mm + c.mm, 0);
  const widths = columns.map((c) => (c.mm / sum) * layout.widthMm);
  const rowMm = (cells: readonly string[]): number =>
    rowHeight(Math.max(...cells.map((c, n) => linesOf(c, (widths[n] ?? 20) - 3, PT))), PT);
  const rows = doc.rows.length > 0 ? doc.rows : [columns.map(() => '—')];
  const pages = breakPages(rows, rowMm, roomsOf(doc, layout));
  return pages.map((page, i) => (
    <Sheet key={i} size={layout.size} language={head.language} mark={mark}>
      <Top doc={doc} mark={mark} at={{ page: i + 1, pages: pages.length }} />
      {i === 0 && doc.fields.length > 0 ? <FieldTable rows={fieldRows(doc.fields)} /> : null}
      <LineTable
        columns={columns.map((c) => c.label)}
        widths={widths.map((mm) => `${mm.toFixed(1)}mm`)}
        rows={page}
        figures={columns.flatMap((c, n) => (c.isFigure ? [n] : []))}
      />
      {i < pages.length - 1 ? null : (
        <>
          {doc.total === null ? null : <TotalLines total={doc.total} />}
          {doc.notes.map((note) => (
            <p key={note} className="p-small">
              <Prose text={note} />
            </p>
          ))}
          <div className="p-push">{doc.signs.length === 0 ? null : <Signs signs={doc.signs} />}</div>
        </>
      )}
      <p className="p-small">{head.printed}</p>
    </Sheet>
  ));
}
