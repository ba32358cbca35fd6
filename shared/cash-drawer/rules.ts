import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import type { Region } from '../kernel/region';
import { DENOMINATIONS } from './denominations';
import type { CashCount, DayReport } from './schema';
import type { DrawerEvent, DrawerStatus } from './states';

/** The sum of a count. A piece that does not exist, or counted twice, is refused. */
export function sumOfCount(count: CashCount, region: Region): number {
  const known = new Set(DENOMINATIONS[region].map((d) => d.minor));
  const seen = new Set<number>();
  return count.reduce((sum, { minor, pieces }) => {
    if (!known.has(minor) || seen.has(minor)) throw new DomainError('DENOMINATION_UNKNOWN', { valueMinor: minor });
    seen.add(minor);
    return sum + minor * pieces;
  }, 0);
}

/** What follows from a blind count: it agrees, or it differs and a second person looks at it. */
export const countEventOf = (countedMinor: number, expectedMinor: number): DrawerEvent =>
  countedMinor === expectedMinor ? 'agree' : 'differ';

/** Cash that leaves a drawer was in it. */
export function assertInDrawer(hereMinor: number, amountMinor: number): void {
  if (amountMinor > hereMinor) throw new DomainError('DRAWER_SHORT', { hereMinor });
}

type Confirmation = Readonly<{
  status: DrawerStatus;
  reason: string | null;
  countedBy: StaffId | null;
  actorId: StaffId;
  isSinglePersonSite: boolean;
}>;
/** 覆核: a difference has its reason, and the one who confirms it did not count. */
export function assertCanConfirm(c: Confirmation): void {
  if (c.status !== 'COUNTED') throw new DomainError('TRANSITION_REFUSED', { entity: 'CashDrawer', from: c.status, event: 'confirm' });
  if (c.reason === null) throw new DomainError('REASON_NEEDED', { field: 'reason' });
  if (c.countedBy === c.actorId && !c.isSinglePersonSite) throw new DomainError('SECOND_PERSON_NEEDED');
}

/** A day is closed when every drawer of it is. */
export function assertDayCanClose(report: Pick<DayReport, 'on' | 'drawers' | 'closedAt'>, today: string): void {
  if (report.on > today) throw new DomainError('DATE_IN_FUTURE', { field: 'on' });
  if (report.closedAt !== null) throw new DomainError('DAY_CLOSED', { on: report.on });
  const open = report.drawers.find((d) => d.status !== 'CLOSED');
  if (open) throw new DomainError('DRAWER_STILL_OPEN', { pc: open.workstation });
}
