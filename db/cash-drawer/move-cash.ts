import { assertInDrawer } from '#shared/cash-drawer/rules';
import { transferOf } from '#shared/money-ledger/accounts';
import { defineCommand } from '../kernel/handlers';
import { balanceOf, postMoney } from '../money-ledger/steps';
import { drawerAnswer } from './queries';
import { drawerHere, kickDrawer } from './steps';

/** Cash between drawer and safe: change is fetched, notes are put away. */
export const moveCash = defineCommand('cashDrawer.move', ({ direction, amountMinor, reason }, cx) => {
  const row = drawerHere(cx);
  const drawer = { account: 'drawer', holderId: row.id } as const;
  const safe = { account: 'safe', holderId: null } as const;
  if (direction === 'out') assertInDrawer(balanceOf(cx.tx, 'drawer', row.id), amountMinor);
  postMoney(cx, {
    event: 'DrawerMoved',
    documentNo: row.workstation,
    note: reason,
    postings: direction === 'in' ? transferOf(safe, drawer, amountMinor) : transferOf(drawer, safe, amountMinor),
  });
  kickDrawer(cx, 'move', null);
  cx.audit({
    event: 'DrawerMoved',
    entity: 'cashDrawer',
    entityId: row.id,
    reason,
    facts: { pc: row.workstation, direction, amountMinor },
  });
  cx.changed('cashDrawer', row.id);
  return drawerAnswer(cx, row.id);
});

/** 開櫃 by hand: no money is booked, and it is written down who did it and why. */
export const kickByHand = defineCommand('cashDrawer.kick', ({ reason }, cx) => {
  const row = drawerHere(cx);
  const seq = kickDrawer(cx, 'byHand', null);
  cx.audit({ event: 'DrawerKicked', entity: 'cashDrawer', entityId: row.id, reason, facts: { pc: row.workstation } });
  cx.changed('cashDrawer', row.id);
  return { seq };
});
