import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { KICK_REASONS } from '#shared/cash-drawer/schema';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { dayCloses, drawers } from './repository';
import type { DrawerSessionRow } from './table';

/** The drawer that takes or gives cash at this PC; without an open one there is no cash at the desk. */
export function drawerHere(cx: CommandCx): DrawerSessionRow {
  const row = drawers.openAt(cx.tx, cx.site.code, cx.workstation);
  if (row === undefined) throw new DomainError('DRAWER_NOT_OPEN', { pc: cx.workstation });
  return row;
}

/** After its close a day is not booked on any more (日結). */
export function assertDayIsOpen(cx: CommandCx, at: string): void {
  const on = localDateOf(at, cx.site.region);
  if (dayCloses.of(cx.tx, cx.site.code, on)) throw new DomainError('DAY_CLOSED', { on });
}

/** 開櫃: tells the drawer of this PC to open. The event is kept; the raw channel to the drawer carries it out. */
export function kickDrawer(cx: CommandCx, reason: (typeof KICK_REASONS)[number], documentNo: string | null): number {
  return drawers.insertKick(cx.tx, { id: newId(), workstation: cx.workstation, reason, documentNo, at: cx.now, by: cx.actor.staffId });
}
