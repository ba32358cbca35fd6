import { and, asc, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { DayReportId, StaffId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { dayReport, type DayReportRow } from './table';

export const dayReports = {
  get(db: ReadDb, id: DayReportId): DayReportRow {
    const row = rowById(db, dayReport, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'DayReport', id });
    return row;
  },
  find: (db: ReadDb, technicianId: StaffId, on: string): DayReportRow | null =>
    db
      .select()
      .from(dayReport)
      .where(and(eq(dayReport.technicianId, technicianId), eq(dayReport.onDay, on)))
      .get() ?? null,
  ofDay: (db: ReadDb, on: string): DayReportRow[] =>
    db.select().from(dayReport).where(eq(dayReport.onDay, on)).orderBy(asc(dayReport.submittedAt)).all(),
  insert: (tx: WriteTx, row: typeof dayReport.$inferInsert): DayReportRow => insertRow(tx, dayReport, row),
  update(tx: WriteTx, { id, rev }: DayReportRow, patch: Partial<DayReportRow>, now: string): DayReportRow {
    const row = updateRow(tx, dayReport, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'DayReport', id });
    return row;
  },
};
