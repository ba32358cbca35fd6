import type { QuoteLine, QuotePaper } from '#shared/printed-document/models/quote';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { LineTable } from './line-table';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { A5Head, FieldTable, fieldRows, Sheet, Signs, Terms, TotalLines, type FieldRow } from './sheet-parts';

const lineMm = (l: QuoteLine): number => rowHeight(Math.max(linesOf(l.text, 50, 9), linesOf(l.kind, 15, 9)), 9);
const fieldMm = (row: FieldRow): number => rowHeight(Math.max(...row.map((f) => linesOf(f.value, row.length === 1 ? 108 : 44, 9))), 9);

/** 報價單 on A5: what it costs, until when, and two boxes for the customer's answer. */
export function QuoteSheet({ doc, mark }: { doc: QuotePaper; mark: PrintMark }) {
  const { head } = doc;
  const fields = fieldRows(doc.fields);
  const taken = fields.reduce((mm, row) => mm + fieldMm(row), 0) + 10;
  const pages = breakPages(doc.lines, lineMm, { first: 164 - taken, next: 156, tail: 80 });
  return pages.map((lines, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {i === 0 ? <FieldTable rows={fields} /> : null}
      <LineTable
        columns={doc.columns}
        widths={['20mm', undefined, '12mm', '22mm', '24mm']}
        rows={lines.map((l) => [l.kind, l.text, l.qty, l.price, l.amount])}
        figures={[2, 3, 4]}
      />
      {i < pages.length - 1 ? null : (
        <>
          <TotalLines total={doc.total} />
          <p>
            {doc.validUntil.label}　<b>{doc.validUntil.value}</b>
          </p>
          <p className="p-answers">
            <span className="p-small">{doc.consent.label}</span>
            {doc.consent.choices.map((c) => (
              <span key={c}>
                <i className="p-tick" />
                {c}
              </span>
            ))}
          </p>
          <div className="p-beside">
            <div>
              <Terms terms={doc.terms} />
              <p className="p-boxed">{doc.notAnInvoice}</p>
              <p className="p-small">{head.printed}</p>
            </div>
            <Qr value={head.qr} moduleMm={0.75} />
          </div>
          <Signs signs={doc.signs} />
        </>
      )}
    </Sheet>
  ));
}
