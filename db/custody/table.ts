import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CUSTODY_STATES, PLACE_KINDS } from '#shared/custody/states';
import type { CollectionReceiptId, CustodyStayId, CustomerId, ProductId, StaffId } from '#shared/kernel/ids';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/**
 * 客戶商品進出登記簿 (B6): one stay of one device with us. State, place and holder are those of its last entry,
 * written in the same transaction; the entries are the truth and the consistency check compares them.
 */
export const custodyStay = sqliteTable(
  'custody_stay',
  {
    id: text('id').$type<CustodyStayId>().primaryKey(),
    dlNo: text('dl_no').notNull(),
    state: text('state', { enum: CUSTODY_STATES }).notNull(),
    placeKind: text('place_kind', { enum: PLACE_KINDS }).notNull(),
    place: text('place').notNull(),
    holderId: text('holder_id').$type<StaffId>(),
    holder: text('holder').notNull(),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    serial: text('serial'),
    receiptId: text('receipt_id').$type<CollectionReceiptId>().notNull(),
    lineNo: integer('line_no').notNull(),
    broughtBy: text('brought_by').notNull(),
    openedAt: text('opened_at').notNull(),
    inAt: text('in_at'),
    notifiedAt: text('notified_at'),
    notifiedBy: text('notified_by', { enum: ['phone', 'sms', 'mail', 'counter'] }),
    closedAt: text('closed_at'),
    correctionOf: text('correction_of').$type<CustodyStayId>(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('custody_stay_no_uq').on(t.siteCode, t.dlNo),
    uniqueIndex('custody_stay_open_uq')
      .on(t.productId)
      .where(sql`${t.closedAt} is null`), // one open stay for each device
    index('custody_stay_state_ix').on(t.state, t.dlNo),
    index('custody_stay_receipt_ix').on(t.receiptId),
    index('custody_stay_customer_ix').on(t.customerId),
    index('custody_stay_serial_ix').on(t.serial),
    index('custody_stay_holder_ix').on(t.holderId, t.state),
  ],
);
export type CustodyStayRow = typeof custodyStay.$inferSelect;

/** One move of a device: from, to, place, holder, when, by whom. Append-only by trigger. */
export const custodyEntry = sqliteTable(
  'custody_entry',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }), // order on this PC
    id: text('id').notNull().unique(), // the same everywhere; HQ merges by it
    stayId: text('stay_id')
      .$type<CustodyStayId>()
      .notNull()
      .references(() => custodyStay.id),
    fromState: text('from_state', { enum: CUSTODY_STATES }),
    toState: text('to_state', { enum: CUSTODY_STATES }).notNull(),
    placeKind: text('place_kind', { enum: PLACE_KINDS }).notNull(),
    place: text('place').notNull(),
    holderId: text('holder_id').$type<StaffId>(),
    holder: text('holder').notNull(),
    at: text('at').notNull(), // when it happened
    recordedAt: text('recorded_at').notNull(), // when it was written down
    by: text('by').$type<StaffId>().notNull(),
    reason: text('reason'),
  },
  (t) => [index('custody_entry_stay_ix').on(t.stayId, t.seq)],
);
