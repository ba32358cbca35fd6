import type { CollectionReceiptPaper } from '../models/collection-receipt';
import type { ReceiptDevice } from '../models/receipt';
import { buildHead, staffText } from './build-head';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import { accessoriesText, customerField, field, identifierField, known, phoneField, productField, versionField, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { receiptTerms } from './receipt-terms';

/** One device carried back. Numbers and shelf are written once they are known; the customer never sees them. */
export type CarriedDeviceFact = Readonly<{
  product: ProductFact;
  accessories: readonly AccessoryFact[];
  exterior: string;
  photos: number;
  declaredMinor: number | null;
  shelf: string | null;
  cardNo: string | null;
  ledgerNo: string | null;
}>;
export type CollectionReceiptFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    callNo: string | null;
    voucherNo: string | null;
    reason: string;
    estReadyOn: string;
    devices: readonly CarriedDeviceFact[];
    feeMinor: number | null;
    unclaimedDays: number;
    technician: Readonly<{ name: string; no: string }>;
    signer: string | null;
  }>;

function carriedDevice(w: PaperWords, d: CarriedDeviceFact, at: string): ReceiptDevice {
  const serial = identifierField(w, d.product);
  const accessories = accessoriesText(w, d.accessories);
  const exterior = d.photos === 0 ? d.exterior : d.exterior + w.t('value.photos', { count: String(d.photos) });
  const shelf = d.shelf === null ? null : field(w.t('field.shelf'), d.shelf, 'strong');
  return {
    heading: at,
    fields: known([
      productField(w, d.product),
      serial,
      field(w.t('field.accessories'), accessories),
      wideField(w.t('field.exterior'), exterior),
      d.declaredMinor === null ? null : field(w.t('field.declared'), w.money(d.declaredMinor)),
    ]),
    shopFields: known([
      shelf,
      d.cardNo === null ? null : field(w.t('field.card'), d.cardNo, 'code'),
      d.ledgerNo === null ? null : field(w.t('field.ledger'), d.ledgerNo, 'code'),
    ]),
    stubFields: known([productField(w, d.product), serial, field(w.t('field.accessories'), accessories), shelf]),
  };
}

/** 客戶商品領取收據 (B5, S0§11): the customer keeps it while a technician has carried the goods away. */
export function buildCollectionReceipt(f: CollectionReceiptFacts): CollectionReceiptPaper {
  const w = paperWords(f);
  const m = f.devices.length;
  return {
    kind: 'collection-receipt',
    template: 'collection-receipt@1',
    head: buildHead(w, 'collection-receipt', f, w.t('note.collectionReceipt')),
    numbers: known([
      f.callNo === null ? null : field(w.t('field.callNo'), f.callNo, 'code'),
      f.voucherNo === null ? null : field(w.t('field.voucherNo'), f.voucherNo, 'code'),
      versionField(w, f),
    ]),
    customer: known([
      customerField(w, f.customer),
      phoneField(w, f.customer),
      f.customer.address === null ? null : wideField(w.t('field.address'), f.customer.address),
    ]),
    devices: f.devices.map((d, i) => carriedDevice(w, d, m === 1 ? '' : `${i + 1}/${m}`)),
    agreed: [wideField(w.t('field.reason'), f.reason), field(w.t('field.estReady'), w.dayWithWeek(f.estReadyOn), 'strong')],
    shopOnly: [],
    terms: receiptTerms(w, f),
    notAnInvoice: w.t('head.notAnInvoice'),
    signs: [
      { label: w.t('sign.customerGives'), name: f.signer ?? '' },
      { label: w.t('sign.technician'), name: `${staffText(w, f.technician)}\n${w.shortStamp(f.issuedAt)}` },
      { label: w.t('sign.customerTakes'), name: '' },
      { label: w.t('sign.voidStamp'), name: '' },
    ],
    stub: { title: w.t('stub.title'), foot: w.t('stub.foot') },
  };
}
