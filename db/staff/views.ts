import type { Session, StaffView } from '#shared/staff/schema';
import { leftOf } from '#shared/staff/lock-out';
import { isPinFresh, type SessionState } from '../kernel/session';
import type { PinRow } from './repository';
import type { StaffRow } from './table';

export const staffView = (row: StaffRow, pin: Pick<PinRow, 'leftMs' | 'fromMs'> | undefined, uptimeMs: number): StaffView => ({
  id: row.id,
  staffNo: row.staffNo,
  name: row.name,
  posts: row.posts,
  isActive: row.isActive,
  onLeaveUntil: row.onLeaveUntil,
  isLocked: pin !== undefined && leftOf(pin, uptimeMs) > 0,
  rev: row.rev,
});

type Here = Readonly<{ session: SessionState; uptimeMs: number }>;
export const sessionOf = (row: StaffRow, { session, uptimeMs }: Here): Session => ({
  staffId: row.id,
  name: row.name,
  posts: row.posts,
  isLocked: false,
  isPinFresh: isPinFresh(session, uptimeMs),
});
