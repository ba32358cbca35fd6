import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';

/** The only mutable row of numbering: what comes next (decisions 2). */
export const numberSeries = sqliteTable(
  'number_series',
  {
    siteCode: text('site_code').notNull(),
    prefix: text('prefix').notNull(),
    year: integer('year').notNull(),
    next: integer('next').notNull(),
    lastAt: text('last_at'),
    /** A manager allowed one number earlier than the last (E26). */
    mayBeEarlier: integer('may_be_earlier', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.siteCode, t.prefix, t.year] })],
);

/** 單據號碼登記 (B31): one row for each number and one for each void. Append-only. */
export const numberRegister = sqliteTable(
  'number_register',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteCode: text('site_code').notNull(),
    prefix: text('prefix').notNull(),
    year: integer('year').notNull(),
    n: integer('n').notNull(),
    documentNo: text('document_no').notNull(),
    state: text('state', { enum: ['ISSUED', 'VOID'] }).notNull(),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    reason: text('reason'),
  },
  (t) => [index('number_register_series_ix').on(t.siteCode, t.prefix, t.year, t.n, t.state)],
);
