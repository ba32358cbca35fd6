import { transition } from '#shared/kernel/state-machine';
import { assertThirdPerson } from '#shared/turn-in/rules';
import { turnInTransitions } from '#shared/turn-in/states';
import { payments } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { turnInAnswer } from './queries';
import { turnIns } from './repository';

/** 主任確認 (B10): the difference stands, and the cash is booked. */
export const confirmTurnIn = defineCommand('turnIn.confirm', ({ turnInId, rev }, cx) => {
  const seen = asSeen('TurnIn', turnIns.get(cx.tx, turnInId), rev);
  const status = transition('TurnIn', turnInTransitions, seen.status, 'confirm');
  assertThirdPerson({ ...seen, actorId: cx.actor.staffId, isSinglePersonSite: cx.site.settings.isSinglePersonSite });
  const row = turnIns.update(cx.tx, seen, { status, confirmedAt: cx.now, confirmedBy: cx.actor.staffId }, cx.now);
  for (const payment of payments.ofTurnIn(cx.tx, row.id)) {
    if (payment.status !== 'TURNED_IN') continue; // taken back in the meantime
    payments.update(cx.tx, payment, { status: 'BOOKED', bookedAt: cx.now, bookedBy: cx.actor.staffId }, cx.now);
    cx.changed('billing', payment.id);
  }
  cx.audit({
    event: 'TurnInConfirmed',
    entity: 'turnIn',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason: row.reason,
    facts: { turnInNo: row.turnInNo, differenceMinor: row.countedMinor - row.expectedMinor },
  });
  cx.changed('turnIn', row.id);
  return turnInAnswer(cx, row.id);
});
