import { integer, text } from 'drizzle-orm/sqlite-core';

/** Columns every synced table carries. `rev` is the optimistic lock and the sync watermark. */
export const syncedColumns = {
  siteCode: text('site_code').notNull(),
  rev: integer('rev').notNull().default(1),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
};
