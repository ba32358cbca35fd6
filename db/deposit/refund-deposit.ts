import { refundOf } from '#shared/deposit/rules';
import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { loans } from '../loaner/repository';
import { printDepositRefund } from './deposit-paper';
import { depositAnswer } from './queries';
import { deposits } from './repository';
import { payBackDeposit } from './steps';

/** 退訂金 by the manager (C6, E4): a line below zero with a number of its own, cash out of the drawer of this PC. */
export const refundDeposit = defineCommand('deposit.refund', (input, cx) => {
  const seen = deposits.get(cx.tx, input.depositId);
  const lent = loans.openOf(cx.tx, seen.cardId);
  if (lent?.depositId === seen.id) throw new DomainError('LOANER_OUT', { lnNo: lent.lnNo });
  const amountMinor = refundOf(seen, input.amountMinor);
  const refunded = payBackDeposit(cx, seen, { ...input.by, amountMinor, reason: input.reason });
  cx.changed('repairCard', seen.cardId);
  printDepositRefund(cx, refunded);
  return depositAnswer(cx.tx, seen.id);
});
