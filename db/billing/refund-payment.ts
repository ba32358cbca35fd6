import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { billAnswer } from './queries';
import { printRefund } from './refund-paper';
import { payments } from './repository';
import { takeBack } from './take-back';

/** 退款 by the manager (C6): what the centre has goes back to the customer, in cash or by the bank, with a slip he signs. */
export const refundPayment = defineCommand('billing.refund', (input, cx) => {
  const taken = payments.get(cx.tx, input.paymentId);
  // What a technician still carries is not the centre's to give; a deposit that was used is held again by taking the payment back.
  if (taken.status !== 'BOOKED' || taken.method === 'deposit')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'Payment', from: taken.status, event: 'refund' });
  const { reversal, bill } = takeBack(cx, taken, {
    event: 'PaymentRefunded',
    reason: input.reason,
    by: input.by,
    amountMinor: input.amountMinor,
  });
  printRefund(cx, { bill, taken, reversal });
  return billAnswer(cx.tx, bill.id);
});
