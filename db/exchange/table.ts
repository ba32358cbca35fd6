import { sqliteTable, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ExchangeOrderId, ProductId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { syncedColumns } from '../kernel/columns';
import { repairCard } from '../repair-card/table';

/** 換貨單 (B27): the old device and the new one; the warranty begins anew when the customer has it. */
export const exchangeOrder = sqliteTable(
  'exchange_order',
  {
    id: text('id').$type<ExchangeOrderId>().primaryKey(),
    rxNo: text('rx_no').notNull(),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .notNull()
      .references(() => repairCard.id),
    oldProductId: text('old_product_id').$type<ProductId>().notNull(),
    oldIdentifier: text('old_identifier').notNull(),
    newIdentifier: text('new_identifier').notNull(),
    newProductId: text('new_product_id').$type<ProductId>(),
    dayNo: integer('day_no').notNull(),
    agreedOn: text('agreed_on').notNull(),
    agreedBy: text('agreed_by').$type<StaffId>().notNull(),
    handedOverOn: text('handed_over_on'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('exchange_order_no_uq').on(t.siteCode, t.rxNo), uniqueIndex('exchange_order_card_uq').on(t.cardId)],
);
export type ExchangeOrderRow = typeof exchangeOrder.$inferSelect;
