import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  GoodsReceiptId,
  OrderLineId,
  PartArrivalId,
  PartId,
  PurchaseOrderId,
  RepairCardId,
  RequisitionId,
  RequisitionLineId,
  ServiceCallId,
  StaffId,
  StockIssueLineId,
  StockMovementId,
  StockPlaceId,
  SupplierId,
  SupplierReturnId,
} from '#shared/kernel/ids';
import {
  DEPARTMENTS,
  ORDER_STATUSES,
  REJECT_REASONS,
  REQUISITION_REASONS,
  REQUISITION_STATUSES,
  SLIP_STATUSES,
  TOLD_WAYS,
} from '#shared/purchase/states';
import type { StoredQuote } from '#shared/purchase/quotes';
import { syncedColumns } from '../kernel/columns';
import { part, supplier } from '../part/table';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { stockIssueLine } from '../stock-issue/table';

const partId = () =>
  text('part_id')
    .$type<PartId>()
    .notNull()
    .references(() => part.id);
const supplierId = () =>
  text('supplier_id')
    .$type<SupplierId>()
    .notNull()
    .references(() => supplier.id);

/** 零件請購單 (B12). */
export const purchaseRequisition = sqliteTable(
  'purchase_requisition',
  {
    id: text('id').$type<RequisitionId>().primaryKey(),
    prNo: text('pr_no').notNull(),
    status: text('status', { enum: REQUISITION_STATUSES }).notNull(),
    reason: text('reason', { enum: REQUISITION_REASONS }).notNull(),
    requesterId: text('requester_id').$type<StaffId>().notNull(),
    requestedAt: text('requested_at').notNull(),
    needBy: text('need_by').notNull(),
    submittedAt: text('submitted_at'),
    approverId: text('approver_id').$type<StaffId>(),
    approvedAt: text('approved_at'),
    /** Why it was rejected, cancelled (撤銷), or its rest given up. */
    endReason: text('end_reason'),
    note: text('note'),
    ...syncedColumns,
    department: text('department', { enum: DEPARTMENTS }).notNull().default('warehouse'),
  },
  (t) => [uniqueIndex('purchase_requisition_no_uq').on(t.siteCode, t.prNo), index('purchase_requisition_status_ix').on(t.status, t.prNo)],
);
export type RequisitionRow = typeof purchaseRequisition.$inferSelect;

/** A line of 請購單. What is ordered and received of it stands on the lines of the orders. Thousandths. */
export const requisitionLine = sqliteTable(
  'requisition_line',
  {
    id: text('id').$type<RequisitionLineId>().primaryKey(),
    requisitionId: text('requisition_id')
      .$type<RequisitionId>()
      .notNull()
      .references(() => purchaseRequisition.id),
    lineNo: integer('line_no').notNull(),
    partId: partId(),
    qty: integer('qty_milli').notNull(),
    /** As many as the approver agreed to; nothing before that. */
    approved: integer('approved_milli').notNull(),
    supplierId: text('supplier_id')
      .$type<SupplierId>()
      .references(() => supplier.id),
    priceMinor: integer('price_minor'),
    cardId: text('card_id')
      .$type<RepairCardId>()
      .references(() => repairCard.id),
    callId: text('call_id')
      .$type<ServiceCallId>()
      .references(() => serviceCall.id),
    /** What the warehouse had, was waiting for and had promised when the line was written. */
    onHand: integer('on_hand_milli').notNull(),
    onOrder: integer('on_order_milli').notNull(),
    reserved: integer('reserved_milli').notNull(),
    /** 三家比價: what up to three suppliers asked for it, and why a dearer one was chosen (P17). */
    quotes: text('quotes', { mode: 'json' }).$type<readonly StoredQuote[]>().notNull().default([]),
    quoteReason: text('quote_reason'),
  },
  (t) => [
    uniqueIndex('requisition_line_no_uq').on(t.requisitionId, t.lineNo),
    index('requisition_line_part_ix').on(t.partId),
    check(
      'requisition_line_ck',
      sql`${t.qty} > 0 and ${t.approved} >= 0 and ${t.approved} <= ${t.qty} and coalesce(${t.priceMinor}, 0) >= 0`,
    ),
    check('requisition_line_job_ck', sql`${t.cardId} is null or ${t.callId} is null`),
  ],
);
export type RequisitionLineRow = typeof requisitionLine.$inferSelect;

/** 核准權限 (B12): up to how much the chief decides, from a day on. Append-only: what was decided under a limit stays true. */
export const approvalLimit = sqliteTable(
  'approval_limit',
  {
    id: text('id').primaryKey(),
    fromOn: text('from_on').notNull(),
    chiefMinor: integer('chief_minor').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
    ...syncedColumns,
  },
  (t) => [index('approval_limit_ix').on(t.fromOn, t.id), check('approval_limit_ck', sql`${t.chiefMinor} >= 0`)],
);

/** 訂購單 (B13), for one supplier. */
export const purchaseOrder = sqliteTable(
  'purchase_order',
  {
    id: text('id').$type<PurchaseOrderId>().primaryKey(),
    poNo: text('po_no').notNull(),
    status: text('status', { enum: ORDER_STATUSES }).notNull(),
    supplierId: supplierId(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by').$type<StaffId>().notNull(),
    dueOn: text('due_on').notNull(),
    closeReason: text('close_reason'),
    note: text('note'),
    ...syncedColumns,
    carrier: text('carrier'),
    trackingNo: text('tracking_no'),
    closeAskedBy: text('close_asked_by').$type<StaffId>(),
    told: text('told', { enum: TOLD_WAYS }),
    toldTo: text('told_to'),
  },
  (t) => [
    uniqueIndex('purchase_order_no_uq').on(t.siteCode, t.poNo),
    index('purchase_order_status_ix').on(t.status, t.dueOn, t.poNo),
    index('purchase_order_tracking_ix')
      .on(t.trackingNo)
      .where(sql`${t.trackingNo} is not null`),
  ],
);
export type OrderRow = typeof purchaseOrder.$inferSelect;

export const orderLine = sqliteTable(
  'purchase_order_line',
  {
    id: text('id').$type<OrderLineId>().primaryKey(),
    orderId: text('order_id')
      .$type<PurchaseOrderId>()
      .notNull()
      .references(() => purchaseOrder.id),
    lineNo: integer('line_no').notNull(),
    requisitionLineId: text('requisition_line_id')
      .$type<RequisitionLineId>()
      .notNull()
      .references(() => requisitionLine.id),
    partId: partId(),
    qty: integer('qty_milli').notNull(),
    priceMinor: integer('price_minor').notNull(),
    /** How many more the chief agreed to accept (B13). */
    over: integer('over_milli').notNull(),
    received: integer('received_milli').notNull(),
    cancelled: integer('cancelled_milli').notNull(),
  },
  (t) => [
    uniqueIndex('purchase_order_line_no_uq').on(t.orderId, t.lineNo),
    index('purchase_order_line_requisition_ix').on(t.requisitionLineId),
    index('purchase_order_line_open_ix')
      .on(t.partId)
      .where(sql`${t.qty} > ${t.received} + ${t.cancelled}`),
    check(
      'purchase_order_line_ck',
      sql`${t.qty} > 0 and ${t.priceMinor} >= 0 and ${t.over} >= 0 and ${t.received} >= 0 and ${t.cancelled} >= 0 and ${t.received} + ${t.cancelled} <= ${t.qty} + ${t.over}`,
    ),
  ],
);
export type OrderLineRow = typeof orderLine.$inferSelect;

/** 驗收入庫單 (B13). */
export const goodsReceipt = sqliteTable(
  'goods_receipt',
  {
    id: text('id').$type<GoodsReceiptId>().primaryKey(),
    grNo: text('gr_no').notNull(),
    status: text('status', { enum: SLIP_STATUSES }).notNull(),
    orderId: text('order_id')
      .$type<PurchaseOrderId>()
      .notNull()
      .references(() => purchaseOrder.id),
    deliveryNo: text('delivery_no'),
    receivedBy: text('received_by').$type<StaffId>().notNull(),
    receivedAt: text('received_at').notNull(),
    voidReason: text('void_reason'),
    note: text('note'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('goods_receipt_no_uq').on(t.siteCode, t.grNo),
    index('goods_receipt_order_ix').on(t.orderId),
    index('goods_receipt_at_ix').on(t.receivedAt, t.id),
  ],
);
export type GoodsReceiptRow = typeof goodsReceipt.$inferSelect;

/** A line of 驗收入庫單: what came, what was accepted, and the two movements it made. Append-only. */
export const goodsReceiptLine = sqliteTable(
  'goods_receipt_line',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    receiptId: text('receipt_id')
      .$type<GoodsReceiptId>()
      .notNull()
      .references(() => goodsReceipt.id),
    orderLineId: text('order_line_id')
      .$type<OrderLineId>()
      .notNull()
      .references(() => orderLine.id),
    partId: partId(),
    delivered: integer('delivered_milli').notNull(),
    accepted: integer('accepted_milli').notNull(),
    rejected: integer('rejected_milli').notNull(),
    rejectReason: text('reject_reason', { enum: REJECT_REASONS }),
    priceMinor: integer('price_minor').notNull(),
    priceReason: text('price_reason'),
    placeId: text('place_id').$type<StockPlaceId>().notNull(),
    acceptedMovementId: text('accepted_movement_id').$type<StockMovementId>(),
    rejectedMovementId: text('rejected_movement_id').$type<StockMovementId>(),
  },
  (t) => [
    index('goods_receipt_line_ix').on(t.receiptId),
    index('goods_receipt_line_order_ix').on(t.orderLineId),
    check(
      'goods_receipt_line_ck',
      sql`${t.delivered} > 0 and ${t.accepted} >= 0 and ${t.rejected} >= 0 and ${t.accepted} + ${t.rejected} = ${t.delivered} and (${t.rejected} = 0 or ${t.rejectReason} is not null)`,
    ),
  ],
);
export type GoodsReceiptLineRow = typeof goodsReceiptLine.$inferSelect;

/** 退供應商單: rejected and defective pieces go back. */
export const supplierReturn = sqliteTable(
  'supplier_return',
  {
    id: text('id').$type<SupplierReturnId>().primaryKey(),
    vrNo: text('vr_no').notNull(),
    status: text('status', { enum: SLIP_STATUSES }).notNull(),
    supplierId: supplierId(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by').$type<StaffId>().notNull(),
    reason: text('reason').notNull(),
    voidReason: text('void_reason'),
    lines: text('lines', { mode: 'json' })
      .$type<readonly Readonly<{ partId: PartId; qtyMilli: number; serials: readonly string[]; movementId: StockMovementId }>[]>()
      .notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('supplier_return_no_uq').on(t.siteCode, t.vrNo)],
);
export type SupplierReturnRow = typeof supplierReturn.$inferSelect;

/** 到料配給: a part was kept for the line of a slip, and its technician is told; a row stays when the pieces go to another job. */
export const partArrival = sqliteTable(
  'part_arrival',
  {
    id: text('id').$type<PartArrivalId>().primaryKey(),
    issueLineId: text('issue_line_id')
      .$type<StockIssueLineId>()
      .notNull()
      .references(() => stockIssueLine.id),
    partId: partId(),
    /** Less than nothing: taken away for a job that is more urgent. */
    qty: integer('qty_milli').notNull(),
    requesterId: text('requester_id').$type<StaffId>().notNull(),
    reason: text('reason'),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    /** When the technician said that he knows. */
    seenAt: text('seen_at'),
    ...syncedColumns,
  },
  (t) => [
    index('part_arrival_line_ix').on(t.issueLineId),
    index('part_arrival_new_ix')
      .on(t.requesterId, t.at)
      .where(sql`${t.seenAt} is null`),
  ],
);
export type PartArrivalRow = typeof partArrival.$inferSelect;
