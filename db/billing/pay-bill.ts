import { defineCommand } from '../kernel/handlers';
import { putRestOnAccount } from '../receivable/steps';
import { timeOf } from '../repair-card/bench-steps';
import { billAsSeen } from './bill-as-seen';
import { printBill } from './bill-paper';
import { billAnswer } from './queries';
import { takePayments } from './steps';

/** 收款 by the person at the keyboard; the rest goes on account where that is said; the slip is printed again, with what was paid and the change. */
export const payBill = defineCommand('billing.pay', (input, cx) => {
  const seen = billAsSeen(cx, input);
  const paid = takePayments(cx, seen, input.payments, { at: timeOf(cx, input.at, seen.issuedAt), takenBy: cx.actor.staffId });
  if (input.restOnAccount) putRestOnAccount(cx, paid);
  printBill(cx, paid, cx.now);
  return billAnswer(cx.tx, seen.id);
});
