import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PrintedDocumentId, StaffId } from '#shared/kernel/ids';
import { syncedColumns } from '../kernel/columns';

/** A paper exactly as it was made (architecture 2.3). Append-only: a reprint comes from here, never from today's rows. */
export const printedDocument = sqliteTable(
  'printed_document',
  {
    id: text('id').$type<PrintedDocumentId>().primaryKey(),
    kind: text('kind').notNull(),
    documentNo: text('document_no').notNull(),
    entityId: text('entity_id').notNull(),
    language: text('language').notNull(),
    model: text('model', { mode: 'json' }).$type<unknown>().notNull(),
    hash: text('hash').notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').$type<StaffId>().notNull(),
    seq: integer('seq').notNull(), // nth paper of this kind for the entity
    /** Its kind is printed when somebody asks: it may have no print. */
    isByHand: integer('is_by_hand', { mode: 'boolean' }).notNull().default(false),
    ...syncedColumns,
  },
  (t) => [
    index('printed_document_entity_ix').on(t.entityId),
    index('printed_document_no_ix').on(t.documentNo),
    index('printed_document_made_ix').on(t.madeAt),
    index('printed_document_statement_ix')
      .on(t.documentNo)
      .where(sql`kind = 'statement'`),
  ],
);
export type PrintedDocumentRow = typeof printedDocument.$inferSelect;
