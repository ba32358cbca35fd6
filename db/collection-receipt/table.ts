import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { RECEIPT_STATUSES } from '#shared/collection-receipt/states';
import type {
  CollectionReceiptId,
  CounterIntakeId,
  CustodyStayId,
  CustomerId,
  ProductId,
  ReceiptLineId,
  ServiceCallId,
  StaffId,
} from '#shared/kernel/ids';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/** 客戶商品領取收據 (B5). */
export const collectionReceipt = sqliteTable(
  'collection_receipt',
  {
    id: text('id').$type<CollectionReceiptId>().primaryKey(),
    receiptNo: text('receipt_no').notNull(),
    status: text('status', { enum: RECEIPT_STATUSES }).notNull(),
    issuedAt: text('issued_at').notNull(),
    issuedBy: text('issued_by').$type<StaffId>().notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    customerName: text('customer_name').notNull(),
    phone: text('phone'),
    address: text('address'),
    callId: text('call_id').$type<ServiceCallId>(),
    intakeId: text('intake_id').$type<CounterIntakeId>(),
    sourceNo: text('source_no').notNull(),
    reason: text('reason').notNull(),
    estReadyOn: text('est_ready_on').notNull(),
    inspectionFeeMinor: integer('inspection_fee_minor'),
    signer: text('signer'),
    padNo: text('pad_no'),
    isLateEntry: integer('is_late_entry', { mode: 'boolean' }).notNull(),
    replacesId: text('replaces_id').$type<CollectionReceiptId>(),
    replacedById: text('replaced_by_id').$type<CollectionReceiptId>(),
    /** ID digits are sealed with the data key (E1). */
    lostIdentity: text('lost_identity', { mode: 'json' }).$type<{
      name: string;
      isPhoneConfirmed: boolean;
      sealedIdLast4: string | null;
    } | null>(),
    voidAt: text('void_at'),
    voidBy: text('void_by').$type<StaffId>(),
    voidReason: text('void_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('collection_receipt_no_uq').on(t.siteCode, t.receiptNo),
    index('collection_receipt_customer_ix').on(t.customerId),
    index('collection_receipt_status_ix').on(t.status),
  ],
);
export type CollectionReceiptRow = typeof collectionReceipt.$inferSelect;

export const receiptLine = sqliteTable(
  'receipt_line',
  {
    id: text('id').$type<ReceiptLineId>().primaryKey(),
    receiptId: text('receipt_id')
      .$type<CollectionReceiptId>()
      .notNull()
      .references(() => collectionReceipt.id),
    lineNo: integer('line_no').notNull(),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    stayId: text('stay_id').$type<CustodyStayId>().notNull(),
    model: text('model').notNull(),
    serial: text('serial'),
    accessories: text('accessories', { mode: 'json' }).$type<{ name: string; qty: number }[]>().notNull(),
    exterior: text('exterior').notNull(),
    declaredValueMinor: integer('declared_value_minor'),
    returnedAt: text('returned_at'),
    returnedTo: text('returned_to'),
    /** Proxy: relation, sealed ID digits, form or owner's word (E2). */
    proxy: text('proxy', { mode: 'json' }).$type<{
      relation: string;
      sealedIdLast4: string;
      hasProxyForm: boolean;
      isOwnerConfirmed: boolean;
    } | null>(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('receipt_line_no_uq').on(t.receiptId, t.lineNo), index('receipt_line_stay_ix').on(t.stayId)],
);
export type ReceiptLineRow = typeof receiptLine.$inferSelect;
