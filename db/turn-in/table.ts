import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { StaffId, TurnInId } from '#shared/kernel/ids';
import { TURN_IN_STATUSES } from '#shared/turn-in/states';
import { syncedColumns } from '../kernel/columns';

/** 技術員繳款單 (B10). Its slips are the payments that name it. */
export const turnIn = sqliteTable(
  'turn_in',
  {
    id: text('id').$type<TurnInId>().primaryKey(),
    turnInNo: text('turn_in_no').notNull(),
    status: text('status', { enum: TURN_IN_STATUSES }).notNull(),
    technicianId: text('technician_id').$type<StaffId>().notNull(),
    expectedMinor: integer('expected_minor').notNull(),
    countedMinor: integer('counted_minor').notNull(),
    reason: text('reason'),
    receivedAt: text('received_at').notNull(),
    receivedBy: text('received_by').$type<StaffId>().notNull(),
    confirmedAt: text('confirmed_at'),
    confirmedBy: text('confirmed_by').$type<StaffId>(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('turn_in_no_uq').on(t.siteCode, t.turnInNo), index('turn_in_status_ix').on(t.status, t.turnInNo)],
);
export type TurnInRow = typeof turnIn.$inferSelect;
