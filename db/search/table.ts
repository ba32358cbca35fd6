import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FOUND_KINDS } from '#shared/search/schema';
import { indexFields } from './fields-text';
import { KINDS } from './row-key';

const KIND_NUMBERS = FOUND_KINDS.map((kind, i) => `WHEN '${kind}' THEN ${i}`).join(' ');

/** One row for each thing that can be found; its rowid (row-key.ts) is the rowid of the FTS5 table search_index (migration 0001). */
export const searchDoc = sqliteTable(
  'search_doc',
  {
    rowid: integer('rowid').primaryKey(),
    kind: text('kind', { enum: FOUND_KINDS }).notNull(),
    entityId: text('entity_id').notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    status: text('status'),
    /** Field name and text of everything indexed, to say why it matched. */
    fields: indexFields('fields').notNull(),
    at: text('at').notNull(),
  },
  (t) => [
    uniqueIndex('search_doc_entity_uq').on(t.entityId, t.kind),
    check('search_doc_key_ck', sql.raw(`rowid % ${KINDS} = CASE kind ${KIND_NUMBERS} END`)),
  ],
);
