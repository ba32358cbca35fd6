import { defineCommand } from '../kernel/handlers';
import { billAnswer } from './queries';
import { payments } from './repository';
import { takeBack } from './take-back';

/** 沖銷: a payment that was booked wrongly is taken back the way it came. */
export const reversePayment = defineCommand('billing.reversePayment', (input, cx) => {
  const { bill } = takeBack(cx, payments.get(cx.tx, input.paymentId), { event: 'PaymentReversed', reason: input.reason });
  return billAnswer(cx.tx, bill.id);
});
