import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CUSTOMER_KINDS } from '#shared/customer/schema';
import type { CustomerId, StaffId } from '#shared/kernel/ids';
import { LANGUAGES, ZONES } from '#shared/kernel/region';
import { syncedColumns } from '../kernel/columns';

/** 客戶資料袋 (B1). */
export const customer = sqliteTable(
  'customer',
  {
    id: text('id').$type<CustomerId>().primaryKey(),
    customerNo: text('customer_no').notNull(),
    kind: text('kind', { enum: CUSTOMER_KINDS }).notNull(),
    name: text('name').notNull(),
    /** Name folded for equality: script, width and case do not tell people apart. */
    nameKey: text('name_key').notNull(),
    contact: text('contact'),
    phones: text('phones', { mode: 'json' }).$type<{ number: string; extension: string | null; label: string | null }[]>().notNull(),
    noPhone: integer('no_phone', { mode: 'boolean' }).notNull(),
    address: text('address'),
    zone: text('zone', { enum: ZONES }).notNull(),
    taxId: text('tax_id'),
    creditLimitMinor: integer('credit_limit_minor'),
    termDays: integer('term_days'),
    repId: text('rep_id').$type<StaffId>(),
    consentAt: text('consent_at'),
    marketingOk: integer('marketing_ok', { mode: 'boolean' }).notNull(),
    language: text('language', { enum: LANGUAGES }),
    note: text('note'),
    mergedInto: text('merged_into').$type<CustomerId>(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('customer_no_uq').on(t.customerNo),
    index('customer_name_ix').on(t.name, t.id), // the list, a page by key
    index('customer_name_key_ix').on(t.nameKey), // duplicate warning
  ],
);
export type CustomerRow = typeof customer.$inferSelect;

/** One row for each phone of a customer, for exact look-ups: who else has this number. */
export const customerPhone = sqliteTable(
  'customer_phone',
  {
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    number: text('number').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('customer_phone_uq').on(t.customerId, t.position), index('customer_phone_number_ix').on(t.number)],
);

/** A merge and what it moved, so that undo is exact. */
export const customerMerge = sqliteTable(
  'customer_merge',
  {
    id: text('id').primaryKey(),
    fromId: text('from_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    intoId: text('into_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    moved: text('moved', { mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    mergedAt: text('merged_at').notNull(),
    mergedBy: text('merged_by').$type<StaffId>().notNull(),
    undoneAt: text('undone_at'),
  },
  (t) => [index('customer_merge_from_ix').on(t.fromId), index('customer_merge_into_ix').on(t.intoId)],
);
