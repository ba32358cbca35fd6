import type { ChargeLine, ChargeSlipPaper } from '#shared/printed-document/models/charge-slip';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { flowPages } from './field-breaks';
import { LineTable } from './line-table';
import { A5_INSIDE, fitted, moreTermsMm } from './look';
import { linesOf, rowHeight } from './page-breaks';
import { Prose } from './prose';
import { A5Head, FieldTable, Sheet, TotalLines } from './sheet-parts';

const lineMm = (l: ChargeLine): number => rowHeight(linesOf(l.text, 84, 9), 9);

/** Guarantee and notes below the payment. */
function ChargeNotes({ doc }: { doc: ChargeSlipPaper }) {
  return (
    <>
      {doc.guarantee === null ? null : (
        <p>
          {doc.guarantee.before} <b>{doc.guarantee.day}</b>
          {doc.guarantee.after}
        </p>
      )}
      <p className="p-small">
        <Prose text={doc.notes.join('')} />
      </p>
    </>
  );
}

/** 收費單 on A5, for centres without a roll printer. */
export function ChargePage({ doc, mark }: { doc: ChargeSlipPaper; mark: PrintMark }) {
  const { head } = doc;
  const tail = 62 + doc.payments.length * 5 + moreTermsMm([doc.notes.join('')], 126, 12);
  const pages = flowPages(head, { fields: doc.fields, lines: doc.lines, lineMm }, fitted(head, A5_INSIDE, { first: 162, next: 156, tail }));
  return pages.map(({ fields, lines }, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {fields.length > 0 && <FieldTable rows={fields} />}
      {lines.length > 0 && (
        <LineTable
          columns={doc.columns}
          widths={[undefined, '14mm', '28mm']}
          rows={lines.map((l) => [l.text, l.qty, l.amount])}
          figures={[1, 2]}
        />
      )}
      {i < pages.length - 1 ? null : (
        <>
          <TotalLines total={doc.total} />
          <div className="p-payments">
            {doc.payments.map((p, n) => (
              <p key={n} className="p-apart">
                <span>{p.label}</span>
                <span className={p.tone === 'strong' ? 'p-strong p-code' : 'p-code'}>{p.value}</span>
              </p>
            ))}
          </div>
          <ChargeNotes doc={doc} />
          <footer className="p-beside">
            <div>
              <p className="p-boxed">{doc.notAnInvoice}</p>
              <p className="p-small">{head.printed}</p>
            </div>
            <Qr value={head.qr} moduleMm={0.75} />
          </footer>
        </>
      )}
    </Sheet>
  ));
}
