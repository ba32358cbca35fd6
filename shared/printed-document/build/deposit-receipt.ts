import type { PaymentMethod } from '../../billing/schema';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, identifierField, phoneField, productField } from './fields';
import { moneyLines, type MoneyLineFact } from './money-lines';
import { paperWords } from './paper-words';

export type DepositReceiptFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    product: ProductFact;
    cardNo: string;
    lines: readonly MoneyLineFact<PaymentMethod>[];
    /** All that is held for the job now. */
    heldMinor: number;
  }>;

/** 訂金收據: what was paid in, and what is held in all; it is used on the charge slip (B9). */
export function buildDepositReceipt(f: DepositReceiptFacts): MoneySheetPaper {
  const w = paperWords(f);
  const takenMinor = f.lines.reduce((sum, l) => sum + l.amountMinor, 0);
  return {
    kind: 'deposit-receipt',
    template: 'money-sheet@1',
    head: buildHead(w, 'deposit-receipt', f, ''),
    fields: [
      customerField(w, f.customer),
      phoneField(w, f.customer),
      field(w.t('field.cardNo'), f.cardNo, 'code'),
      productField(w, f.product),
      identifierField(w, f.product),
    ],
    tables: [moneyLines(w, w.t('receipt.paidIn'), f.lines)],
    sums: [
      field(w.t('receipt.taken'), `${w.symbol} ${w.money(takenMinor)}`, 'strong'),
      field(w.t('receipt.heldInAll'), w.money(f.heldMinor)),
    ],
    notes: [w.t('receipt.terms'), w.t('head.notAnInvoice')],
    signs: [
      { label: w.t('sign.customer'), name: '' },
      { label: w.t('sign.cashier'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
    ],
  };
}
