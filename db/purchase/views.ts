import type { PartId, RequisitionId, StaffId, StockIssueLineId, StockPlaceId, SupplierId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { isCheapest } from '#shared/purchase/quotes';
import { amountOf, openOf, postFor } from '#shared/purchase/rules';
import type { KeptView, OrderView, ReceiptView, RequisitionView, SupplierReturnView, WaitingView } from '#shared/purchase/views';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { onceEach } from '../kernel/once-each';
import type { SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { partBarcodes, parts, supplierRows } from '../part/repository';
import type { PartRow } from '../part/table';
import { staffName } from '../staff/steps';
import { stockMovements, stockPlaces } from '../stock/repository';
import { jobOf } from '../stock-issue/job-steps';
import { issueLines, stockIssues } from '../stock-issue/repository';
import { chiefLimit } from './limits';
import { freeOf, waitingLines, type WaitingLine } from './demand-steps';
import { orderLines, orders, receiptLines, receipts, requisitionLines, requisitions } from './repository';
import { countsFrom, countsOfOrderLine, onOrder, supplierOf } from './steps';
import type { GoodsReceiptRow, OrderRow, RequisitionLineRow, RequisitionRow, SupplierReturnRow } from './table';

const named = (db: ReadDb, id: StaffId | null): string | null => (id === null ? null : staffName(db, id));
export const partFacts = (site: SiteContext, part: PartRow) => ({
  partId: part.id,
  sku: part.sku,
  name: partName(part, site.language),
  spec: part.spec,
  unit: part.unit,
});
const supplierNamed = (db: ReadDb, id: SupplierId | null): string | null => (id === null ? null : supplierRows.get(db, id).name);
const sumOf = (lines: readonly Readonly<{ amountMinor: number }>[]): number => lines.reduce((sum, l) => sum + l.amountMinor, 0);

/** Lines of a requisition and their parts, where whoever asks has them at hand. */
export type AskedLines = Readonly<{ rows: readonly RequisitionLineRow[]; partOf: (id: PartId) => PartRow }>;
export function linesAskedIn(db: ReadDb, id: RequisitionId): AskedLines {
  const rows = requisitionLines.of(db, id);
  const ids = rows.map((l) => l.partId);
  return { rows, partOf: parts.byIds(db, ids) };
}

/** As it stands in the transaction of a command. */
export const requisitionNow = (cx: CommandCx, row: RequisitionRow, lines?: AskedLines): RequisitionView =>
  requisitionView({ db: cx.tx, site: cx.site, today: cx.today }, row, lines);

type Reading = Readonly<{ db: ReadDb; site: SiteContext; today: string }>;
export function requisitionView(
  { db, site, today }: Reading,
  row: RequisitionRow,
  { rows, partOf }: AskedLines = linesAskedIn(db, row.id),
): RequisitionView {
  const isDecided = row.approvedAt !== null && row.status !== 'REJECTED';
  const ordered = Map.groupBy(orderLines.ofRequisition(db, row.id), (l) => l.requisitionLineId);
  const supplierOfLine = onceEach((id: SupplierId | null) => supplierNamed(db, id));
  const lines = rows.map((line) => {
    const part = partOf(line.partId);
    const counts = countsFrom(line, ordered.get(line.id) ?? []);
    return {
      id: line.id,
      lineNo: line.lineNo,
      ...partFacts(site, part),
      qty: qtyOf(line.qty),
      qtyApproved: qtyOf(line.approved),
      qtyOrdered: qtyOf(counts.orderedMilli),
      qtyReceived: qtyOf(counts.receivedMilli),
      qtyCancelled: qtyOf(counts.cancelledMilli),
      onHand: qtyOf(line.onHand),
      onOrder: qtyOf(line.onOrder),
      reserved: qtyOf(line.reserved),
      supplierId: line.supplierId,
      supplier: supplierOfLine(line.supplierId),
      priceMinor: line.priceMinor,
      amountMinor: amountOf(isDecided ? line.approved : line.qty, line.priceMinor ?? 0),
      quotes: line.quotes.map((q) => ({
        ...q,
        supplier: supplierRows.get(db, q.supplierId).name,
        isCheapest: isCheapest(line.quotes, q),
        isChosen: q.supplierId === line.supplierId && q.priceMinor === line.priceMinor,
      })),
      quoteReason: line.quoteReason,
      cardId: line.cardId,
      callId: line.callId,
      jobNo: jobOf(db, line).jobNo,
    };
  });
  const chiefMinor = chiefLimit(db, site, today);
  const totalMinor = sumOf(lines);
  return {
    id: row.id,
    prNo: row.prNo,
    status: row.status,
    reason: row.reason,
    department: row.department,
    requesterId: row.requesterId,
    requester: staffName(db, row.requesterId),
    requestedAt: row.requestedAt,
    needBy: row.needBy,
    submittedAt: row.submittedAt,
    approver: named(db, row.approverId),
    approvedAt: row.approvedAt,
    endReason: row.endReason,
    note: row.note,
    totalMinor,
    chiefMinor,
    post: postFor(chiefMinor, totalMinor),
    lines,
    rev: row.rev,
  };
}

const binCode = (db: ReadDb, part: PartRow): string | null => (part.homeBinId === null ? null : stockPlaces.get(db, part.homeBinId).code);

export function orderView(db: ReadDb, site: SiteContext, today: string, row: OrderRow): OrderView {
  const supplier = supplierRows.get(db, row.supplierId);
  const lines = orderLines.of(db, row.id).map((line) => {
    const part = parts.get(db, line.partId);
    const asked = requisitionLines.get(db, line.requisitionLineId);
    return {
      id: line.id,
      lineNo: line.lineNo,
      ...partFacts(site, part),
      isSerialised: part.isSerialised,
      supplierCode: supplierOf(part, supplier.id)?.code ?? null,
      barcodes: partBarcodes.of(db, part.id),
      bin: binCode(db, part),
      qty: qtyOf(line.qty),
      over: qtyOf(line.over),
      qtyReceived: qtyOf(line.received),
      qtyCancelled: qtyOf(line.cancelled),
      qtyOpen: qtyOf(openOf(countsOfOrderLine(line))),
      priceMinor: line.priceMinor,
      amountMinor: amountOf(line.qty, line.priceMinor),
      prNo: requisitions.get(db, asked.requisitionId).prNo,
      jobNo: jobOf(db, asked).jobNo,
    };
  });
  const isOpen = row.status === 'SENT' || row.status === 'PARTIAL';
  return {
    id: row.id,
    poNo: row.poNo,
    status: row.status,
    supplierId: supplier.id,
    supplier: supplier.name,
    supplierPhone: supplier.phone,
    sentAt: row.sentAt,
    sentBy: staffName(db, row.sentBy),
    dueOn: row.dueOn,
    isOverdue: isOpen && row.dueOn < today,
    carrier: row.carrier,
    trackingNo: row.trackingNo,
    closeAskedBy: named(db, row.closeAskedBy),
    closeAskedById: row.closeAskedBy,
    closeReason: row.closeReason,
    told: row.told,
    toldTo: row.toldTo,
    note: row.note,
    totalMinor: sumOf(lines),
    lines,
    receipts: receipts.of(db, row.id).map(({ id, grNo, status, receivedAt, rev }) => ({ id, grNo, status, receivedAt, rev })),
    rev: row.rev,
  };
}

/** Ranks within each part: the first is the one to serve. */
export function waitingViews(db: ReadDb, site: SiteContext, lines: readonly WaitingLine[]): WaitingView[] {
  const ranks = new Map<string, number>();
  return lines.map(({ line, issue, promisedAt, deadlineOn }) => {
    const part = parts.get(db, line.partId);
    const rank = (ranks.get(part.id) ?? 0) + 1;
    ranks.set(part.id, rank);
    const { jobNo, jobModel } = jobOf(db, issue);
    return {
      lineId: line.id,
      issueId: issue.id,
      siNo: issue.siNo,
      ...partFacts(site, part),
      rank,
      jobNo,
      jobModel,
      cardId: issue.cardId,
      callId: issue.callId,
      requester: staffName(db, issue.requesterId),
      askedAt: issue.requestedAt,
      promisedAt,
      deadlineOn,
      qtyAsked: qtyOf(line.asked),
      qtyReserved: qtyOf(line.reserved),
      qtyMissing: qtyOf(line.asked - line.reserved),
      available: qtyOf(freeOf(db, part.id)),
      onOrder: qtyOf(onOrder(db, part.id)),
    };
  });
}

/** Who waits for these parts, part by part; of many it is asked once. */
function waitingForThese(db: ReadDb, site: SiteContext, ids: readonly PartId[]): WaitingLine[] {
  const [only, ...others] = ids;
  if (only === undefined) return [];
  if (others.length === 0) return waitingLines(db, site, only);
  const all = Map.groupBy(waitingLines(db, site), (w) => w.line.partId);
  return ids.flatMap((id) => all.get(id) ?? []);
}

export function receiptView(db: ReadDb, site: SiteContext, row: GoodsReceiptRow): ReceiptView {
  const order = orders.get(db, row.orderId);
  const rows = receiptLines.of(db, row.id);
  const partOf = parts.byIds(
    db,
    rows.map((l) => l.partId),
  );
  const placeOf = onceEach((id: StockPlaceId) => stockPlaces.get(db, id));
  const orderedPrice = new Map(orderLines.of(db, row.orderId).map((l) => [l.id, l.priceMinor]));
  const lines = rows.map((line, i) => {
    const part = partOf(line.partId);
    const place = placeOf(line.placeId);
    const piecesOf = part.isSerialised ? line.acceptedMovementId : null;
    return {
      lineNo: i + 1,
      ...partFacts(site, part),
      orderLineId: line.orderLineId,
      delivered: qtyOf(line.delivered),
      accepted: qtyOf(line.accepted),
      rejected: qtyOf(line.rejected),
      rejectReason: line.rejectReason,
      priceMinor: line.priceMinor,
      orderedPriceMinor: orderedPrice.get(line.orderLineId) ?? line.priceMinor,
      priceReason: line.priceReason,
      amountMinor: amountOf(line.accepted, line.priceMinor),
      bin: place.kind === 'bin' ? place.code : null,
      serials: piecesOf === null ? [] : [...stockMovements.get(db, piecesOf).serials],
    };
  });
  const came = new Set(lines.filter((l) => l.accepted > 0).map((l) => l.partId));
  const waiting = row.status === 'POSTED' ? waitingForThese(db, site, [...came]) : [];
  return {
    id: row.id,
    grNo: row.grNo,
    status: row.status,
    orderId: row.orderId,
    poNo: order.poNo,
    supplierId: order.supplierId,
    supplier: supplierRows.get(db, order.supplierId).name,
    deliveryNo: row.deliveryNo,
    receivedBy: staffName(db, row.receivedBy),
    receivedAt: row.receivedAt,
    voidReason: row.voidReason,
    note: row.note,
    totalMinor: sumOf(lines),
    lines,
    waiting: waitingViews(db, site, waiting),
    rev: row.rev,
  };
}

export function supplierReturnView(db: ReadDb, site: SiteContext, row: SupplierReturnRow): SupplierReturnView {
  const supplier = supplierRows.get(db, row.supplierId);
  const lines = row.lines.map(({ partId, qtyMilli, serials, movementId }, i) => ({
    lineNo: i + 1,
    ...partFacts(site, parts.get(db, partId)),
    qty: qtyOf(qtyMilli),
    valueMinor: stockMovements.get(db, movementId).valueMinor,
    serials: [...serials],
  }));
  return {
    id: row.id,
    vrNo: row.vrNo,
    status: row.status,
    supplier: supplier.name,
    supplierPhone: supplier.phone,
    sentAt: row.sentAt,
    sentBy: staffName(db, row.sentBy),
    reason: row.reason,
    voidReason: row.voidReason,
    totalMinor: lines.reduce((sum, l) => sum + l.valueMinor, 0),
    lines,
    rev: row.rev,
  };
}

/** The job that a line is for, by its number; none: for the shelf or a van. */
export const jobNoOf = (db: ReadDb, row: Parameters<typeof jobOf>[1]): string | null => jobOf(db, row).jobNo;

/** What is kept for the line of a slip. */
export function keptView(db: ReadDb, id: StockIssueLineId): KeptView {
  const line = issueLines.get(db, id);
  const issue = stockIssues.get(db, line.issueId);
  const { jobNo, promisedAt } = jobOf(db, issue);
  return { lineId: id, siNo: issue.siNo, jobNo, requester: staffName(db, issue.requesterId), qty: qtyOf(line.reserved), promisedAt };
}
