import { eq } from 'drizzle-orm';
import type { StaffId } from '#shared/kernel/ids';
import type { Role } from '#shared/kernel/roles';
import { staff } from '../staff/table';
import type { ReadDb } from './connection';

/** Who runs a command. The staff row is read again for each command, so a leaver is out at once. */
export type Actor = Readonly<{ staffId: StaffId; name: string; roles: readonly Role[] }>;

/** The print queue and timed work: not a person, never signs in. */
export const SYSTEM_ID = '00000000-0000-7000-8000-000000000000' as StaffId;
export const SYSTEM: Actor = { staffId: SYSTEM_ID, name: 'system', roles: ['system'] };
/** Before anyone has signed in. */
export const NOBODY: Actor = { staffId: SYSTEM_ID, name: '', roles: [] };

/** The sign-in of one connection (window, HTTP token). It lives in memory only: a restart asks for the PIN again. */
export type SessionState = { staffId: StaffId | null };

export function actorOf(db: ReadDb, session: SessionState): Actor | null {
  if (session.staffId === null) return null;
  const row = db.select().from(staff).where(eq(staff.id, session.staffId)).get();
  return row && row.isActive ? { staffId: row.id, name: row.name, roles: row.posts } : null;
}
