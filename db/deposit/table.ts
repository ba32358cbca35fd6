import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYMENT_METHODS } from '#shared/billing/schema';
import { DEPOSIT_PURPOSES } from '#shared/deposit/schema';
import type { CustomerId, DepositEntryId, DepositId, DrawerSessionId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';

/** 訂金、押金 (B9, B16). `balanceMinor` is what is still held; the ledger of money proves it. */
export const deposit = sqliteTable(
  'deposit',
  {
    id: text('id').$type<DepositId>().primaryKey(),
    purpose: text('purpose', { enum: DEPOSIT_PURPOSES }).notNull(),
    cardId: text('card_id').$type<RepairCardId>().notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    customerName: text('customer_name').notNull(),
    balanceMinor: integer('balance_minor').notNull(),
    takenAt: text('taken_at').notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('deposit_job_uq')
      .on(t.cardId)
      .where(sql`${t.purpose} = 'job'`),
    index('deposit_card_ix').on(t.cardId),
    index('deposit_held_ix')
      .on(t.siteCode, t.id)
      .where(sql`${t.balanceMinor} > 0`),
  ],
);
export type DepositRow = typeof deposit.$inferSelect;

/** Money that came in or went back, each with a number of its own (PM); nothing is changed afterwards. */
export const depositEntry = sqliteTable(
  'deposit_entry',
  {
    id: text('id').$type<DepositEntryId>().primaryKey(),
    paymentNo: text('payment_no').notNull(),
    depositId: text('deposit_id')
      .$type<DepositId>()
      .notNull()
      .references(() => deposit.id),
    method: text('method', { enum: PAYMENT_METHODS }).notNull(),
    amountMinor: integer('amount_minor').notNull(), // below zero: paid back
    tenderedMinor: integer('tendered_minor'),
    reference: text('reference'),
    reason: text('reason'),
    at: text('at').notNull(),
    takenBy: text('taken_by').$type<StaffId>().notNull(),
    drawerSessionId: text('drawer_session_id').$type<DrawerSessionId>(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('deposit_entry_no_uq').on(t.siteCode, t.paymentNo),
    index('deposit_entry_deposit_ix').on(t.depositId),
    index('deposit_entry_at_ix').on(t.siteCode, t.at),
    index('deposit_entry_drawer_ix')
      .on(t.drawerSessionId)
      .where(sql`${t.drawerSessionId} is not null`),
  ],
);
export type DepositEntryRow = typeof depositEntry.$inferSelect;
