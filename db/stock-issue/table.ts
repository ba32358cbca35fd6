import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PartId, RepairCardId, ServiceCallId, StaffId, StockIssueId, StockIssueLineId, StockReturnId } from '#shared/kernel/ids';
import type { ReturnReason } from '#shared/stock-issue/return-reasons';
import { ISSUE_STATUSES, RETURN_STATUSES, type ReturnCondition } from '#shared/stock-issue/states';
import { syncedColumns } from '../kernel/columns';
import { part } from '../part/table';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';

/** 領料單 (B14). */
export const stockIssue = sqliteTable(
  'stock_issue',
  {
    id: text('id').$type<StockIssueId>().primaryKey(),
    siNo: text('si_no').notNull(),
    status: text('status', { enum: ISSUE_STATUSES }).notNull(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .references(() => repairCard.id),
    callId: text('call_id')
      .$type<ServiceCallId>()
      .references(() => serviceCall.id),
    requesterId: text('requester_id').$type<StaffId>().notNull(),
    requestedAt: text('requested_at').notNull(),
    approverId: text('approver_id').$type<StaffId>(),
    approvedAt: text('approved_at'),
    issuerId: text('issuer_id').$type<StaffId>(),
    issuedAt: text('issued_at'),
    cancelReason: text('cancel_reason'),
    note: text('note'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('stock_issue_no_uq').on(t.siteCode, t.siNo),
    index('stock_issue_status_ix').on(t.status, t.siNo),
    index('stock_issue_requester_ix').on(t.requesterId, t.status),
    index('stock_issue_card_ix').on(t.cardId),
    index('stock_issue_call_ix').on(t.callId),
    check('stock_issue_job_ck', sql`${t.cardId} is null or ${t.callId} is null`),
  ],
);
export type StockIssueRow = typeof stockIssue.$inferSelect;

/** A line of 領料單. Used, returned and lost are those of its movements, kept in their transaction. Thousandths. */
export const stockIssueLine = sqliteTable(
  'stock_issue_line',
  {
    id: text('id').$type<StockIssueLineId>().primaryKey(),
    issueId: text('issue_id')
      .$type<StockIssueId>()
      .notNull()
      .references(() => stockIssue.id),
    lineNo: integer('line_no').notNull(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    asked: integer('asked_milli').notNull(),
    issued: integer('issued_milli').notNull(),
    used: integer('used_milli').notNull(),
    returned: integer('returned_milli').notNull(),
    /** Missed in his hands by a stocktake; its own check stands in migration 0020. */
    lost: integer('lost_milli').notNull().default(0),
    /** Asked for by a slip that is agreed and not yet handed out: nobody else may have it. */
    reserved: integer('reserved_milli').notNull(),
  },
  (t) => [
    uniqueIndex('stock_issue_line_no_uq').on(t.issueId, t.lineNo),
    index('stock_issue_line_part_ix')
      .on(t.partId)
      .where(sql`${t.reserved} > 0`),
    index('stock_issue_line_held_ix')
      .on(t.issueId)
      .where(sql`${t.issued} > ${t.used} + ${t.returned} + ${t.lost}`),
    check(
      'stock_issue_line_ck',
      sql`${t.asked} > 0 and ${t.used} >= 0 and ${t.returned} >= 0 and ${t.used} + ${t.returned} <= ${t.issued} and ${t.reserved} >= 0`,
    ),
  ],
);
export type StockIssueLineRow = typeof stockIssueLine.$inferSelect;

/** 退料單 (B14). */
export const stockReturn = sqliteTable(
  'stock_return',
  {
    id: text('id').$type<StockReturnId>().primaryKey(),
    srNo: text('sr_no').notNull(),
    status: text('status', { enum: RETURN_STATUSES }).notNull(),
    requesterId: text('requester_id').$type<StaffId>().notNull(),
    requestedAt: text('requested_at').notNull(),
    receiverId: text('receiver_id').$type<StaffId>(),
    receivedAt: text('received_at'),
    cancelReason: text('cancel_reason'),
    /** The colleague it went to in the same deed (E8); his slip keeps it standing. */
    handedTo: text('handed_to').$type<StaffId>(),
    voidReason: text('void_reason'),
    voidBy: text('void_by').$type<StaffId>(),
    voidAt: text('void_at'),
    note: text('note'),
    lines: text('lines', { mode: 'json' })
      .$type<
        readonly Readonly<{
          issueLineId: StockIssueLineId;
          qtyMilli: number;
          condition: ReturnCondition;
          reason?: ReturnReason | null;
          serials: readonly string[];
        }>[]
      >()
      .notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('stock_return_no_uq').on(t.siteCode, t.srNo),
    index('stock_return_status_ix').on(t.status, t.srNo),
    index('stock_return_ix').on(t.srNo),
  ],
);
export type StockReturnRow = typeof stockReturn.$inferSelect;
