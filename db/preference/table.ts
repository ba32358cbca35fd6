import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';

/** What a person set for himself. Local. */
export const preference = sqliteTable(
  'preference',
  {
    staffId: text('staff_id').$type<StaffId>().notNull(),
    key: text('key').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.key] })],
);
