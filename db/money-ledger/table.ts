import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';
import { ACCOUNTS } from '#shared/money-ledger/accounts';

/** 分錄, append-only: every journal sums to zero. A balance is never stored; it is the sum of its rows (issue line 13). */
export const moneyEntry = sqliteTable(
  'money_entry',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    journalId: text('journal_id').notNull(),
    event: text('event').notNull(),
    account: text('account', { enum: ACCOUNTS }).notNull(),
    holderId: text('holder_id'),
    amountMinor: integer('amount_minor').notNull(),
    documentNo: text('document_no').notNull(),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    note: text('note'),
    siteCode: text('site_code').notNull(),
  },
  (t) => [
    index('money_entry_holder_ix').on(t.account, t.holderId, t.amountMinor),
    index('money_entry_at_ix').on(t.at, t.account, t.amountMinor),
    index('money_entry_journal_ix').on(t.journalId, t.amountMinor),
  ],
);
export type MoneyEntryRow = typeof moneyEntry.$inferSelect;
