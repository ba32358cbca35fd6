import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BillId, StaffId } from '#shared/kernel/ids';
import { CREDIT_WHYS } from '#shared/billing/void';
import { TAX_SCHEMES } from '#shared/tax/rates';
import { bill } from '../billing/table';
import { syncedColumns } from '../kernel/columns';

/** 內含稅 of a slip, one row for each rate, frozen at issue (D6). */
export const billTax = sqliteTable(
  'bill_tax',
  {
    id: text('id').primaryKey(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    position: integer('position').notNull(),
    rate: integer('rate').notNull(), // hundredths of a percent
    grossMinor: integer('gross_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    netMinor: integer('net_minor').notNull(),
    siteCode: text('site_code').notNull(),
  },
  (t) => [uniqueIndex('bill_tax_uq').on(t.billId, t.position)],
);
export type BillTaxRow = typeof billTax.$inferSelect;

/** 折讓單 of a slip that could not be made void; it takes the whole of it out of the period of its own day (C6, D6). Append-only. */
export const billCredit = sqliteTable(
  'bill_credit',
  {
    id: text('id').primaryKey(),
    creditNo: text('credit_no').notNull(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    why: text('why', { enum: CREDIT_WHYS }).notNull(),
    isOriginalBack: integer('is_original_back', { mode: 'boolean' }).notNull(),
    grossMinor: integer('gross_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    netMinor: integer('net_minor').notNull(),
    reason: text('reason').notNull(),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('bill_credit_no_uq').on(t.siteCode, t.creditNo), uniqueIndex('bill_credit_bill_uq').on(t.billId)],
);
export type BillCreditRow = typeof billCredit.$inferSelect;

/** 稅率 of the centre from a day on; a rate left open is that of the law. Append-only: what was issued under a rate stays true. */
export const taxRate = sqliteTable(
  'tax_rate',
  {
    id: text('id').primaryKey(),
    fromOn: text('from_on').notNull(),
    scheme: text('scheme', { enum: TAX_SCHEMES }).notNull(),
    goods: integer('goods'),
    services: integer('services'),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('tax_rate_ix').on(t.fromOn, t.id)],
);
