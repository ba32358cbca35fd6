import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  BillId,
  CustomerId,
  ProductId,
  ServiceCallId,
  ServiceVoucherId,
  StaffId,
  StockMovementId,
  VoucherVisitId,
} from '#shared/kernel/ids';
import { SERVICE_TYPES } from '#shared/kernel/region';
import { VISIT_RESULTS } from '#shared/service-voucher/schema';
import { VOUCHER_STATUSES } from '#shared/service-voucher/states';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';
import { product } from '../product/table';

/** 服務憑證 (B2): the history card of one product; one active voucher for each. */
export const serviceVoucher = sqliteTable(
  'service_voucher',
  {
    id: text('id').$type<ServiceVoucherId>().primaryKey(),
    voucherNo: text('voucher_no').notNull(),
    status: text('status', { enum: VOUCHER_STATUSES }).notNull(),
    holderId: text('holder_id').$type<StaffId>(),
    productId: text('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => product.id),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    callId: text('call_id').$type<ServiceCallId>(),
    openedOn: text('opened_on').notNull(),
    /** Whether the latest errand of this voucher was signed; FILED asks for it (C2). */
    isSigned: integer('is_signed', { mode: 'boolean' }).notNull(),
    movedAt: text('moved_at').notNull(),
    replacesId: text('replaces_id').$type<ServiceVoucherId>(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('service_voucher_no_uq').on(t.siteCode, t.voucherNo),
    uniqueIndex('service_voucher_active_uq')
      .on(t.productId)
      .where(sql`${t.status} <> 'REISSUED'`),
    index('service_voucher_status_ix').on(t.status, t.movedAt),
    index('service_voucher_holder_ix').on(t.holderId),
  ],
);
export type ServiceVoucherRow = typeof serviceVoucher.$inferSelect;

/** One visit line on the voucher. Written once, never changed. */
export const voucherVisit = sqliteTable(
  'voucher_visit',
  {
    id: text('id').$type<VoucherVisitId>().primaryKey(),
    voucherId: text('voucher_id')
      .$type<ServiceVoucherId>()
      .notNull()
      .references(() => serviceVoucher.id),
    visitNo: integer('visit_no').notNull(),
    callId: text('call_id').$type<ServiceCallId>(),
    arrivedAt: text('arrived_at').notNull(),
    leftAt: text('left_at').notNull(),
    type: text('type', { enum: SERVICE_TYPES }).notNull(),
    typeReason: text('type_reason'),
    fault: text('fault').notNull(),
    action: text('action').notNull(),
    /** `movementId`: the piece's own line of the stock ledger; null: not from stock; none: written before it was kept. */
    parts: text('parts', { mode: 'json' })
      .$type<{ text: string; sku: string | null; qty: number; priceMinor: number; movementId?: StockMovementId | null }[]>()
      .notNull(),
    minutes: integer('minutes').notNull(),
    labourMinor: integer('labour_minor').notNull(),
    travelMinor: integer('travel_minor').notNull(),
    partsMinor: integer('parts_minor').notNull(),
    result: text('result', { enum: VISIT_RESULTS }).notNull(),
    signer: text('signer'),
    signRefusal: text('sign_refusal', { mode: 'json' }).$type<{ witnessId: string; reason: string } | null>(),
    technicianId: text('technician_id').$type<StaffId>().notNull(),
    billId: text('bill_id').$type<BillId>(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('voucher_visit_no_uq').on(t.voucherId, t.visitNo),
    index('voucher_visit_call_ix').on(t.callId),
    index('voucher_visit_claim_ix')
      .on(t.leftAt)
      .where(sql`${t.type} = 'C'`),
  ],
);
export type VoucherVisitRow = typeof voucherVisit.$inferSelect;

/** Every move of a voucher. Append-only. */
export const voucherEntry = sqliteTable(
  'voucher_entry',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    voucherId: text('voucher_id')
      .$type<ServiceVoucherId>()
      .notNull()
      .references(() => serviceVoucher.id),
    fromStatus: text('from_status', { enum: VOUCHER_STATUSES }),
    toStatus: text('to_status', { enum: VOUCHER_STATUSES }).notNull(),
    holderId: text('holder_id').$type<StaffId>(),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    reason: text('reason'),
  },
  (t) => [index('voucher_entry_voucher_ix').on(t.voucherId, t.seq)],
);
