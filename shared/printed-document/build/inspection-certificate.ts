import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, identifierField, phoneField, productField } from './fields';
import { choicesBlock, factsBlock, signBox, writingBlock } from './form-blocks';
import { paperWords } from './paper-words';

/** The faults a seller must take a phone back for (P2), and none. */
const LISTED_FAULTS = ['manual', 'display', 'power', 'ring', 'dial', 'shutdown', 'sim', 'keys', 'sound', 'crack', 'none'] as const;
const FAULT_CAUSES = ['defect', 'user', 'none'] as const;
export const ENTITLEMENTS = ['repair', 'exchange', 'refund'] as const;
type Entitlement = (typeof ENTITLEMENTS)[number];

export type InspectionFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    product: ProductFact;
    sourceNo: string;
    soldOn: string;
    invoiceNo: string;
    priceMinor: number;
    dayNo: number;
    repairs: number;
    repairDays: number;
    fault: (typeof LISTED_FAULTS)[number];
    cause: (typeof FAULT_CAUSES)[number];
    findings: string;
    entitled: readonly Entitlement[];
    choice: Entitlement | null;
    tester: string;
    chief: string;
    validUntil: string;
  }>;

/** 檢測鑑定單 (B17): what the centre found, and what the customer may ask of the seller. */
export function buildInspectionCertificate(f: InspectionFacts): FormSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'inspection-certificate',
    template: 'form-sheet@1',
    head: buildHead(w, 'inspection-certificate', f, w.t('form.inspection.note')),
    blocks: [
      factsBlock([
        customerField(w, f.customer),
        phoneField(w, f.customer),
        field(w.t('form.inspection.source'), f.sourceNo, 'code'),
        productField(w, f.product),
        identifierField(w, f.product),
        field(w.t('form.inspection.soldOn'), w.day(f.soldOn)),
        field(w.t('form.inspection.invoice'), f.invoiceNo, 'code'),
        field(w.t('form.inspection.price'), `${w.symbol} ${w.money(f.priceMinor)}`),
        field(w.t('form.inspection.dayNo'), w.t('form.inspection.dayValue', { count: f.dayNo }), 'strong'),
        field(w.t('form.inspection.repairs'), w.t('form.inspection.repairsValue', { count: f.repairs, days: f.repairDays })),
        field(w.t('form.inspection.validUntil'), w.day(f.validUntil), 'strong'),
      ]),
      choicesBlock([
        {
          label: w.t('form.inspection.fault'),
          choices: LISTED_FAULTS.map((fault) => ({ text: w.t(`form.inspection.faults.${fault}`), chosen: fault === f.fault })),
        },
        {
          label: w.t('form.inspection.cause'),
          choices: FAULT_CAUSES.map((cause) => ({ text: w.t(`form.inspection.causes.${cause}`), chosen: cause === f.cause })),
        },
      ]),
      writingBlock(w.t('form.inspection.findings'), f.findings, 22),
      choicesBlock([
        {
          label: w.t('form.inspection.entitled'),
          choices: ENTITLEMENTS.map((e) => ({ text: w.t(`form.inspection.choices.${e}`), chosen: f.entitled.includes(e) })),
        },
        {
          label: w.t('form.inspection.choice'),
          choices: ENTITLEMENTS.map((e) => ({ text: w.t(`form.inspection.choices.${e}`), chosen: e === f.choice })),
        },
      ]),
    ],
    terms: [w.t('form.inspection.terms')],
    signs: [
      signBox(w.t('form.inspection.tester'), f.tester),
      signBox(w.t('sign.chief'), f.chief),
      signBox(w.t('sign.customer')),
      signBox(w.t('form.inspection.seller')),
    ],
  };
}
