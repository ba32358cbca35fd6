import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { GoodsReceiptId } from '#shared/kernel/ids';
import { milliOf } from '#shared/kernel/quantity';
import { acceptableOf, amountOf, refuseLines, wrongOf, type WrongLine, type WrongWord } from '#shared/purchase/rules';
import { canHappen, transition } from '#shared/kernel/state-machine';
import { orderTransitions, slipTransitions } from '#shared/purchase/states';
import { isInternal } from '#shared/stock/places';
import { serialKey } from '#shared/stock/serial-key';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts } from '../part/repository';
import type { PartRow } from '../part/table';
import { partSerials, stockMovements, stockPlaces } from '../stock/repository';
import { postMovement, reverseMovement, standardPlace } from '../stock/steps';
import type { StockMovementRow } from '../stock/table';
import { orderLines, orders, receiptLines, receipts } from './repository';
import { closeFreed } from './demand-steps';
import { printReceipt } from './purchase-paper';
import { countsOfOrderLine, moveOrder, settleOrder } from './steps';
import type { OrderLineRow, OrderRow } from './table';
import { receiptView } from './views';

type Typed = Input<'purchase.receive'>['lines'][number];
type Came = Readonly<{
  typed: Typed;
  lineNo: number;
  line: OrderLineRow;
  part: PartRow;
  acceptedMilli: number;
  rejectedMilli: number;
  priceMinor: number;
  serials: readonly string[];
  rejectedSerials: readonly string[];
}>;

/** 驗收入庫 (B13): all lines are looked at before one is written; what is wrong is told in one answer. */
export const receiveOrder = defineCommand('purchase.receive', (input, cx) => {
  const order = asSeen('PurchaseOrder', orders.get(cx.tx, input.orderId), input.rev);
  const isOpen = canHappen(orderTransitions, order.status, 'receiveAll') || order.status === 'RECEIVED';
  if (!isOpen) throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseOrder', from: order.status, event: 'receive' });
  const ordered = input.lines.map((typed) => orderLines.get(cx.tx, typed.lineId));
  const partOf = parts.byIds(
    cx.tx,
    ordered.map((l) => l.partId),
  );
  const came = input.lines.map((typed, i): Came => {
    const line = ordered[i] ?? orderLines.get(cx.tx, typed.lineId);
    return {
      typed,
      lineNo: i + 1,
      line,
      part: partOf(line.partId),
      acceptedMilli: milliOf(typed.accepted ?? typed.delivered - typed.rejected),
      rejectedMilli: milliOf(typed.rejected),
      priceMinor: typed.priceMinor ?? line.priceMinor,
      serials: [...new Set(typed.serials.map(serialKey))],
      rejectedSerials: [...new Set(typed.rejectedSerials.map(serialKey))],
    };
  });
  refuseLines(wrongLines(cx, order.id, came));
  const row = receipts.insert(cx.tx, {
    id: newId<GoodsReceiptId>(),
    grNo: cx.number('GR'),
    status: 'POSTED',
    orderId: order.id,
    deliveryNo: input.deliveryNo,
    receivedBy: cx.actor.staffId,
    receivedAt: cx.now,
    note: input.note,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  for (const c of came) book(cx, row.id, row.grNo, c);
  cx.audit({
    event: 'GoodsReceived',
    entity: 'purchase',
    entityId: row.id,
    to: 'POSTED',
    facts: { grNo: row.grNo, poNo: order.poNo, lines: came.length, deliveryNo: input.deliveryNo },
  });
  cx.changed('purchase', row.id);
  settleOrder(cx, order.id);
  closeFreed(cx);
  const view = receiptView(cx.tx, cx.site, row);
  printReceipt(cx, view);
  return view;
});

/** Every wrong line with every reason: sums, over-delivery, prices, serials twice here or in stock already (quality 4.4). */
function wrongLines(cx: CommandCx, orderId: OrderLineRow['orderId'], came: readonly Came[]): WrongLine[] {
  const acceptedBefore = new Map<string, number>();
  const seen = new Set<string>();
  return came.flatMap((c) => {
    const found: { wrong: WrongWord; max?: number }[] = [];
    if (c.line.orderId !== orderId) found.push({ wrong: 'foreign' });
    const before = acceptedBefore.get(c.line.id) ?? 0;
    acceptedBefore.set(c.line.id, before + c.acceptedMilli);
    found.push(
      ...wrongOf({
        sku: c.part.sku,
        isSerialised: c.part.isSerialised,
        deliveredMilli: milliOf(c.typed.delivered),
        acceptedMilli: c.acceptedMilli,
        rejectedMilli: c.rejectedMilli,
        hasRejectReason: c.typed.rejectReason !== null,
        serials: c.serials.length,
        rejectedSerials: c.rejectedSerials.length,
        acceptableMilli: acceptableOf(countsOfOrderLine(c.line)) - before,
        priceMinor: c.priceMinor,
        orderedPriceMinor: c.line.priceMinor,
        hasPriceReason: c.typed.priceReason !== null,
      }),
    );
    const all = [...c.serials, ...c.rejectedSerials].map((serial) => `${c.part.id}/${serial}`);
    if (all.some((s, i) => seen.has(s) || all.indexOf(s) !== i)) found.push({ wrong: 'twice' });
    for (const s of all) seen.add(s);
    if (isHere(cx, c)) found.push({ wrong: 'inStock' });
    if (!isShelf(cx, c)) found.push({ wrong: 'place' });
    return found.map((w) => ({ lineNo: c.lineNo, sku: c.part.sku, ...w }));
  });
}
/** A piece that is in the house cannot come a second time. */
const isHere = (cx: CommandCx, { part, serials, rejectedSerials }: Came): boolean =>
  part.isSerialised &&
  partSerials
    .find(cx.tx, part.id, [...serials, ...rejectedSerials])
    .some((known) => isInternal(stockPlaces.get(cx.tx, known.placeId).kind));
function isShelf(cx: CommandCx, { typed }: Came): boolean {
  if (typed.placeId === undefined) return true;
  const place = stockPlaces.get(cx.tx, typed.placeId);
  return place.isActive && (place.kind === 'bin' || place.kind === 'warehouse');
}

/** What is accepted goes to its bin, what is rejected to quarantine, both at what they cost (B11, B13). */
function book(cx: CommandCx, receiptId: GoodsReceiptId, grNo: string, c: Came): void {
  const { part, typed } = c;
  const shelf = typed.placeId ?? part.homeBinId;
  const to = shelf === null ? standardPlace(cx, 'warehouse') : stockPlaces.get(cx.tx, shelf);
  const move = (qtyMilli: number, serials: readonly string[], place: typeof to, reason: string | null): StockMovementRow | null =>
    qtyMilli === 0
      ? null
      : postMovement(cx, {
          part,
          kind: 'receipt',
          from: standardPlace(cx, 'supplier'),
          to: place,
          qtyMilli,
          valueMinor: amountOf(qtyMilli, c.priceMinor),
          serials,
          docNo: grNo,
          reason,
        });
  const accepted = move(c.acceptedMilli, c.serials, to, null);
  const rejected = move(c.rejectedMilli, c.rejectedSerials, standardPlace(cx, 'quarantine'), typed.rejectReason);
  receiptLines.append(cx.tx, {
    id: newId(),
    receiptId,
    orderLineId: c.line.id,
    partId: part.id,
    delivered: milliOf(typed.delivered),
    accepted: c.acceptedMilli,
    rejected: c.rejectedMilli,
    rejectReason: typed.rejectReason,
    priceMinor: c.priceMinor,
    priceReason: typed.priceReason,
    placeId: to.id,
    acceptedMovementId: accepted?.id ?? null,
    rejectedMovementId: rejected?.id ?? null,
  });
  const line = orderLines.get(cx.tx, c.line.id);
  orderLines.set(cx.tx, line.id, { received: line.received + c.acceptedMilli });
}

/** What was said about its rest was said of another rest. */
function openAgain(cx: CommandCx, order: OrderRow): void {
  moveOrder(cx, order, 'takeBack', { closeAskedBy: null, closeReason: null, told: null, toldTo: null }, { event: 'OrderOpenAgain' });
}

/** A receipt that was a mistake: each movement goes back to the supplier, and the order waits again (issue line 8). */
export const voidReceipt = defineCommand('purchase.voidReceipt', (input, cx) => {
  const seen = asSeen('GoodsReceipt', receipts.get(cx.tx, input.receiptId), input.rev);
  const order = orders.get(cx.tx, seen.orderId);
  const status = transition('GoodsReceipt', slipTransitions, seen.status, 'void');
  const lines = receiptLines.of(cx.tx, seen.id);
  for (const line of lines) {
    const part = parts.get(cx.tx, line.partId);
    for (const id of [line.acceptedMovementId, line.rejectedMovementId])
      if (id !== null) reverseMovement(cx, part, stockMovements.get(cx.tx, id), input.reason);
    const ordered = orderLines.get(cx.tx, line.orderLineId);
    orderLines.set(cx.tx, ordered.id, { received: ordered.received - line.accepted });
  }
  const row = receipts.update(cx.tx, seen, { status, voidReason: input.reason }, cx.now);
  cx.voidNumber(row.grNo, input.reason);
  cx.audit({
    event: 'GoodsReceiptVoid',
    entity: 'purchase',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason: input.reason,
    facts: { grNo: row.grNo, poNo: order.poNo },
  });
  cx.changed('purchase', row.id);
  if (order.status === 'CLOSED' && lines.some((l) => l.accepted > 0)) openAgain(cx, order);
  settleOrder(cx, order.id);
  return receiptView(cx.tx, cx.site, row);
});
