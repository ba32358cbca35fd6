import { percentText } from '../../tax/rates';
import type { TaxPart } from '../../tax/split';
import type { ChargeSlipPaper } from '../models/charge-slip';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { field, identifierField, known, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { buildTotal } from './total';

export type PaymentMethod = 'cash' | 'card' | 'transfer' | 'mobile' | 'deposit' | 'onAccount';
/** For cash, `tenderedMinor` is what the customer gave; the change follows from it. */
export type PaymentFact = Readonly<{ method: PaymentMethod; amountMinor: number; tenderedMinor: number | null; reference: string | null }>;
export type ChargeSlipFacts = PaperFacts &
  Readonly<{
    /** Who pays. */
    customer: CustomerFact;
    /** Whose jobs they are, when somebody else pays. */
    owner: string | null;
    /** Slips that bill the rest of the same jobs, and what is on none yet (issue line 13). */
    otherSlips: readonly string[];
    toBillMinor: number;
    product: ProductFact;
    work: string;
    lines: readonly Readonly<{ text: string; qty: number; amountMinor: number }>[];
    grossMinor: number;
    taxMinor: number;
    netMinor: number;
    /** Rate by rate, where there are several (D6). */
    taxes: readonly TaxPart[];
    payments: readonly PaymentFact[];
    balanceMinor: number;
    guarantee: Readonly<{ untilOn: string; days: number }> | null;
    parts: readonly string[];
    oldParts: 'returned' | 'kept' | null;
    invoice: Readonly<{ no: string; mailed: boolean }> | null;
    /** Above the on-site limit the invoice comes first, then the money (S0§10). */
    invoiceFirst: boolean;
    buyerTaxId: string | null;
  }>;

function paymentRows(w: PaperWords, f: ChargeSlipFacts): ChargeSlipPaper['payments'] {
  const rows = f.payments.flatMap((p) => {
    const given = p.tenderedMinor ?? p.amountMinor;
    const way = p.amountMinor < 0 ? w.t('billNote.paidBack', { way: w.t(`method.${p.method}`) }) : w.t(`method.${p.method}`);
    const paid = field(p.reference === null ? way : `${way} ${p.reference}`, w.money(given));
    return given > p.amountMinor ? [paid, field(w.t('method.change'), w.money(given - p.amountMinor))] : [paid];
  });
  return f.balanceMinor === 0 ? rows : [...rows, field(w.t('field.balance'), w.money(f.balanceMinor), 'strong')];
}

function notes(w: PaperWords, f: ChargeSlipFacts): string[] {
  return [
    ...(f.taxes.length > 1 ? f.taxes : []).map((x) =>
      w.t('billNote.taxPart', { percent: percentText(x.rate), gross: w.money(x.grossMinor), tax: w.money(x.taxMinor) }),
    ),
    f.parts.length === 0 ? '' : w.t('billNote.parts', { parts: f.parts.join(w.t('value.separator')) }),
    f.oldParts === 'returned' ? w.t('billNote.oldReturned') : f.oldParts === 'kept' ? w.t('billNote.oldKept') : '',
    f.otherSlips.length === 0 ? '' : w.t('billNote.otherSlips', { nos: f.otherSlips.join(w.t('value.separator')) }),
    f.toBillMinor === 0 ? '' : w.t('billNote.toBill', { amount: w.money(f.toBillMinor) }),
    f.buyerTaxId === null ? '' : w.t('billNote.buyer', { no: f.buyerTaxId }),
    f.invoice === null ? '' : w.t(f.invoice.mailed ? 'billNote.invoiceMailed' : 'billNote.invoice', { no: f.invoice.no }),
    f.invoice === null && f.invoiceFirst ? w.t('billNote.invoiceFirst') : '',
  ].filter((n) => n !== '');
}

/** 收費單 (B9): lines, total, tax, what was paid. It is not an invoice and says so (B0). */
export function buildChargeSlip(f: ChargeSlipFacts): ChargeSlipPaper {
  const w = paperWords(f);
  return {
    kind: 'charge-slip',
    template: 'charge-slip@1',
    head: buildHead(w, 'charge-slip', f, ''),
    issued: `${w.day(w.localDay(f.issuedAt))} ${w.hours(f.issuedAt)}`,
    staff: staffText(w, f.issuedBy),
    fields: known([
      wideField(w.t('field.customer'), f.customer.name, 'strong'),
      f.customer.phone === null ? null : field(w.t('field.phone'), w.maskedPhone(f.customer.phone), 'code'),
      f.owner === null ? null : wideField(w.t('field.owner'), f.owner),
      wideField(w.t('field.product'), f.product.label),
      f.product.label === '' ? null : identifierField(w, f.product), // a loaner's slip is for no device of the customer
      wideField(w.t('field.work'), f.work),
    ]),
    columns: (['text', 'qty', 'amount'] as const).map((c) => w.t(`line.${c}`)),
    lines: f.lines.map((l) => ({ text: l.text, qty: String(l.qty), amount: w.money(l.amountMinor) })),
    total: buildTotal(w, f),
    payments: paymentRows(w, f),
    guarantee:
      f.guarantee === null
        ? null
        : {
            before: w.t('guarantee.before'),
            day: w.day(f.guarantee.untilOn),
            after: w.t('guarantee.after', { days: String(f.guarantee.days) }),
          },
    notes: notes(w, f),
    notAnInvoice: w.t('head.notAnInvoice'),
  };
}
