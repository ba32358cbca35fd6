import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';

/** What is being typed, per person and form (decisions 9). Local; deleted by the command that uses it. */
export const draft = sqliteTable(
  'draft',
  {
    staffId: text('staff_id').$type<StaffId>().notNull(),
    form: text('form').notNull(),
    requestId: text('request_id').notNull(),
    input: text('input', { mode: 'json' }).$type<unknown>().notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.form] })],
);
