import type { CreditWhy } from '../../billing/void';
import { percentText } from '../../tax/rates';
import type { TaxPart } from '../../tax/split';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts } from './facts';
import { customerField, field, phoneField } from './fields';
import { paperWords } from './paper-words';

export type CreditSlipFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    buyerTaxId: string | null;
    billNo: string;
    billedOn: string;
    invoice: Readonly<{ no: string; on: string }> | null;
    lines: readonly Readonly<{ text: string; qty: number; amountMinor: number }>[];
    taxes: readonly TaxPart[];
    grossMinor: number;
    taxMinor: number;
    netMinor: number;
    why: CreditWhy;
    reason: string;
  }>;

/** 折讓單: what of a slip is charged no more, rate by rate, in the period of its own day; the customer signs (C6, D6). */
export function buildCreditSlip(f: CreditSlipFacts): MoneySheetPaper {
  const w = paperWords(f);
  const money = (minor: number): string => `${w.symbol} ${w.money(minor)}`;
  return {
    kind: 'credit-slip',
    template: 'money-sheet@1',
    head: buildHead(w, 'credit-slip', f, ''),
    fields: [
      customerField(w, f.customer),
      phoneField(w, f.customer),
      ...(f.buyerTaxId === null ? [] : [field(w.t('credit.taxId'), f.buyerTaxId, 'code')]),
      field(w.t('field.billNo'), f.billNo, 'code'),
      field(w.t('credit.billedOn'), w.shortDay(f.billedOn)),
      ...(f.invoice === null
        ? []
        : [field(w.t('credit.invoiceNo'), f.invoice.no, 'code'), field(w.t('credit.invoiceOn'), w.shortDay(f.invoice.on))]),
    ],
    tables: [
      {
        title: w.t('credit.lines'),
        columns: (['text', 'qty', 'amount'] as const).map((c) => w.t(`line.${c}`)),
        figures: [1, 2],
        rows: f.lines.map((l) => [l.text, String(l.qty), w.money(l.amountMinor)]),
      },
      {
        title: w.t('credit.taxes'),
        columns: (['rate', 'net', 'tax'] as const).map((c) => w.t(`credit.${c}`)),
        figures: [0, 1, 2],
        rows: f.taxes.map((x) => [`${percentText(x.rate)}%`, w.money(x.netMinor), w.money(x.taxMinor)]),
      },
    ],
    sums: [
      field(w.t('credit.net'), w.money(f.netMinor)),
      field(w.t('credit.tax'), w.money(f.taxMinor)),
      field(w.t('credit.total'), money(f.grossMinor), 'strong'),
    ],
    notes: [w.t(`credit.whys.${f.why}`), w.t('credit.reason', { reason: f.reason }), w.t('head.notAnInvoice')],
    signs: [
      { label: w.t('credit.sign'), name: '' },
      { label: w.t('sign.accountant'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
    ],
  };
}
