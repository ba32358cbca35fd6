import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BillId, CustomerId, PrintedDocumentId, ReceivableId, StaffId } from '#shared/kernel/ids';
import { RECEIVABLE_STATUSES } from '#shared/receivable/states';
import { bill } from '../billing/table';
import { syncedColumns } from '../kernel/columns';
import { printedDocument } from '../printed-document/table';

/** 應收帳款 (B28), one for each unpaid slip. Its balance is that of the slip and stands nowhere else. */
export const receivable = sqliteTable(
  'receivable',
  {
    id: text('id').$type<ReceivableId>().primaryKey(),
    arNo: text('ar_no').notNull(),
    status: text('status', { enum: RECEIVABLE_STATUSES }).notNull(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    amountMinor: integer('amount_minor').notNull(), // what was open when it began
    dueOn: text('due_on').notNull(),
    promiseOn: text('promise_on'),
    collectorId: text('collector_id').$type<StaffId>(),
    disputeReason: text('dispute_reason'),
    writeOffReason: text('write_off_reason'),
    writtenOffAt: text('written_off_at'),
    writtenOffBy: text('written_off_by').$type<StaffId>(),
    openedAt: text('opened_at').notNull(),
    openedBy: text('opened_by').$type<StaffId>().notNull(),
    creditBlock: text('credit_block', { enum: ['limit', 'overdue'] }),
    overrideReason: text('override_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('receivable_no_uq').on(t.siteCode, t.arNo),
    uniqueIndex('receivable_bill_uq').on(t.billId),
    index('receivable_status_ix').on(t.status, t.dueOn),
    index('receivable_customer_ix').on(t.customerId, t.status),
  ],
);
export type ReceivableRow = typeof receivable.$inferSelect;

/** 收款拜訪 (B28): who was there, whether somebody was met, and what came of it. Append-only. */
export const receivableVisit = sqliteTable(
  'receivable_visit',
  {
    id: text('id').primaryKey(),
    receivableId: text('receivable_id')
      .$type<ReceivableId>()
      .notNull()
      .references(() => receivable.id),
    visitedOn: text('visited_on').notNull(),
    wasMet: integer('was_met', { mode: 'boolean' }).notNull(),
    result: text('result').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('receivable_visit_ix').on(t.receivableId, t.visitedOn, t.id)],
);
export type ReceivableVisitRow = typeof receivableVisit.$inferSelect;

/**
 * 對帳單回章 (B28): the day on the stamp of the part that the customer returned. Append-only: the last row of a statement counts, and one
 * without a day takes it back.
 */
export const statementReturn = sqliteTable(
  'statement_return',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .$type<PrintedDocumentId>()
      .notNull()
      .references(() => printedDocument.id),
    documentNo: text('document_no').notNull(),
    stampedOn: text('stamped_on'),
    remark: text('remark'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('statement_return_ix').on(t.documentNo, t.id)],
);
