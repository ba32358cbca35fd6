import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import { assertCredit } from '#shared/receivable/rules';
import { bills } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { receivableAnswer } from './queries';
import { receivables } from './repository';
import { creditOf, openReceivable } from './steps';

/** 掛帳 (C13): the credit is checked, or a manager lets it go with his reason. */
export const putOnAccount = defineCommand('receivable.open', ({ billId, rev, override }, cx) => {
  const bill = asSeen('Billing', bills.get(cx.tx, billId), rev);
  const balanceMinor = balanceOfBill(bill);
  const there = receivables.ofBill(cx.tx, billId);
  if (there || bill.status === 'VOID' || balanceMinor === 0) throw new DomainError('BILL_NOT_OPEN', { billNo: bill.billNo });
  assertCredit(creditOf(cx.tx, bill.customerId, cx), balanceMinor, override, cx.actor.roles);
  return receivableAnswer(cx, openReceivable(cx, bill, override?.reason ?? null).id);
});
