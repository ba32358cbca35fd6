import type { Session, StaffView } from '#shared/staff/schema';
import type { PinRow } from './repository';
import type { StaffRow } from './table';

export const staffView = (row: StaffRow, pin: Pick<PinRow, 'lockedUntil'> | undefined, now: string): StaffView => ({
  id: row.id,
  staffNo: row.staffNo,
  name: row.name,
  posts: row.posts,
  isActive: row.isActive,
  onLeaveUntil: row.onLeaveUntil,
  isLocked: pin?.lockedUntil != null && pin.lockedUntil > now,
  rev: row.rev,
});
export const sessionOf = (row: StaffRow): Session => ({ staffId: row.id, name: row.name, posts: row.posts, isLocked: false });
