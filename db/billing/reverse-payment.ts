import { assertInDrawer } from '#shared/cash-drawer/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { PaymentId } from '#shared/kernel/ids';
import { assertDayIsOpen, drawerHere, kickDrawer } from '../cash-drawer/steps';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { balanceOf } from '../money-ledger/steps';
import { placeOf, postReversal } from './money-steps';
import { billAnswer } from './queries';
import { bills, payments } from './repository';
import { settleBill } from './steps';

/**
 * 沖銷: a payment is taken back by a row below zero with a number of its own; the bill is open again. Cash that the centre has is
 * given back out of the drawer of this PC; what a technician still carries he gives back himself.
 */
export const reversePayment = defineCommand('billing.reversePayment', (input, cx) => {
  const taken = payments.get(cx.tx, input.paymentId);
  if (taken.status === 'REVERSED') throw new DomainError('TRANSITION_REFUSED', { entity: 'Payment', from: taken.status, event: 'reverse' });
  const drawer = taken.method === 'cash' && taken.status !== 'TAKEN_BY_TECH' ? drawerHere(cx) : null;
  if (drawer) assertInDrawer(balanceOf(cx.tx, 'drawer', drawer.id), taken.amountMinor);
  if (taken.status !== 'TAKEN_BY_TECH') assertDayIsOpen(cx, cx.now);
  payments.update(cx.tx, taken, { status: 'REVERSED' }, cx.now);
  const reversal = payments.insert(cx.tx, {
    id: newId<PaymentId>(),
    paymentNo: cx.number('PM'),
    billId: taken.billId,
    method: taken.method,
    amountMinor: 0 - taken.amountMinor,
    status: 'REVERSED',
    at: cx.now,
    takenBy: cx.actor.staffId,
    bookedAt: cx.now,
    bookedBy: cx.actor.staffId,
    reversalOf: taken.id,
    reason: input.reason,
    drawerSessionId: drawer?.id ?? null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  postReversal(cx, reversal, drawer ? { account: 'drawer', holderId: drawer.id } : placeOf(taken));
  if (drawer) kickDrawer(cx, 'cash', reversal.paymentNo);
  cx.audit({
    event: 'PaymentReversed',
    entity: 'billing',
    entityId: taken.id,
    from: taken.status,
    to: 'REVERSED',
    reason: input.reason,
    facts: { paymentNo: taken.paymentNo, amountMinor: taken.amountMinor, reversalNo: reversal.paymentNo },
  });
  cx.changed('billing', taken.id);
  cx.changed('billing', reversal.id);
  const bill = bills.get(cx.tx, taken.billId);
  settleBill(cx, bill, bill.paidMinor - taken.amountMinor);
  return billAnswer(cx.tx, bill.id);
});
