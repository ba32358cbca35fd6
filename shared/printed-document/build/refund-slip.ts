import type { RecordedMethod } from '../../billing/schema';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts } from './facts';
import { customerField, field, phoneField } from './fields';
import { moneyLines, type MoneyLineFact } from './money-lines';
import { paperWords } from './paper-words';

export type RefundSlipFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    /** What the money was paid on: a slip, or a job as its deposit. */
    about: Readonly<{ kind: 'bill' | 'deposit' | 'loaner'; no: string; paymentNo: string | null }>;
    line: MoneyLineFact<RecordedMethod>;
    /** Of a slip: what is open again. Of a deposit: what is still held. */
    restMinor: number;
    reason: string;
  }>;

/** 退款單: what goes back, why, and who let it; the customer signs that he has it. */
export function buildRefundSlip(f: RefundSlipFacts): MoneySheetPaper {
  const w = paperWords(f);
  const isBill = f.about.kind === 'bill';
  return {
    kind: 'refund-slip',
    template: 'money-sheet@1',
    head: buildHead(w, 'refund-slip', f, ''),
    fields: [
      customerField(w, f.customer),
      phoneField(w, f.customer),
      field(w.t(isBill ? 'field.billNo' : f.about.kind === 'deposit' ? 'field.cardNo' : 'field.loanNo'), f.about.no, 'code'),
      ...(f.about.paymentNo === null ? [] : [field(w.t('receipt.original'), f.about.paymentNo, 'code')]),
    ],
    tables: [moneyLines(w, w.t('receipt.paidBack'), [f.line])],
    sums: [
      field(w.t('receipt.refunded'), `${w.symbol} ${w.money(f.line.amountMinor)}`, 'strong'),
      field(w.t(isBill ? 'receipt.openAgain' : 'receipt.stillHeld'), w.money(f.restMinor)),
    ],
    notes: [w.t('receipt.why', { reason: f.reason }), w.t('head.notAnInvoice')],
    signs: [
      { label: w.t('sign.customerGot'), name: '' },
      { label: w.t('sign.manager'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` }, // nobody else may
    ],
  };
}
