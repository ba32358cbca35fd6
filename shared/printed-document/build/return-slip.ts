import type { ReturnSlipPaper } from '../models/return-slip';
import { buildHead, staffText } from './build-head';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import { accessoriesText, customerField, field, known, phoneField, wideField } from './fields';
import { paperWords } from './paper-words';

export type ReturnedFact = Readonly<{ product: ProductFact; work: string; accessories: readonly AccessoryFact[] }>;
/** `number` is the receipt the goods were collected on. `proxyFor`: relation of the person who came instead (E2). */
export type ReturnSlipFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    pickedUpBy: string;
    proxyRelation: string | null;
    receiptLost: boolean;
    devices: readonly ReturnedFact[];
    bills: readonly Readonly<{ billNo: string; grossMinor: number }>[];
    guarantee: Readonly<{ untilOn: string; days: number }> | null;
  }>;

/** 商品還件單 (S0§12): goods and accessories counted back to the customer, against the surrendered receipt. */
export function buildReturnSlip(f: ReturnSlipFacts): ReturnSlipPaper {
  const w = paperWords(f);
  const who = f.proxyRelation === null ? f.pickedUpBy : w.t('value.proxy', { name: f.pickedUpBy, relation: f.proxyRelation });
  return {
    kind: 'return-slip',
    template: 'return-slip@1',
    head: buildHead(w, 'return-slip', f, ''),
    fields: [
      customerField(w, f.customer),
      phoneField(w, f.customer),
      field(w.t('field.returned'), w.stamp(f.issuedAt)),
      wideField(w.t('field.receiptNo'), `${f.number}　${w.t(f.receiptLost ? 'value.lost' : 'value.surrendered')}`),
      wideField(w.t('field.pickedUpBy'), who),
    ],
    columns: (['device', 'serial', 'work', 'accessories'] as const).map((c) => w.t(`line.${c}`)),
    devices: f.devices.map((d) => ({
      product: d.product.label,
      serial: d.product.identifier?.value ?? w.t('value.none'),
      work: d.work,
      accessories: accessoriesText(w, d.accessories),
    })),
    settled: known([
      ...f.bills.map((b) => field(w.t('field.billNo'), `${b.billNo}　${w.symbol} ${w.money(b.grossMinor)}`, 'code')),
      f.guarantee === null ? null : field(w.t('guarantee.before'), w.day(f.guarantee.untilOn), 'strong'),
    ]),
    statement: w.t('returned.statement'),
    terms: f.guarantee === null ? [] : [w.t('terms.returnGuarantee', { days: String(f.guarantee.days) })],
    notAnInvoice: w.t('head.notAnInvoice'),
    signs: [
      { label: w.t('sign.customerGot'), name: '' },
      { label: w.t('sign.handedBy'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
    ],
  };
}
