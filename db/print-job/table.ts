import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PrintedDocumentId, PrintJobId, StaffId } from '#shared/kernel/ids';
import { COPY_MARKS, PRINT_JOB_STATUSES } from '#shared/print-job/states';
import type { Part } from '#shared/printed-document/paper';
import { syncedColumns } from '../kernel/columns';
import { printedDocument } from '../printed-document/table';

/** 列印登記 (B31): one row for each time a paper was to be printed. */
export const printJob = sqliteTable(
  'print_job',
  {
    id: text('id').$type<PrintJobId>().primaryKey(),
    documentId: text('document_id')
      .$type<PrintedDocumentId>()
      .notNull()
      .references(() => printedDocument.id),
    status: text('status', { enum: PRINT_JOB_STATUSES }).notNull(),
    printer: text('printer').notNull(),
    paper: text('paper').notNull(),
    /** 第 n 聯: the parts printed in this one job, in the order the paper travels. */
    parts: text('parts', { mode: 'json' }).$type<Part[]>().notNull(),
    copyNo: integer('copy_no').notNull(),
    mark: text('mark', { enum: COPY_MARKS }).notNull(),
    reason: text('reason'),
    queuedAt: text('queued_at').notNull(),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    by: text('by').$type<StaffId>().notNull(),
    error: text('error'),
    isSheetUsable: integer('is_sheet_usable', { mode: 'boolean' }),
    imageSha: text('image_sha'),
    ...syncedColumns,
  },
  (t) => [index('print_job_document_ix').on(t.documentId, t.copyNo), index('print_job_status_ix').on(t.status, t.queuedAt)],
);
export type PrintJobRow = typeof printJob.$inferSelect;

/** What was really printed, once for each content. Stays on this PC. */
export const printImage = sqliteTable('print_image', { sha: text('sha').primaryKey(), pdfBase64: text('pdf_base64').notNull() });
