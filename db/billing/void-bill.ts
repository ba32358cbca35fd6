import { billTransitions } from '#shared/billing/states';
import { DomainError } from '#shared/kernel/app-error';
import { transition } from '#shared/kernel/state-machine';
import { defineCommand } from '../kernel/handlers';
import { followReceivable } from '../receivable/steps';
import { billAsSeen } from './bill-as-seen';
import { allocations } from './allocation-steps';
import { postBill } from './money-steps';
import { billAnswer } from './queries';
import { creditInstead } from './credit-slip';
import { bills } from './repository';
import { indexBill } from './steps';

/**
 * 作廢 (C6): the slip keeps its number; money on it is taken back first. A free slip counts as open, nobody paid it. Out of its period,
 * or with its original outside, it stays a valid paper and a credit slip takes it back (decision 054).
 */
export const voidBill = defineCommand('billing.void', (input, cx) => {
  const seen = billAsSeen(cx, input);
  if (seen.writtenOffMinor > 0) throw new DomainError('BILL_NOT_OPEN', { billNo: seen.billNo });
  const from = seen.paidMinor === 0 && seen.status === 'PAID' ? transition('Billing', billTransitions, seen.status, 'reopen') : seen.status;
  const status = transition('Billing', billTransitions, from, 'void');
  const row = bills.update(
    cx.tx,
    seen.id,
    seen.rev,
    { status, voidAt: cx.now, voidBy: cx.actor.staffId, voidReason: input.reason },
    cx.now,
  );
  allocations.takeBack(cx, row);
  const credit = creditInstead(cx, row, input);
  postBill(cx, row, -1, credit?.creditNo);
  followReceivable(cx, row);
  if (credit === null) cx.voidNumber(row.billNo, input.reason);
  cx.audit({
    event: 'BillVoided',
    entity: 'billing',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason: input.reason,
    facts: {
      billNo: row.billNo,
      isOriginalBack: input.isOriginalBack,
      ...(credit === null ? {} : { creditNo: credit.creditNo }),
    },
  });
  cx.changed('billing', row.id);
  for (const cardId of bills.cardIds(cx.tx, row.id)) cx.changed('repairCard', cardId);
  indexBill(cx, row);
  return billAnswer(cx.tx, row.id);
});
