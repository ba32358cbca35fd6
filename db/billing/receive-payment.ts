import { assertCanReceive } from '#shared/billing/rules';
import { transferOf } from '#shared/money-ledger/accounts';
import { defineCommand } from '../kernel/handlers';
import { postMoney } from '../money-ledger/steps';
import { timeOf } from '../repair-card/bench-steps';
import { billAnswer } from './queries';
import { payments } from './repository';

/** 繳款: the accountant has the technician's cash in hand (S0§10, decisions 15). */
export const receivePayment = defineCommand('billing.receivePayment', (input, cx) => {
  const taken = payments.get(cx.tx, input.paymentId);
  assertCanReceive({
    status: taken.status,
    takenBy: taken.takenBy,
    actorId: cx.actor.staffId,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  const booked = payments.update(
    cx.tx,
    taken,
    { status: 'BOOKED', bookedAt: timeOf(cx, input.at, taken.at), bookedBy: cx.actor.staffId },
    cx.now,
  );
  postMoney(cx, {
    event: 'CashTurnedIn',
    documentNo: taken.paymentNo,
    postings: transferOf({ account: 'technician', holderId: taken.takenBy }, { account: 'safe', holderId: null }, taken.amountMinor),
  });
  cx.audit({
    event: 'PaymentReceived',
    entity: 'billing',
    entityId: taken.id,
    from: taken.status,
    to: booked.status,
    facts: { paymentNo: taken.paymentNo, amountMinor: taken.amountMinor },
  });
  cx.changed('billing', taken.id);
  return billAnswer(cx.tx, taken.billId);
});
