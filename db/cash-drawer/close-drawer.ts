import { assertCanConfirm, countEventOf, sumOfCount } from '#shared/cash-drawer/rules';
import { drawerTransitions } from '#shared/cash-drawer/states';
import { DomainError } from '#shared/kernel/app-error';
import type { DrawerSessionId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { balanceOf, postMoney } from '../money-ledger/steps';
import { drawerAnswer } from './queries';
import { drawers } from './repository';
import { kickDrawer } from './steps';
import type { DrawerSessionRow } from './table';

const drawerAsSeen = (cx: CommandCx, input: Readonly<{ sessionId: DrawerSessionId; rev?: number | undefined }>): DrawerSessionRow =>
  asSeen('CashDrawer', drawers.get(cx.tx, input.sessionId), input.rev);

/** The drawer is empty: what was counted goes into the safe, what was too much or too little is a difference. */
function emptyInto(cx: CommandCx, row: DrawerSessionRow): void {
  const expectedMinor = row.expectedMinor ?? 0;
  const countedMinor = row.countedMinor ?? 0;
  postMoney(cx, {
    event: 'DrawerClosed',
    documentNo: row.workstation,
    note: row.reason,
    postings: [
      { account: 'drawer', holderId: row.id, amountMinor: 0 - expectedMinor },
      { account: 'safe', holderId: null, amountMinor: countedMinor },
      { account: 'difference', holderId: row.id, amountMinor: expectedMinor - countedMinor },
    ],
  });
}

/** 關櫃點鈔: every count is kept; one that agrees closes the drawer, one that differs may be counted again. */
export const countDrawer = defineCommand('cashDrawer.count', (input, cx) => {
  const seen = drawerAsSeen(cx, input);
  const countedMinor = sumOfCount(input.count, cx.site.region);
  const expectedMinor = balanceOf(cx.tx, 'drawer', seen.id);
  const event = countEventOf(countedMinor, expectedMinor);
  const status = transition('CashDrawer', drawerTransitions, seen.status, event);
  const by = { at: cx.now, by: cx.actor.staffId };
  drawers.insertCount(cx.tx, { id: newId(), sessionId: seen.id, kind: 'close', count: input.count, countedMinor, expectedMinor, ...by });
  const row = drawers.update(
    cx.tx,
    seen,
    {
      status,
      countedAt: cx.now,
      countedBy: cx.actor.staffId,
      countedMinor,
      expectedMinor,
      reason: null,
      closedAt: event === 'agree' ? cx.now : null,
    },
    cx.now,
  );
  if (event === 'agree') emptyInto(cx, row);
  if (seen.status === 'OPEN') kickDrawer(cx, 'count', null);
  const facts = { pc: row.workstation, countedMinor, expectedMinor };
  cx.audit({ event: 'DrawerCounted', entity: 'cashDrawer', entityId: row.id, from: seen.status, to: status, facts });
  cx.changed('cashDrawer', row.id);
  return drawerAnswer(cx, row.id);
});

/** 長短款原因, by the one who counted or another at the desk. */
export const explainDifference = defineCommand('cashDrawer.explain', (input, cx) => {
  const seen = drawerAsSeen(cx, input);
  if (seen.status !== 'COUNTED') throw new DomainError('TRANSITION_REFUSED', { entity: 'CashDrawer', from: seen.status, event: 'explain' });
  const row = drawers.update(cx.tx, seen, { reason: input.reason }, cx.now);
  cx.audit({ event: 'DrawerExplained', entity: 'cashDrawer', entityId: row.id, reason: input.reason, facts: { pc: row.workstation } });
  cx.changed('cashDrawer', row.id);
  return drawerAnswer(cx, row.id);
});

/** 覆核 by a second person: the difference is booked and the drawer closed. */
export const confirmDifference = defineCommand('cashDrawer.confirm', (input, cx) => {
  const seen = drawerAsSeen(cx, input);
  const { isSinglePersonSite } = cx.site.settings;
  assertCanConfirm({ ...seen, actorId: cx.actor.staffId, isSinglePersonSite });
  const status = transition('CashDrawer', drawerTransitions, seen.status, 'confirm');
  const row = drawers.update(cx.tx, seen, { status, confirmedAt: cx.now, confirmedBy: cx.actor.staffId, closedAt: cx.now }, cx.now);
  emptyInto(cx, row);
  cx.audit({
    event: 'DrawerConfirmed',
    entity: 'cashDrawer',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason: row.reason,
    facts: { pc: row.workstation, differenceMinor: (row.countedMinor ?? 0) - (row.expectedMinor ?? 0) },
  });
  cx.changed('cashDrawer', row.id);
  return drawerAnswer(cx, row.id);
});
