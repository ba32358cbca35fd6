import type { PartId, PurchaseOrderId, RequisitionId, SupplierId } from '#shared/kernel/ids';
import { openOf, orderStatusOf, requisitionStatusOf, type OrderedLine, type RequestedLine } from '#shared/purchase/rules';
import { orderTransitions, requisitionTransitions } from '#shared/purchase/states';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { statusStep } from '../kernel/status-step';
import type { PartRow } from '../part/table';
import { orderLines, orders, requisitionLines, requisitions } from './repository';
import type { OrderLineRow, OrderRow, RequisitionLineRow, RequisitionRow } from './table';

/** One step of a 請購單 with its trace; the table refuses (C7). */
export const moveRequisition = statusStep({
  entity: 'PurchaseRequisition',
  domain: 'purchase',
  transitions: requisitionTransitions,
  update: requisitions.update,
  numberOf: ({ prNo }: RequisitionRow) => ({ prNo }),
});

/** One step of a 訂購單 with its trace (C7). */
export const moveOrder = statusStep({
  entity: 'PurchaseOrder',
  domain: 'purchase',
  transitions: orderTransitions,
  update: orders.update,
  numberOf: ({ poNo }: OrderRow) => ({ poNo }),
});

export const countsOfOrderLine = (l: OrderLineRow): OrderedLine => ({
  qtyMilli: l.qty,
  overMilli: l.over,
  receivedMilli: l.received,
  cancelledMilli: l.cancelled,
});

/** What became of a line of a requisition, from the lines of its orders. */
export const countsOfLine = (db: ReadDb, line: RequisitionLineRow): RequestedLine =>
  countsFrom(line, orderLines.ofRequisitionLine(db, line.id));

export function countsFrom(line: RequisitionLineRow, ordered: readonly OrderLineRow[]): RequestedLine {
  const sum = (of: (l: OrderLineRow) => number): number => ordered.reduce((total, l) => total + of(l), 0);
  return {
    approvedMilli: line.approved,
    orderedMilli: sum((l) => l.qty),
    receivedMilli: sum((l) => l.received),
    openMilli: sum((l) => openOf(countsOfOrderLine(l))),
    cancelledMilli: sum((l) => l.cancelled),
  };
}

/** The order stands as its lines say, and so does each requisition behind it; called after every change of a quantity. */
export function settleOrder(cx: CommandCx, orderId: PurchaseOrderId): void {
  const row = orders.get(cx.tx, orderId);
  const lines = orderLines.of(cx.tx, orderId);
  const wanted = orderStatusOf(lines.map(countsOfOrderLine));
  if (row.status !== 'CLOSED') {
    if (row.status === wanted) cx.changed('purchase', orders.update(cx.tx, row, {}, cx.now).id);
    else stepOrder(cx, row, wanted);
  }
  for (const id of requisitionLines.requisitionsBehind(cx.tx, orderId)) settleRequisition(cx, id);
}
function stepOrder(cx: CommandCx, row: OrderRow, wanted: 'SENT' | 'PARTIAL' | 'RECEIVED'): void {
  if (wanted === 'RECEIVED') return void moveOrder(cx, row, 'receiveAll', {}, { event: 'OrderReceived' });
  // A receipt that is void puts an order back to its beginning; what is still here of it counts again
  const from = row.status === 'SENT' ? row : moveOrder(cx, row, 'takeBack', {}, { event: 'OrderOpenAgain' });
  if (wanted === 'PARTIAL') moveOrder(cx, from, 'receivePart', {}, { event: 'OrderReceivedPart' });
}

/** The requisition stands as its lines say (C7). */
export function settleRequisition(cx: CommandCx, id: RequisitionId): void {
  let row = requisitions.get(cx.tx, id);
  if (row.status === 'CANCELLED' || row.status === 'REJECTED') return;
  const ordered = Map.groupBy(orderLines.ofRequisition(cx.tx, id), (l) => l.requisitionLineId);
  const wanted = requisitionStatusOf(requisitionLines.of(cx.tx, id).map((l) => countsFrom(l, ordered.get(l.id) ?? [])));
  if (wanted === row.status || wanted === 'APPROVED' || (wanted === 'RECEIVED' && row.status === 'CLOSED')) return;
  if (row.status === 'APPROVED') row = moveRequisition(cx, row, 'order', {}, { event: 'RequisitionOrdered' });
  if (wanted === row.status) return;
  if (wanted === 'ORDERED' || (wanted === 'PARTIAL' && row.status !== 'ORDERED'))
    row = moveRequisition(cx, row, 'takeBack', {}, { event: 'RequisitionOpenAgain' });
  if (wanted === 'PARTIAL') moveRequisition(cx, row, 'receivePart', {}, { event: 'RequisitionReceivedPart' });
  if (wanted === 'RECEIVED') moveRequisition(cx, row, 'receiveAll', {}, { event: 'RequisitionReceived' });
  if (wanted === 'CLOSED') moveRequisition(cx, row, 'closeRest', {}, { event: 'RequisitionClosed' });
}

const coming = textQuery<[PartId, number]>(
  `select l.part_id, sum(l.qty_milli - l.received_milli - l.cancelled_milli) from json_each(?) j
   join purchase_order_line l on l.part_id = j.value and l.qty_milli > l.received_milli + l.cancelled_milli
   join purchase_order o on o.id = l.order_id and o.status in ('SENT', 'PARTIAL') group by l.part_id`,
);
/** On the way to the warehouse, in thousandths, of each of these parts. */
export function onOrderOf(db: ReadDb, ids: readonly PartId[]): (id: PartId) => number {
  const sums = new Map(coming(db, JSON.stringify([...new Set(ids)])));
  return (id) => sums.get(id) ?? 0;
}
export const onOrder = (db: ReadDb, id: PartId): number => onOrderOf(db, [id])(id);

/** A supplier of a part: the one that is named, else the first one. */
export const supplierOf = (part: PartRow, id?: SupplierId | null): PartRow['suppliers'][number] | undefined =>
  id == null ? part.suppliers[0] : part.suppliers.find((s) => s.supplierId === id);
