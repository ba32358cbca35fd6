import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { DayCounts, DayReportLine } from '#shared/day-report/schema';
import { DAY_REPORT_STATUSES } from '#shared/day-report/states';
import type { DayReportId, StaffId } from '#shared/kernel/ids';
import { syncedColumns } from '../kernel/columns';

/** 技術員工作日報表 (B21), one for each technician and day; the database itself refuses to change one that was checked. */
export const dayReport = sqliteTable(
  'day_report',
  {
    id: text('id').$type<DayReportId>().primaryKey(),
    technicianId: text('technician_id').$type<StaffId>().notNull(),
    onDay: text('on_day').notNull(),
    status: text('status', { enum: DAY_REPORT_STATUSES }).notNull(),
    lines: text('lines', { mode: 'json' }).$type<DayReportLine[]>().notNull(),
    counts: text('counts', { mode: 'json' }).$type<DayCounts>().notNull(),
    overtimeMinutes: integer('overtime_minutes').notNull(),
    submittedAt: text('submitted_at').notNull(),
    checkedAt: text('checked_at'),
    checkedBy: text('checked_by').$type<StaffId>(),
    sentBackReason: text('sent_back_reason'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('day_report_uq').on(t.siteCode, t.technicianId, t.onDay), index('day_report_day_ix').on(t.onDay)],
);
export type DayReportRow = typeof dayReport.$inferSelect;
