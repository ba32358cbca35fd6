import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { KICK_REASONS, type CashCount, type DayReport } from '#shared/cash-drawer/schema';
import { DRAWER_STATUSES } from '#shared/cash-drawer/states';
import type { DrawerSessionId, StaffId } from '#shared/kernel/ids';
import { syncedColumns } from '../kernel/columns';

/** 錢櫃 of one PC from opening to close. What is in it is the sum of its money entries and stands nowhere else. */
export const drawerSession = sqliteTable(
  'drawer_session',
  {
    id: text('id').$type<DrawerSessionId>().primaryKey(),
    workstation: text('workstation').notNull(),
    status: text('status', { enum: DRAWER_STATUSES }).notNull(),
    openedAt: text('opened_at').notNull(),
    openedBy: text('opened_by').$type<StaffId>().notNull(),
    floatMinor: integer('float_minor').notNull(),
    countedAt: text('counted_at'),
    countedBy: text('counted_by').$type<StaffId>(),
    countedMinor: integer('counted_minor'),
    expectedMinor: integer('expected_minor'),
    reason: text('reason'),
    confirmedAt: text('confirmed_at'),
    confirmedBy: text('confirmed_by').$type<StaffId>(),
    closedAt: text('closed_at'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('drawer_session_open_uq')
      .on(t.siteCode, t.workstation)
      .where(sql`${t.status} = 'OPEN'`),
    index('drawer_session_opened_ix').on(t.openedAt),
    index('drawer_session_status_ix').on(t.status),
  ],
);
export type DrawerSessionRow = typeof drawerSession.$inferSelect;

/** 點鈔, append-only: every count as it was made, the opening one and each at the close. */
export const drawerCount = sqliteTable(
  'drawer_count',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    sessionId: text('session_id')
      .$type<DrawerSessionId>()
      .notNull()
      .references(() => drawerSession.id),
    kind: text('kind', { enum: ['open', 'close'] }).notNull(),
    count: text('count', { mode: 'json' }).$type<CashCount>().notNull(),
    countedMinor: integer('counted_minor').notNull(),
    expectedMinor: integer('expected_minor'),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
  },
  (t) => [index('drawer_count_session_ix').on(t.sessionId)],
);

/** 開櫃 events for the channel to the drawer, append-only. */
export const drawerKick = sqliteTable('drawer_kick', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  workstation: text('workstation').notNull(),
  reason: text('reason', { enum: KICK_REASONS }).notNull(),
  documentNo: text('document_no'),
  at: text('at').notNull(),
  by: text('by').$type<StaffId>().notNull(),
});

/** 日結: a day as it was reported; nothing is booked at the desk on it any more. */
export const dayClose = sqliteTable(
  'day_close',
  {
    id: text('id').primaryKey(),
    on: text('on').notNull(),
    closedAt: text('closed_at').notNull(),
    closedBy: text('closed_by').$type<StaffId>().notNull(),
    report: text('report', { mode: 'json' }).$type<DayReport>().notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('day_close_uq').on(t.siteCode, t.on)],
);
