import type { QuotePaper } from '../models/quote';
import { buildHead, staffText } from './build-head';
import type { ChargeKind, CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, identifierField, known, phoneField, productField, wideField } from './fields';
import { paperWords } from './paper-words';
import { buildTotal } from './total';

export type QuoteLineFact = Readonly<{ kind: ChargeKind; text: string; qty: number; priceMinor: number; amountMinor: number }>;
export type QuoteFacts = PaperFacts &
  Readonly<{
    version: number;
    cardNo: string;
    customer: CustomerFact;
    product: ProductFact;
    fault: string;
    diagnosis: string | null;
    lines: readonly QuoteLineFact[];
    grossMinor: number;
    taxMinor: number;
    netMinor: number;
    validUntil: string;
  }>;

/** 報價單 (B8): every version is a paper of its own, with the customer's consent or refusal below. */
export function buildQuote(f: QuoteFacts): QuotePaper {
  const w = paperWords(f);
  return {
    kind: 'quote',
    template: 'quote@1',
    head: buildHead(w, 'quote', f, `v${f.version}`),
    fields: known([
      customerField(w, f.customer),
      phoneField(w, f.customer),
      field(w.t('field.cardNo'), f.cardNo, 'code'),
      productField(w, f.product),
      identifierField(w, f.product),
      wideField(w.t('field.fault'), f.fault),
      f.diagnosis === null ? null : wideField(w.t('field.diagnosis'), f.diagnosis),
    ]),
    columns: (['kind', 'text', 'qty', 'price', 'amount'] as const).map((c) => w.t(`line.${c}`)),
    lines: f.lines.map((l) => ({
      kind: w.t(`lineKind.${l.kind}`),
      text: l.text,
      qty: String(l.qty),
      price: w.money(l.priceMinor),
      amount: w.money(l.amountMinor),
    })),
    total: buildTotal(w, f),
    validUntil: field(w.t('field.validUntil'), w.dayWithWeek(f.validUntil), 'strong'),
    consent: { label: w.t('consent.label'), choices: [w.t('consent.accept'), w.t('consent.refuse')] },
    terms: [w.t('terms.quoteValid'), w.t('terms.quoteMore')],
    notAnInvoice: w.t('head.notAnInvoice'),
    signs: [
      { label: w.t('sign.customer'), name: '' },
      { label: w.t('sign.quotedBy'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
    ],
  };
}
