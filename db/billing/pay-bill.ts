import { defineCommand } from '../kernel/handlers';
import { timeOf } from '../repair-card/bench-steps';
import { billAsSeen } from './bill-as-seen';
import { billAnswer } from './queries';
import { takePayment } from './steps';

/** 收款 by the person at the keyboard. */
export const payBill = defineCommand('billing.pay', (input, cx) => {
  const seen = billAsSeen(cx, input);
  takePayment(cx, seen, input.payment, { at: timeOf(cx, input.at, seen.issuedAt), takenBy: cx.actor.staffId });
  return billAnswer(cx.tx, seen.id);
});
