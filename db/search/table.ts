import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FOUND_KINDS } from '#shared/search/schema';

/** One row for each thing that can be found; its rowid is the rowid of the FTS5 table search_index (migration 0001). */
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
    fields: text('fields', { mode: 'json' }).$type<{ field: string; text: string }[]>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [uniqueIndex('search_doc_entity_uq').on(t.entityId, t.kind), index('search_doc_at_ix').on(t.at)],
);
