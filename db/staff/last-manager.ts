import { DomainError } from '#shared/kernel/app-error';
import type { ReadDb } from '../kernel/connection';
import { staffRows } from './repository';
import type { StaffRow } from './table';

/** Somebody must be able to set PINs and posts: the last active manager stays one. */
export function assertNotLastManager(db: ReadDb, row: StaffRow): void {
  const isManager = (s: StaffRow) => s.isActive && s.posts.includes('manager');
  if (isManager(row) && !staffRows.all(db).some((s) => s.id !== row.id && isManager(s))) throw new DomainError('LAST_MANAGER');
}
