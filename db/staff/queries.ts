import { asc, eq } from 'drizzle-orm';
import type { Session, StaffView } from '#shared/staff/schema';
import type { Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import type { QueryCx } from '../kernel/handlers';
import { staffPins, staffRows } from './repository';
import { staff } from './table';
import { sessionOf, staffView } from './views';

export const signInList = (db: ReadDb): Output<'staff.signInList'> =>
  db
    .select({ id: staff.id, name: staff.name, posts: staff.posts, staffNo: staff.staffNo })
    .from(staff)
    .where(eq(staff.isActive, true))
    .orderBy(asc(staff.staffNo))
    .all();

/** Who is signed in on this connection; a leaver is nobody. */
export function currentSession({ db, session, uptimeMs }: QueryCx): Session | null {
  const row = session.staffId === null ? undefined : staffRows.find(db, session.staffId);
  return row?.isActive ? sessionOf(row, { session, uptimeMs }) : null;
}

export const listStaff = ({ db, uptimeMs }: QueryCx): StaffView[] =>
  staffRows.all(db).map((row) => staffView(row, staffPins.find(db, row.id), uptimeMs));
