import { eq, sql } from 'drizzle-orm';
import type { StaffId } from '#shared/kernel/ids';
import type { Role } from '#shared/kernel/roles';
import { staff } from '../staff/table';
import type { ReadDb } from './connection';
import { keptRow } from './rows';

/** Who runs a command. The staff row is read again for each command, so a leaver is out at once. */
export type Actor = Readonly<{ staffId: StaffId; staffNo: string; name: string; roles: readonly Role[] }>;

/** The print queue and timed work: not a person, never signs in. */
export const SYSTEM_ID = '00000000-0000-7000-8000-000000000000' as StaffId;
export const SYSTEM: Actor = { staffId: SYSTEM_ID, staffNo: '', name: 'system', roles: ['system'] };
/** Before anyone has signed in. */
export const NOBODY: Actor = { staffId: SYSTEM_ID, staffNo: '', name: '', roles: [] };

/** The sign-in of one connection (window, HTTP token). It lives in memory only: a restart asks for the PIN again. */
export type SessionState = {
  staffId: StaffId | null;
  /** When this person last typed his PIN here, in running time (Clock.uptimeMs). */
  pinAtMs: number | null;
};
export const signedOut = (): SessionState => ({ staffId: null, pinAtMs: null });

/** Within two minutes of the sign-in or of a confirmation: no second PIN for a refund, a void, a passcode (quality S17). */
export const isPinFresh = ({ pinAtMs }: SessionState, uptimeMs: number): boolean => pinAtMs !== null && uptimeMs - pinAtMs < PIN_FRESH_MS;
const PIN_FRESH_MS = 2 * 60_000;

export function actorOf(db: ReadDb, session: SessionState): Actor | null {
  if (session.staffId === null) return null;
  const row = staffMember(db, session.staffId);
  return row?.isActive ? row : null;
}
const selection = { staffId: staff.id, staffNo: staff.staffNo, name: staff.name, roles: staff.posts, isActive: staff.isActive };
const staffMember = keptRow<Actor & { isActive: boolean }>(selection, (db) =>
  db
    .select(selection)
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id'))),
);
