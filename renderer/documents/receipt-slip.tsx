import type { CollectionReceiptPaper } from '#shared/printed-document/models/collection-receipt';
import type { IntakeSlipPaper } from '#shared/printed-document/models/intake-slip';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { FieldList, Sheet, Signs, Terms } from './sheet-parts';
import { SlipFoot, SlipHead } from './slip-parts';

/** Collection receipt or intake slip on the 80 mm roll. The shop's part adds shelf and inner numbers and leaves out the terms. */
export function ReceiptSlip({ doc, mark }: { doc: CollectionReceiptPaper | IntakeSlipPaper; mark: PrintMark }) {
  const { head } = doc;
  const forShop = mark.part !== 'customer';
  return (
    <Sheet size="slip" language={head.language} mark={mark}>
      <SlipHead head={head} left={head.note} right={doc.numbers.map((n) => `${n.label} ${n.value}`).join('　')} />
      <hr />
      <FieldList fields={forShop ? [...doc.customer, ...doc.shopOnly] : doc.customer} />
      {doc.devices.map((d, i) => (
        <section key={i}>
          <hr />
          {d.heading === '' ? null : <b>{d.heading}</b>}
          <FieldList fields={forShop ? [...d.fields, ...d.shopFields] : d.fields} />
        </section>
      ))}
      <hr />
      <FieldList fields={doc.agreed} />
      {forShop ? null : (
        <>
          <hr />
          <Terms terms={doc.terms} />
        </>
      )}
      <Signs signs={doc.signs} />
      <SlipFoot head={head} part={mark.part} notAnInvoice={doc.notAnInvoice} />
    </Sheet>
  );
}
