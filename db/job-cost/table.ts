import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { BEARERS } from '#shared/job-cost/bearers';
import type { BearerDecisionId, CostRateId, OutsideBillId, RepairCardId, ServiceCallId, StaffId } from '#shared/kernel/ids';
import { syncedColumns } from '../kernel/columns';
import { repairCard } from '../repair-card/table';

/** Who bears a line of a job, by word of the chief. Append-only; the last word counts. */
export const bearerDecision = sqliteTable(
  'bearer_decision',
  {
    id: text('id').$type<BearerDecisionId>().primaryKey(), // in the order they were written
    jobId: text('job_id').$type<RepairCardId | ServiceCallId>().notNull(),
    key: text('line_key').notNull(),
    bearer: text('bearer', { enum: BEARERS }).notNull(),
    reason: text('reason').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('bearer_decision_job_ix').on(t.jobId)],
);

/** 內部費率: what an hour and a trip cost us, from a day on. Append-only. */
export const costRate = sqliteTable('cost_rate', {
  id: text('id').$type<CostRateId>().primaryKey(),
  fromOn: text('from_on').notNull(),
  hourMinor: integer('hour_minor').notNull(),
  tripMinor: integer('trip_minor').notNull(),
  by: text('by').$type<StaffId>().notNull(),
  ...syncedColumns,
});

/** 外修帳單: what an outside repairer charges for a trip. Append-only: a row below zero takes one back. */
export const outsideBill = sqliteTable(
  'outside_bill',
  {
    id: text('id').$type<OutsideBillId>().primaryKey(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    tripId: text('trip_id').notNull(), // the entry of custody that sent it out
    vendor: text('vendor').notNull(),
    billNo: text('bill_no').notNull(),
    billOn: text('bill_on').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    reversalOf: text('reversal_of').$type<OutsideBillId>(),
    reason: text('reason'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('outside_bill_card_ix').on(t.cardId), uniqueIndex('outside_bill_reversal_uq').on(t.reversalOf)],
);
