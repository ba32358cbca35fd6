import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Answers of commands already done, so that repeating one is safe (decisions 1). */
export const commandRequest = sqliteTable('command_request', {
  id: text('id').primaryKey(),
  route: text('route').notNull(),
  staffId: text('staff_id').notNull(),
  inputSha: text('input_sha').notNull(),
  answer: text('answer').notNull(),
  at: text('at').notNull(),
});
