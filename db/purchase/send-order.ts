import { DomainError } from '#shared/kernel/app-error';
import { addDays } from '#shared/kernel/business-date';
import type { OrderLineId, PurchaseOrderId } from '#shared/kernel/ids';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { isPriceAbove, refuseLines, type WrongLine } from '#shared/purchase/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts, supplierRows } from '../part/repository';
import { orderLines, orders, requisitionLines, requisitions } from './repository';
import { printOrder } from './purchase-paper';
import { countsOfLine, settleRequisition, supplierOf } from './steps';
import { orderView } from './views';

const USUAL_DAYS = 7;

/** 訂購單 (B13): agreed lines of one supplier. Not more than was agreed to, and not dearer than the approver saw. */
export const sendOrder = defineCommand('purchase.order', (input, cx) => {
  const supplier = supplierRows.get(cx.tx, input.supplierId);
  if (!supplier.isActive) throw new DomainError('NOT_FOUND', { entity: 'Supplier', id: supplier.name });
  const wanted = [...new Map(input.lines.map((l) => [l.lineId, l])).values()].map((own) => {
    const line = requisitionLines.get(cx.tx, own.lineId);
    const part = parts.get(cx.tx, line.partId);
    const left = line.approved - countsOfLine(cx.tx, line).orderedMilli;
    const qty = own.qty === undefined ? left : milliOf(own.qty);
    return { line, part, left, qty, priceMinor: own.priceMinor ?? line.priceMinor ?? 0 };
  });
  refuseLines(
    wanted.flatMap(({ line, part, left, qty, priceMinor }, i): WrongLine[] => {
      const at = { lineNo: i + 1, sku: part.sku };
      const isAgreed = requisitions.get(cx.tx, line.requisitionId).status === 'APPROVED';
      return [
        ...(!isAgreed || qty <= 0 || qty > left ? [{ ...at, wrong: 'over' as const, max: qtyOf(isAgreed ? Math.max(0, left) : 0) }] : []),
        ...(part.isSerialised && qty % 1000 !== 0 ? [{ ...at, wrong: 'whole' as const }] : []),
        ...(isPriceAbove(priceMinor, line.priceMinor ?? 0) ? [{ ...at, wrong: 'priceAbove' as const }] : []),
      ];
    }),
  );
  const lead = Math.max(...wanted.map(({ part }) => supplierOf(part, supplier.id)?.leadDays ?? USUAL_DAYS));
  const dueOn = input.dueOn ?? addDays(cx.today, lead);
  if (dueOn < cx.today) throw new DomainError('DATE_ORDER', { field: 'dueOn', other: 'sentAt' });
  const row = orders.insert(cx.tx, {
    id: newId<PurchaseOrderId>(),
    poNo: cx.number('PO'),
    status: 'SENT',
    supplierId: supplier.id,
    sentAt: cx.now,
    sentBy: cx.actor.staffId,
    dueOn,
    note: input.note,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  orderLines.insertAll(
    cx.tx,
    wanted.map(({ line, qty, priceMinor }, i) => ({
      id: newId<OrderLineId>(),
      orderId: row.id,
      lineNo: i + 1,
      requisitionLineId: line.id,
      partId: line.partId,
      qty,
      priceMinor,
      over: 0,
      received: 0,
      cancelled: 0,
    })),
  );
  cx.audit({
    event: 'OrderSent',
    entity: 'purchase',
    entityId: row.id,
    to: 'SENT',
    facts: { poNo: row.poNo, supplier: supplier.name, lines: wanted.length },
  });
  cx.changed('purchase', row.id);
  for (const id of new Set(wanted.map(({ line }) => line.requisitionId))) settleRequisition(cx, id);
  const view = orderView(cx.tx, cx.site, cx.today, row);
  printOrder(cx, view);
  return view;
});

/** B13: the chief agrees that more is accepted than was ordered; the warehouse receives it afterwards. */
export const allowOver = defineCommand('purchase.allowOver', (input, cx) => {
  const row = asSeen('PurchaseOrder', orders.get(cx.tx, input.orderId), input.rev);
  const line = orderLines.get(cx.tx, input.lineId);
  if (line.orderId !== row.id) throw new DomainError('NOT_FOUND', { entity: 'PurchaseOrder', id: line.id });
  if (row.status === 'CLOSED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseOrder', from: row.status, event: 'allowOver' });
  orderLines.set(cx.tx, line.id, { over: line.over + milliOf(input.qty) });
  const changed = orders.update(cx.tx, row, {}, cx.now);
  cx.audit({
    event: 'OverDeliveryAllowed',
    entity: 'purchase',
    entityId: row.id,
    reason: input.reason,
    facts: { poNo: row.poNo, sku: parts.get(cx.tx, line.partId).sku, qty: input.qty },
  });
  cx.changed('purchase', row.id);
  return orderView(cx.tx, cx.site, cx.today, changed);
});
