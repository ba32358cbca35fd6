import type { ChargeSlipPaper } from '#shared/printed-document/models/charge-slip';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Prose } from './prose';
import { FieldList, Sheet, TotalLines } from './sheet-parts';
import { SlipFoot, SlipHead } from './slip-parts';

/** Guarantee and notes below the payment, on either paper. */
export function ChargeNotes({ doc }: { doc: ChargeSlipPaper }) {
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

/** 收費單 on the 80 mm roll: amounts at the right, the sum large between rules. */
export function ChargeSlip({ doc, mark }: { doc: ChargeSlipPaper; mark: PrintMark }) {
  const { head } = doc;
  return (
    <Sheet size="slip" language={head.language} mark={mark}>
      <SlipHead head={head} left={doc.issued} right={doc.staff} />
      <hr />
      <FieldList fields={doc.fields} />
      <hr />
      <table className="p-lines">
        <colgroup>
          <col />
          <col className="p-col-qty" />
          <col className="p-col-amount" />
        </colgroup>
        <thead>
          <tr>
            {doc.columns.map((c) => (
              <th key={c}>{c}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {doc.lines.map((l, i) => (
            <tr key={i}>
              <td>
                <Prose text={l.text} />
              </td>
              <td>{l.qty}</td>
              <td>{l.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <hr />
      <TotalLines total={doc.total} />
      <div className="p-payments">
        {doc.payments.map((p, i) => (
          <p key={i} className="p-apart">
            <span>{p.label}</span>
            <span className={p.tone === 'strong' ? 'p-strong p-code' : 'p-code'}>{p.value}</span>
          </p>
        ))}
      </div>
      <hr />
      <ChargeNotes doc={doc} />
      <SlipFoot head={head} part={mark.part} notAnInvoice={doc.notAnInvoice} />
    </Sheet>
  );
}
