import { and, asc, desc, eq, inArray, isNull, lt, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { DomainError } from '#shared/kernel/app-error';
import type {
  GoodsReceiptId,
  OrderLineId,
  PurchaseOrderId,
  RequisitionId,
  RequisitionLineId,
  StaffId,
  SupplierReturnId,
} from '#shared/kernel/ids';
import type { RequisitionStatus } from '#shared/purchase/states';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, insertRows, patchRow, rowById, updateRow, wholeRows } from '../kernel/rows';
import {
  approvalLimit,
  goodsReceipt,
  goodsReceiptLine,
  orderLine,
  partArrival,
  purchaseOrder,
  purchaseRequisition,
  requisitionLine,
  supplierReturn,
  type GoodsReceiptLineRow,
  type GoodsReceiptRow,
  type OrderLineRow,
  type OrderRow,
  type PartArrivalRow,
  type RequisitionLineRow,
  type RequisitionRow,
  type SupplierReturnRow,
} from './table';

function found<T>(row: T | undefined, entity: string, id: string): T {
  if (row === undefined) throw new DomainError('NOT_FOUND', { entity, id });
  return row;
}
const saved = <T>(row: T | undefined, entity: string, id: string): T => {
  if (row === undefined) throw new DomainError('STALE_ROW', { entity, id });
  return row;
};
type Lock = Readonly<{ rev: number }>;

export const requisitions = {
  get: (db: ReadDb, id: RequisitionId): RequisitionRow => found(rowById(db, purchaseRequisition, id), 'PurchaseRequisition', id),
  find: (db: ReadDb, id: RequisitionId): RequisitionRow | undefined => rowById(db, purchaseRequisition, id),
  ofStatus: (db: ReadDb, statuses: readonly RequisitionStatus[], after: string | null, limit: number): RequisitionRow[] =>
    db
      .select()
      .from(purchaseRequisition)
      .where(and(inArray(purchaseRequisition.status, [...statuses]), after === null ? undefined : lt(purchaseRequisition.prNo, after)))
      .orderBy(desc(purchaseRequisition.prNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof purchaseRequisition.$inferInsert): RequisitionRow => insertRow(tx, purchaseRequisition, row),
  update: (tx: WriteTx, row: Lock & Readonly<{ id: RequisitionId }>, patch: Partial<RequisitionRow>, now: string): RequisitionRow =>
    saved(updateRow(tx, purchaseRequisition, { id: row.id, rev: row.rev, patch, now }), 'PurchaseRequisition', row.id),
};

export const requisitionLines = {
  get: (db: ReadDb, id: RequisitionLineId): RequisitionLineRow => found(rowById(db, requisitionLine, id), 'PurchaseRequisition', id),
  of: (db: ReadDb, id: RequisitionId): RequisitionLineRow[] =>
    db.select().from(requisitionLine).where(eq(requisitionLine.requisitionId, id)).orderBy(asc(requisitionLine.lineNo)).all(),
  /** The requisitions whose lines an order carries out. */
  requisitionsBehind: (db: ReadDb, orderId: PurchaseOrderId): RequisitionId[] =>
    db
      .selectDistinct({ id: requisitionLine.requisitionId })
      .from(orderLine)
      .innerJoin(requisitionLine, eq(requisitionLine.id, orderLine.requisitionLineId))
      .where(eq(orderLine.orderId, orderId))
      .all()
      .map((r) => r.id),
  /** Answers them as they stand now. */
  insertAll(tx: WriteTx, rows: readonly (typeof requisitionLine.$inferInsert)[]): RequisitionLineRow[] {
    const made = wholeRows(requisitionLine, rows);
    insertAll(tx, requisitionLine, made);
    return made;
  },
  set: (tx: WriteTx, id: RequisitionLineId, patch: Partial<RequisitionLineRow>): void => patchRow(tx, requisitionLine, id, patch),
};

export const orders = {
  get: (db: ReadDb, id: PurchaseOrderId): OrderRow => found(rowById(db, purchaseOrder, id), 'PurchaseOrder', id),
  find: (db: ReadDb, id: PurchaseOrderId): OrderRow | undefined => rowById(db, purchaseOrder, id),
  withNo: (db: ReadDb, siteCode: string, poNo: string): OrderRow | undefined =>
    db
      .select()
      .from(purchaseOrder)
      .where(and(eq(purchaseOrder.siteCode, siteCode), eq(purchaseOrder.poNo, poNo)))
      .get(),
  /** The last order that came, or comes, with this parcel. */
  withTracking: (db: ReadDb, siteCode: string, trackingNo: string): OrderRow | undefined =>
    db
      .select()
      .from(purchaseOrder)
      .where(and(eq(purchaseOrder.siteCode, siteCode), eq(purchaseOrder.trackingNo, trackingNo)))
      .orderBy(desc(purchaseOrder.poNo))
      .get(),
  list: (db: ReadDb, siteCode: string, after: string | null, limit: number): OrderRow[] =>
    db
      .select()
      .from(purchaseOrder)
      .where(and(eq(purchaseOrder.siteCode, siteCode), after === null ? undefined : lt(purchaseOrder.poNo, after)))
      .orderBy(desc(purchaseOrder.poNo))
      .limit(limit)
      .all(),
  open: (db: ReadDb, after: string | null, limit: number): OrderRow[] =>
    db
      .select()
      .from(purchaseOrder)
      .where(and(inArray(purchaseOrder.status, ['SENT', 'PARTIAL']), after === null ? undefined : lt(purchaseOrder.poNo, after)))
      .orderBy(desc(purchaseOrder.poNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof purchaseOrder.$inferInsert): OrderRow => insertRow(tx, purchaseOrder, row),
  update: (tx: WriteTx, row: Lock & Readonly<{ id: PurchaseOrderId }>, patch: Partial<OrderRow>, now: string): OrderRow =>
    saved(updateRow(tx, purchaseOrder, { id: row.id, rev: row.rev, patch, now }), 'PurchaseOrder', row.id),
};

export const orderLines = {
  get: (db: ReadDb, id: OrderLineId): OrderLineRow => found(rowById(db, orderLine, id), 'PurchaseOrder', id),
  of: (db: ReadDb, id: PurchaseOrderId): OrderLineRow[] =>
    db.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(asc(orderLine.lineNo)).all(),
  ofRequisition: (db: ReadDb, id: RequisitionId): OrderLineRow[] =>
    db
      .select(getTableColumns(orderLine))
      .from(orderLine)
      .innerJoin(requisitionLine, eq(requisitionLine.id, orderLine.requisitionLineId))
      .where(eq(requisitionLine.requisitionId, id))
      .orderBy(asc(orderLine.id))
      .all(),
  ofRequisitionLine: (db: ReadDb, id: RequisitionLineId): OrderLineRow[] =>
    db.select().from(orderLine).where(eq(orderLine.requisitionLineId, id)).orderBy(asc(orderLine.id)).all(),
  insertAll: (tx: WriteTx, rows: readonly (typeof orderLine.$inferInsert)[]): void => insertAll(tx, orderLine, rows),
  set: (tx: WriteTx, id: OrderLineId, patch: Partial<OrderLineRow>): void => patchRow(tx, orderLine, id, patch),
};

export const receipts = {
  get: (db: ReadDb, id: GoodsReceiptId): GoodsReceiptRow => found(rowById(db, goodsReceipt, id), 'GoodsReceipt', id),
  of: (db: ReadDb, orderId: PurchaseOrderId): GoodsReceiptRow[] =>
    db.select().from(goodsReceipt).where(eq(goodsReceipt.orderId, orderId)).orderBy(asc(goodsReceipt.grNo)).all(),
  insert: (tx: WriteTx, row: typeof goodsReceipt.$inferInsert): GoodsReceiptRow => insertRow(tx, goodsReceipt, row),
  update: (tx: WriteTx, row: Lock & Readonly<{ id: GoodsReceiptId }>, patch: Partial<GoodsReceiptRow>, now: string): GoodsReceiptRow =>
    saved(updateRow(tx, goodsReceipt, { id: row.id, rev: row.rev, patch, now }), 'GoodsReceipt', row.id),
};

/** Append-only. There is no update and no delete on purpose. */
export const receiptLines = {
  of: (db: ReadDb, id: GoodsReceiptId): GoodsReceiptLineRow[] =>
    db.select().from(goodsReceiptLine).where(eq(goodsReceiptLine.receiptId, id)).orderBy(asc(goodsReceiptLine.seq)).all(),
  append: (tx: WriteTx, row: Omit<typeof goodsReceiptLine.$inferInsert, 'seq'>): void => void insertRow(tx, goodsReceiptLine, row),
};

export const supplierReturns = {
  get: (db: ReadDb, id: SupplierReturnId): SupplierReturnRow => found(rowById(db, supplierReturn, id), 'SupplierReturn', id),
  list: (db: ReadDb, siteCode: string, after: string | null, limit: number): SupplierReturnRow[] =>
    db
      .select()
      .from(supplierReturn)
      .where(and(eq(supplierReturn.siteCode, siteCode), after === null ? undefined : lt(supplierReturn.vrNo, after)))
      .orderBy(desc(supplierReturn.vrNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof supplierReturn.$inferInsert): SupplierReturnRow => insertRow(tx, supplierReturn, row),
  update: (
    tx: WriteTx,
    row: Lock & Readonly<{ id: SupplierReturnId }>,
    patch: Partial<SupplierReturnRow>,
    now: string,
  ): SupplierReturnRow => saved(updateRow(tx, supplierReturn, { id: row.id, rev: row.rev, patch, now }), 'SupplierReturn', row.id),
};

export const arrivals = {
  insert: (tx: WriteTx, row: typeof partArrival.$inferInsert): PartArrivalRow => insertRow(tx, partArrival, row),
  unseen: (db: ReadDb, requesterId: StaffId, limit: number): PartArrivalRow[] =>
    db
      .select()
      .from(partArrival)
      .where(and(eq(partArrival.requesterId, requesterId), isNull(partArrival.seenAt)))
      .orderBy(desc(partArrival.at))
      .limit(limit)
      .all(),
  update: (tx: WriteTx, row: PartArrivalRow, patch: Partial<PartArrivalRow>, now: string): PartArrivalRow =>
    saved(updateRow(tx, partArrival, { id: row.id, rev: row.rev, patch, now }), 'PartArrival', row.id),
};

/** Append-only. There is no update and no delete on purpose. */
export const approvalLimits = {
  newest: (db: ReadDb, limit: number) =>
    db.select().from(approvalLimit).orderBy(desc(approvalLimit.fromOn), desc(approvalLimit.id)).limit(limit).all(),
  append: (tx: WriteTx, row: typeof approvalLimit.$inferInsert) => insertRow(tx, approvalLimit, row),
};

/** So many at a time, that a document of a thousand lines stays below what one statement may bind. */
const AT_ONCE = 500;
function insertAll<T extends SQLiteTable>(tx: WriteTx, table: T, rows: readonly T['$inferInsert'][]): void {
  for (let from = 0; from < rows.length; from += AT_ONCE) insertRows(tx, table, rows.slice(from, from + AT_ONCE));
}
