import type { PaymentMethod } from '#shared/billing/schema';
import { payBackOf, refundedOf } from '#shared/billing/rules';
import { assertInDrawer } from '#shared/cash-drawer/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { PaymentId } from '#shared/kernel/ids';
import { assertDayIsOpen, drawerHere, kickDrawer } from '../cash-drawer/steps';
import { drawDeposit } from '../deposit/steps';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { balanceOf } from '../money-ledger/steps';
import { placeOf, postReversal } from './money-steps';
import { bills, payments } from './repository';
import { settleBill } from './steps';
import type { BillRow, PaymentRow } from './table';

type Back = Readonly<{
  event: 'PaymentReversed' | 'PaymentRefunded';
  reason: string;
  /** Left out: all that did not go back yet. */
  amountMinor?: number | undefined;
  /** Left out: the way it came. */
  by?: Readonly<{ method: PaymentMethod; reference: string | null }>;
}>;

/**
 * A payment, or a part of it, goes back by a row below zero with a number of its own; the bill is open again. Cash that the centre has is given back
 * out of the drawer of this PC; what a technician still carries he gives back himself; a deposit that was used is held again.
 */
export function takeBack(
  cx: CommandCx,
  taken: PaymentRow,
  { event, reason, by, amountMinor }: Back,
): Readonly<{ reversal: PaymentRow; bill: BillRow }> {
  if (taken.status === 'REVERSED') throw new DomainError('TRANSITION_REFUSED', { entity: 'Payment', from: taken.status, event: 'reverse' });
  const method = taken.method === 'deposit' ? 'deposit' : (by?.method ?? taken.method);
  const isCarried = taken.status === 'TAKEN_BY_TECH';
  const others = payments.ofBill(cx.tx, taken.billId);
  const backMinor = payBackOf(taken, others, amountMinor);
  const isWhole = refundedOf(taken, others) + backMinor === taken.amountMinor;
  const drawer = method === 'cash' && !isCarried ? drawerHere(cx) : null;
  if (drawer) assertInDrawer(balanceOf(cx.tx, 'drawer', drawer.id), backMinor);
  if (!isCarried) assertDayIsOpen(cx, cx.now);
  if (isWhole) payments.update(cx.tx, taken, { status: 'REVERSED' }, cx.now);
  const reversal = payments.insert(cx.tx, {
    id: newId<PaymentId>(),
    paymentNo: cx.number('PM'),
    billId: taken.billId,
    method,
    amountMinor: 0 - backMinor,
    status: 'REVERSED',
    at: cx.now,
    takenBy: cx.actor.staffId,
    bookedAt: cx.now,
    bookedBy: cx.actor.staffId,
    reversalOf: taken.id,
    reason,
    reference: by?.reference ?? null,
    drawerSessionId: drawer?.id ?? null,
    depositId: taken.depositId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  if (taken.depositId !== null) drawDeposit(cx, taken.depositId, 0 - backMinor);
  const from = drawer ? ({ account: 'drawer', holderId: drawer.id } as const) : placeOf({ ...taken, method });
  postReversal(cx, reversal, from, event);
  if (drawer) kickDrawer(cx, 'cash', reversal.paymentNo);
  cx.audit({
    event,
    entity: 'billing',
    entityId: taken.id,
    from: taken.status,
    to: isWhole ? 'REVERSED' : taken.status,
    reason,
    facts: { paymentNo: taken.paymentNo, amountMinor: backMinor, method, reversalNo: reversal.paymentNo },
  });
  if (isWhole) cx.changed('billing', taken.id);
  cx.changed('billing', reversal.id);
  const bill = bills.get(cx.tx, taken.billId);
  return { reversal, bill: settleBill(cx, bill, bill.paidMinor - backMinor) };
}
