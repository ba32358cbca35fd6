import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PrintedDocumentId, PrinterId, PrintJobId, StaffId } from '#shared/kernel/ids';
import { IMAGE_LANGUAGES } from '#shared/print-job/image';
import { COPY_MARKS, PRINT_FITS, PRINT_JOB_STATUSES } from '#shared/print-job/states';
import type { Part } from '#shared/printed-document/paper';
import { syncedColumns } from '../kernel/columns';
import { printedDocument } from '../printed-document/table';
import { printer } from '../printer/table';

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
    /** Where the first label goes on a part-used sheet of A4, counted from 1. */
    startCell: integer('start_cell'),
    ...syncedColumns,
    printerId: text('printer_id')
      .$type<PrinterId>()
      .references(() => printer.id),
    workstation: text('workstation'),
    /** The word of the one worker that handed it over, and of nobody else. */
    claim: text('claim'),
    /** Its number in the system's queue, kept with a doubt: what is called unusable is taken out there (decision 059). */
    queueJob: integer('queue_job'),
    /** Labels of one command for one part-used sheet: they are printed together (decision 060). */
    sheet: text('sheet'),
    /** What measuring it found as it was drawn (decision 066); null: it fits, or is of before. */
    fit: text('fit', { enum: PRINT_FITS }),
  },
  (t) => [
    index('print_job_document_ix').on(t.documentId, t.copyNo),
    index('print_job_status_ix').on(t.status, t.queuedAt),
    index('print_job_sheet_ix')
      .on(t.sheet)
      .where(sql`"sheet" is not null`),
    index('print_job_cell_ix')
      .on(t.printer)
      .where(sql`"start_cell" is not null`),
  ],
);
export type PrintJobRow = typeof printJob.$inferSelect;

/** What was really printed, as it was kept until decision 047. Stays on this PC. */
export const printImage = sqliteTable('print_image', { sha: text('sha').primaryKey(), pdfBase64: text('pdf_base64').notNull() });

/** What was really printed, once for each content, packed and sealed (decision 047). Stays on this PC. */
export const printStore = sqliteTable(
  'print_store',
  {
    sha: text('sha').primaryKey(),
    language: text('language', { enum: IMAGE_LANGUAGES }).notNull(),
    isPacked: integer('is_packed', { mode: 'boolean' }).notNull(),
    /** A thermal slip fades, so its image is the legal copy and never goes (D7). */
    isLegalCopy: integer('is_legal_copy', { mode: 'boolean' }).notNull(),
    storedBytes: integer('stored_bytes').notNull(),
    keptAt: text('kept_at').notNull(),
    image: blob('image', { mode: 'buffer' }).notNull(),
  },
  (t) => [index('print_store_age_ix').on(t.isLegalCopy, t.keptAt, t.storedBytes)],
);
