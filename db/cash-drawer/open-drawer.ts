import { sumOfCount } from '#shared/cash-drawer/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { DrawerSessionId } from '#shared/kernel/ids';
import { transferOf } from '#shared/money-ledger/accounts';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { postMoney } from '../money-ledger/steps';
import { staffRows } from '../staff/repository';
import { drawerAnswer } from './queries';
import { drawers } from './repository';
import { assertDayIsOpen, kickDrawer } from './steps';

/** 開櫃: what is counted into the drawer comes from the safe. */
export const openDrawer = defineCommand('cashDrawer.open', (input, cx) => {
  const here = drawers.openAt(cx.tx, cx.site.code, cx.workstation);
  if (here) throw new DomainError('DRAWER_OPEN', { pc: cx.workstation, name: staffRows.get(cx.tx, here.openedBy).name });
  assertDayIsOpen(cx, cx.now);
  const floatMinor = sumOfCount(input.count, cx.site.region);
  const by = { at: cx.now, by: cx.actor.staffId };
  const row = drawers.insert(cx.tx, {
    id: newId<DrawerSessionId>(),
    workstation: cx.workstation,
    status: 'OPEN',
    openedAt: cx.now,
    openedBy: cx.actor.staffId,
    floatMinor,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  drawers.insertCount(cx.tx, {
    id: newId(),
    sessionId: row.id,
    kind: 'open',
    count: input.count,
    countedMinor: floatMinor,
    expectedMinor: null,
    ...by,
  });
  postMoney(cx, {
    event: 'DrawerOpened',
    documentNo: row.workstation,
    postings: transferOf({ account: 'safe', holderId: null }, { account: 'drawer', holderId: row.id }, floatMinor),
  });
  kickDrawer(cx, 'open', null);
  cx.audit({ event: 'DrawerOpened', entity: 'cashDrawer', entityId: row.id, to: row.status, facts: { pc: row.workstation, floatMinor } });
  cx.changed('cashDrawer', row.id);
  return drawerAnswer(cx, row.id);
});
