import type { TurnInId } from '#shared/kernel/ids';
import { expectedOf } from '#shared/turn-in/rules';
import { payments } from '../billing/repository';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { postMoney } from '../money-ledger/steps';
import { staffRows } from '../staff/repository';
import { turnInAnswer } from './queries';
import { turnIns } from './repository';
import { printTurnIn } from './turn-in-paper';

/** 繳款 (B10): the cash leaves the technician's hands for the safe; what is missing or too much is a difference for the chief. */
export const receiveTurnIn = defineCommand('turnIn.receive', (input, cx) => {
  const carried = [...new Set(input.paymentIds)].map((id) => payments.get(cx.tx, id));
  const { technicianId, countedMinor, reason } = input;
  const { isSinglePersonSite } = cx.site.settings;
  const expectedMinor = expectedOf({
    technicianId,
    accountantId: cx.actor.staffId,
    isSinglePersonSite,
    payments: carried,
    countedMinor,
    reason,
  });
  const isEven = countedMinor === expectedMinor;
  const row = turnIns.insert(cx.tx, {
    id: newId<TurnInId>(),
    turnInNo: cx.number('TI'),
    status: isEven ? 'BOOKED' : 'COUNTED',
    technicianId,
    expectedMinor,
    countedMinor,
    reason: isEven ? null : reason,
    receivedAt: cx.now,
    receivedBy: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const booked = isEven ? { bookedAt: cx.now, bookedBy: cx.actor.staffId } : {};
  for (const payment of carried) {
    payments.update(cx.tx, payment, { status: isEven ? 'BOOKED' : 'TURNED_IN', turnInId: row.id, ...booked }, cx.now);
    cx.changed('billing', payment.id);
  }
  postMoney(cx, {
    event: 'CashTurnedIn',
    documentNo: row.turnInNo,
    note: row.reason,
    postings: [
      { account: 'safe', holderId: null, amountMinor: countedMinor },
      { account: 'technician', holderId: technicianId, amountMinor: 0 - expectedMinor },
      { account: 'difference', holderId: row.id, amountMinor: expectedMinor - countedMinor },
    ],
  });
  cx.audit({
    event: 'CashTurnedIn',
    entity: 'turnIn',
    entityId: row.id,
    to: row.status,
    reason: row.reason,
    facts: { turnInNo: row.turnInNo, technician: staffRows.get(cx.tx, technicianId).name, expectedMinor, countedMinor },
  });
  cx.changed('turnIn', row.id);
  const answer = turnInAnswer(cx, row.id);
  printTurnIn(cx, answer);
  return answer;
});
