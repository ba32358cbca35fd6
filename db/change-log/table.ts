import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every change of a synced row, frozen as it was after the command. Append-only; what HQ lacks lies above its mark. */
export const changeLog = sqliteTable(
  'change_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    changeId: text('change_id').notNull().unique(),
    at: text('at').notNull(),
    domain: text('domain').notNull(),
    entityId: text('entity_id').notNull(),
    rev: integer('rev').notNull(),
    wireVersion: integer('wire_version').notNull(),
    body: text('body', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [index('change_log_entity_ix').on(t.entityId, t.seq)],
);
