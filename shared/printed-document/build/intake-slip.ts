import type { MoistureFinding } from '../../product/device-class';
import type { IntakeSlipPaper } from '../models/intake-slip';
import type { ReceiptDevice } from '../models/receipt';
import { buildHead, staffText } from './build-head';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import { accessoriesText, customerField, field, identifierField, known, phoneField, productField, versionField, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { receiptTerms } from './receipt-terms';

export type Verdict = 'in' | 'out' | 'refused' | 'pending';
export type IntakeDeviceFact = Readonly<{
  product: ProductFact;
  fault: string;
  accessories: readonly AccessoryFact[];
  /** Already worded: 邊框刮痕；螢幕完好. */
  exterior: string;
  photos: number;
  /** What the clerk was shown, and the number on it (B4). */
  proof: Readonly<{ invoice: boolean; card: boolean; no: string | null }>;
  purchasedOn: string | null;
  moisture: MoistureFinding;
  /** What `*#06#` shows; only a phone has one. */
  imeiSystem: string | null;
  verdict: Verdict;
  verdictReason: string | null;
  shelf: string;
  cardNo: string;
  ledgerNo: string;
  voucherNo: string;
}>;
/** `number` is the receipt's (CR); the intake's own number stands beside it. */
export type IntakeSlipFacts = PaperFacts &
  Readonly<{
    intakeNo: string;
    customer: CustomerFact;
    devices: readonly IntakeDeviceFact[];
    promisedAt: string;
    feeMinor: number | null;
    estimateMinor: number | null;
    backupAcknowledged: boolean;
    unclaimedDays: number;
    signer: string | null;
  }>;

/** 發票、保證書 AB-12345678; nothing shown is an answer too. */
function proofText(w: PaperWords, { invoice, card, no }: IntakeDeviceFact['proof']): string {
  const seen = [invoice ? w.t('form.intake.proofs.invoice') : '', card ? w.t('form.intake.proofs.card') : ''].filter((p) => p !== '');
  if (seen.length === 0) return w.t('form.intake.proofs.none');
  return [seen.join(w.t('value.separator')), no ?? ''].join(' ').trim();
}

function intakeDevice(w: PaperWords, d: IntakeDeviceFact, heading: string): ReceiptDevice {
  const serial = identifierField(w, d.product);
  const accessories = field(w.t('field.accessories'), accessoriesText(w, d.accessories));
  const shelf = field(w.t('field.shelf'), d.shelf, 'strong');
  const card = field(w.t('field.card'), d.cardNo, 'code');
  return {
    heading,
    fields: [
      productField(w, d.product),
      serial,
      ...known([d.imeiSystem === null ? null : field(w.t('form.intake.imeiSystem'), d.imeiSystem, 'code')]),
      field(w.t('field.verdict'), w.t(`verdict.${d.verdict}`, { reason: d.verdictReason ?? '' })),
      field(w.t('field.proof'), proofText(w, d.proof)),
      ...known([d.purchasedOn === null ? null : field(w.t('field.purchased'), w.shortDay(d.purchasedOn))]),
      field(w.t('form.intake.moisture'), w.t(`form.intake.findings.${d.moisture}`)),
      wideField(w.t('field.fault'), d.fault),
      wideField(w.t('field.exterior'), d.photos === 0 ? d.exterior : d.exterior + w.t('value.photos', { count: String(d.photos) })),
      { ...accessories, wide: true },
    ],
    shopFields: [shelf, card, field(w.t('field.ledger'), d.ledgerNo, 'code'), field(w.t('field.voucherNo'), d.voucherNo, 'code')],
    stubFields: [productField(w, d.product), serial, accessories, card, shelf],
  };
}

/** 送修受理單兼領取收據 (B4, decisions 4): one paper for the customer, one for the shop, one bar code. */
export function buildIntakeSlip(f: IntakeSlipFacts): IntakeSlipPaper {
  const w = paperWords(f);
  const m = f.devices.length;
  return {
    kind: 'intake-slip',
    template: 'intake-slip@1',
    head: buildHead(w, 'intake-slip', f, w.t('note.intakeSlip')),
    numbers: known([field(w.t('field.intakeNo'), f.intakeNo, 'code'), versionField(w, f)]),
    customer: [customerField(w, f.customer), phoneField(w, f.customer)],
    devices: f.devices.map((d, i) => intakeDevice(w, d, m === 1 ? '' : `${i + 1}/${m}`)),
    agreed: known([
      field(w.t('field.promised'), `${w.dayWithWeek(w.localDay(f.promisedAt))} ${w.hours(f.promisedAt)}`, 'strong'),
      f.feeMinor === null
        ? null
        : field(w.t('field.fee'), f.feeMinor === 0 ? w.t('value.noFee') : w.t('value.fee', { amount: w.money(f.feeMinor) })),
      f.estimateMinor === null ? null : field(w.t('field.estimate'), w.money(f.estimateMinor)),
      f.backupAcknowledged ? wideField(w.t('field.backup'), w.t('value.backup')) : null,
    ]),
    shopOnly: f.customer.address === null ? [] : [wideField(w.t('field.address'), f.customer.address)],
    terms: receiptTerms(w, f),
    notAnInvoice: w.t('head.notAnInvoice'),
    signs: [
      { label: w.t('sign.customerGives'), name: f.signer ?? '' },
      { label: w.t('sign.clerk'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.printedAt ?? f.issuedAt)}` },
      { label: w.t('sign.customerTakes'), name: '' },
      { label: w.t('sign.voidStamp'), name: '' },
    ],
    stub: { title: w.t('stub.title'), foot: w.t('part.shop') },
  };
}
