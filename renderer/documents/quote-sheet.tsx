import type { QuoteLine, QuotePaper } from '#shared/printed-document/models/quote';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { flowPages } from './field-breaks';
import { LineTable } from './line-table';
import { A5_INSIDE, fitted, moreTermsMm } from './look';
import { linesOf, rowHeight } from './page-breaks';
import { A5Head, FieldTable, Sheet, Signs, Terms, TotalLines } from './sheet-parts';

const lineMm = (l: QuoteLine): number => rowHeight(Math.max(linesOf(l.text, 50, 9), linesOf(l.kind, 15, 9)), 9);

/** The column of the price; behind it the amount. */
const PRICE_AT = 3;

/** 報價單 on A5: what it costs, until when, and two boxes for the customer's answer. The part that goes to the bench has no prices. */
export function QuoteSheet({ doc, mark }: { doc: QuotePaper; mark: PrintMark }) {
  const { head } = doc;
  const isBench = mark.part === 'card';
  const pages = flowPages(
    head,
    { fields: doc.fields, lines: doc.lines, lineMm },
    fitted(head, A5_INSIDE, { first: 162, next: 156, tail: 80 + moreTermsMm(doc.terms, 100, 16) }),
  );
  return pages.map(({ fields, lines }, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {fields.length > 0 && <FieldTable rows={fields} />}
      {lines.length > 0 && (
        <LineTable
          columns={isBench ? doc.columns.slice(0, PRICE_AT) : doc.columns}
          widths={isBench ? ['20mm', undefined, '12mm'] : ['20mm', undefined, '12mm', '22mm', '24mm']}
          rows={lines.map((l) => [l.kind, l.text, l.qty, ...(isBench ? [] : [l.price, l.amount])])}
          figures={isBench ? [2] : [2, 3, 4]}
        />
      )}
      {i < pages.length - 1 ? null : (
        <>
          {!isBench && <TotalLines total={doc.total} />}
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
