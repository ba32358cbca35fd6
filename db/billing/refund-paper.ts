import { balanceOfBill } from '#shared/billing/rules';
import { buildRefundSlip } from '#shared/printed-document/build/refund-slip';
import { customerRow } from '../customer/steps';
import type { CommandCx } from '../kernel/handlers';
import { customerFact, paperFactsBase, paperLanguage, storePaper } from '../printed-document/steps';
import type { BillRow, PaymentRow } from './table';

/** 退款單 of a payment, for the customer to sign. */
export function printRefund(
  cx: CommandCx,
  { bill, taken, reversal }: Readonly<Record<'taken' | 'reversal', PaymentRow> & { bill: BillRow }>,
): void {
  const customer = customerRow(cx.tx, bill.customerId);
  const document = buildRefundSlip({
    ...paperFactsBase(cx, reversal.paymentNo, paperLanguage(cx, customer)),
    customer: customerFact(customer),
    about: { kind: 'bill', no: bill.billNo, paymentNo: taken.paymentNo },
    line: {
      no: reversal.paymentNo,
      method: reversal.method,
      reference: reversal.reference,
      amountMinor: 0 - reversal.amountMinor,
    },
    restMinor: balanceOfBill(bill),
    reason: reversal.reason ?? '',
  });
  storePaper(cx, { document, documentNo: reversal.paymentNo, entityId: bill.id });
}
