import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ALLOCATION_KINDS } from '#shared/billing/charges';
import { INVOICE_KINDS, RECORDED_METHODS } from '#shared/billing/schema';
import { BILL_STATUSES, PAYMENT_STATUSES } from '#shared/billing/states';
import type {
  BillId,
  CustomerId,
  DepositId,
  DrawerSessionId,
  PaymentId,
  RepairCardId,
  ServiceCallId,
  StaffId,
  TurnInId,
} from '#shared/kernel/ids';
import { SERVICE_TYPES } from '#shared/kernel/region';
import { CHARGE_KINDS } from '#shared/quote/schema';
import { customer } from '../customer/table';
import { syncedColumns } from '../kernel/columns';

/** 收費單 (B9). Amounts are frozen at issue; only payment, invoice number and void come later. */
export const bill = sqliteTable(
  'bill',
  {
    id: text('id').$type<BillId>().primaryKey(),
    billNo: text('bill_no').notNull(),
    status: text('status', { enum: BILL_STATUSES }).notNull(),
    customerId: text('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customer.id),
    customerName: text('customer_name').notNull(),
    callId: text('call_id').$type<ServiceCallId>(),
    type: text('type', { enum: SERVICE_TYPES }).notNull(),
    grossMinor: integer('gross_minor').notNull(),
    taxNum: integer('tax_num').notNull(), // the rate as a fraction, of several their mean; rate by rate in bill_tax
    taxDen: integer('tax_den').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    netMinor: integer('net_minor').notNull(),
    decision: text('decision', { enum: ['collect', 'invoiceFirst'] }).notNull(),
    zeroReason: text('zero_reason'),
    buyerTaxId: text('buyer_tax_id'),
    invoiceKind: text('invoice_kind', { enum: INVOICE_KINDS }).notNull(),
    invoiceNo: text('invoice_no'),
    invoiceOn: text('invoice_on'),
    mailedOn: text('mailed_on'),
    paidMinor: integer('paid_minor').notNull(),
    writtenOffMinor: integer('written_off_minor').notNull().default(0),
    issuedAt: text('issued_at').notNull(),
    issuedBy: text('issued_by').$type<StaffId>().notNull(),
    voidAt: text('void_at'),
    voidBy: text('void_by').$type<StaffId>(),
    voidReason: text('void_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('bill_no_uq').on(t.siteCode, t.billNo),
    uniqueIndex('bill_invoice_uq')
      .on(t.invoiceNo)
      .where(sql`${t.invoiceNo} is not null`),
    index('bill_status_ix').on(t.status, t.billNo),
    index('bill_customer_ix').on(t.customerId),
    index('bill_call_ix').on(t.callId),
  ],
);
export type BillRow = typeof bill.$inferSelect;

export const billLine = sqliteTable(
  'bill_line',
  {
    id: text('id').primaryKey(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    position: integer('position').notNull(),
    cardId: text('card_id').$type<RepairCardId>(),
    kind: text('kind', { enum: CHARGE_KINDS }).notNull(),
    text: text('text').notNull(),
    qty: integer('qty_milli').notNull(),
    unitPriceMinor: integer('unit_price_minor').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('bill_line_uq').on(t.billId, t.position), index('bill_line_card_ix').on(t.cardId)],
);
export type BillLineRow = typeof billLine.$inferSelect;

/** Which cards a bill is for; how much of each stands in its allocations. */
export const billCard = sqliteTable(
  'bill_card',
  {
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    cardId: text('card_id').$type<RepairCardId>().notNull(),
  },
  (t) => [uniqueIndex('bill_card_uq').on(t.billId, t.cardId), index('bill_card_card_ix').on(t.cardId)],
);

/**
 * 開單分攤, append-only: what of the charges of a job a slip bills or lets off (issue line 13). A void slip gives it back by rows of
 * its own. `sourceId` and `sourcePosition` name the line: of a quote, of the slip that was written on site, or the card of a fee.
 */
export const billAllocation = sqliteTable(
  'bill_allocation',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    cardId: text('card_id').$type<RepairCardId>(),
    callId: text('call_id').$type<ServiceCallId>(),
    kind: text('kind', { enum: ALLOCATION_KINDS }).notNull(),
    sourceId: text('source_id'),
    sourcePosition: integer('source_position'),
    amountMinor: integer('amount_minor').notNull(),
    reversalOf: text('reversal_of'),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    siteCode: text('site_code').notNull(),
  },
  (t) => [
    index('bill_allocation_bill_ix').on(t.billId),
    index('bill_allocation_card_ix')
      .on(t.cardId)
      .where(sql`${t.cardId} is not null`),
    index('bill_allocation_call_ix')
      .on(t.callId)
      .where(sql`${t.callId} is not null`),
    index('bill_allocation_source_ix')
      .on(t.sourceId, t.sourcePosition)
      .where(sql`${t.sourceId} is not null`),
    uniqueIndex('bill_allocation_reversal_uq')
      .on(t.reversalOf)
      .where(sql`${t.reversalOf} is not null`),
  ],
);
export type BillAllocationRow = typeof billAllocation.$inferSelect;

/** One payment. A reversal is a row of its own with a negative amount; nothing is taken away. */
export const payment = sqliteTable(
  'payment',
  {
    id: text('id').$type<PaymentId>().primaryKey(),
    paymentNo: text('payment_no').notNull(),
    billId: text('bill_id')
      .$type<BillId>()
      .notNull()
      .references(() => bill.id),
    method: text('method', { enum: RECORDED_METHODS }).notNull(),
    amountMinor: integer('amount_minor').notNull(),
    status: text('status', { enum: PAYMENT_STATUSES }).notNull(),
    at: text('at').notNull(),
    takenBy: text('taken_by').$type<StaffId>().notNull(),
    bookedAt: text('booked_at'),
    bookedBy: text('booked_by').$type<StaffId>(),
    reversalOf: text('reversal_of').$type<PaymentId>(),
    reason: text('reason'),
    tenderedMinor: integer('tendered_minor'), // cash put on the desk; the change is no payment
    /** The drawer the cash went into or came out of. */
    drawerSessionId: text('drawer_session_id').$type<DrawerSessionId>(),
    turnInId: text('turn_in_id').$type<TurnInId>(),
    reference: text('reference'), // slip of the card, digits of the transfer
    depositId: text('deposit_id').$type<DepositId>(), // the deposit that was used on the slip
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('payment_no_uq').on(t.siteCode, t.paymentNo),
    index('payment_bill_ix').on(t.billId),
    index('payment_status_ix').on(t.status, t.takenBy),
    index('payment_turn_in_ix').on(t.turnInId),
    index('payment_at_ix').on(t.siteCode, t.at),
    index('payment_reversal_ix')
      .on(t.reversalOf)
      .where(sql`${t.reversalOf} is not null`),
    index('payment_deposit_ix')
      .on(t.depositId)
      .where(sql`${t.depositId} is not null`),
  ],
);
export type PaymentRow = typeof payment.$inferSelect;
