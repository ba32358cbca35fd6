import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CustomerId, QuoteId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { CHARGEABLE_KINDS, CONSENT_METHODS, REFUSE_REASONS, type ChargeLine } from '#shared/quote/schema';
import { QUOTE_STATUSES } from '#shared/quote/states';
import { syncedColumns } from '../kernel/columns';
import { repairCard } from '../repair-card/table';

/** 報價單 (B8): one row for each version; the number is the same for all versions. */
export const quote = sqliteTable(
  'quote',
  {
    id: text('id').$type<QuoteId>().primaryKey(),
    quoteNo: text('quote_no').notNull(),
    version: integer('version').notNull(),
    status: text('status', { enum: QUOTE_STATUSES }).notNull(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    isExtra: integer('is_extra', { mode: 'boolean' }).notNull(),
    lines: text('lines', { mode: 'json' }).$type<ChargeLine[]>().notNull(),
    grossMinor: integer('gross_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    netMinor: integer('net_minor').notNull(),
    validUntil: text('valid_until').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by').$type<StaffId>().notNull(),
    consentMethod: text('consent_method', { enum: CONSENT_METHODS }),
    consentBy: text('consent_by'),
    consentAt: text('consent_at'),
    refuseReason: text('refuse_reason', { enum: REFUSE_REASONS }),
    feeDueMinor: integer('fee_due_minor'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('quote_version_uq').on(t.siteCode, t.quoteNo, t.version),
    index('quote_card_ix').on(t.cardId, t.version),
    index('quote_status_ix').on(t.status),
    index('quote_customer_ix').on(t.customerId),
  ],
);
export type QuoteRow = typeof quote.$inferSelect;

/** 收費標準: one price of one kind of work from a day on. Append-only: a new price is a new row. */
export const standardCharge = sqliteTable(
  'standard_charge',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: CHARGEABLE_KINDS }).notNull(),
    priceMinor: integer('price_minor'),
    fromOn: text('from_on').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('standard_charge_ix').on(t.code, t.fromOn, t.id)],
);
