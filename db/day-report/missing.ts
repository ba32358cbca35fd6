import type { ReadDb } from '../kernel/connection';
import type { StaffRow } from '../staff/table';
import { dayReports } from './repository';

/** Technicians on duty who have sent no report of a day, or got it back (B22). */
export function missingOn(db: ReadDb, staff: readonly StaffRow[], on: string): StaffRow[] {
  const sent = new Set(dayReports.ofDay(db, on).flatMap((r) => (r.status === 'SENT_BACK' ? [] : [r.technicianId])));
  return staff.filter((p) => p.isActive && p.posts.includes('technician') && (p.onLeaveUntil ?? '') < on && !sent.has(p.id));
}
