import { DomainError } from '#shared/kernel/app-error';
import { openOf, restEnd } from '#shared/purchase/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { closeFreed } from './demand-steps';
import { orderLines, orders, requisitionLines } from './repository';
import { countsOfOrderLine, moveOrder, settleRequisition } from './steps';
import { orderView } from './views';

/** C7: the warehouse has told the supplier that what has not come is not wanted; the chief confirms. Until then the order is open. */
export const askClose = defineCommand('purchase.askClose', (input, cx) => {
  const row = asSeen('PurchaseOrder', orders.get(cx.tx, input.orderId), input.rev);
  if (row.status !== 'SENT' && row.status !== 'PARTIAL')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseOrder', from: row.status, event: 'closeRest' });
  const asked = { closeAskedBy: cx.actor.staffId, closeReason: input.reason, told: input.told, toldTo: input.toldTo };
  const changed = orders.update(cx.tx, row, asked, cx.now);
  cx.audit({
    event: 'OrderRestAsked',
    entity: 'purchase',
    entityId: row.id,
    reason: input.reason,
    facts: { poNo: row.poNo, channel: input.told, to: input.toldTo },
  });
  cx.changed('purchase', row.id);
  return orderView(cx.tx, cx.site, cx.today, changed);
});

/** C7: what has not come is given up, by whoever confirms what the warehouse asked for, or at once. */
export const closeRest = defineCommand('purchase.closeRest', (input, cx) => {
  const row = asSeen('PurchaseOrder', orders.get(cx.tx, input.orderId), input.rev);
  const { reason, told } = restEnd({
    was: { askedBy: row.closeAskedBy, reason: row.closeReason, told: row.told },
    reason: input.reason,
    told: input.told,
    actorId: cx.actor.staffId,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  const toldTo = input.toldTo ?? row.toldTo;
  const moved = moveOrder(
    cx,
    row,
    'closeRest',
    { closeReason: reason, told, toldTo },
    { event: 'OrderRestCancelled', reason, facts: { channel: told, to: toldTo } },
  );
  const lines = orderLines.of(cx.tx, row.id);
  for (const line of lines) orderLines.set(cx.tx, line.id, { cancelled: line.cancelled + openOf(countsOfOrderLine(line)) });
  for (const id of new Set(lines.map((l) => requisitionLines.get(cx.tx, l.requisitionLineId).requisitionId))) settleRequisition(cx, id);
  closeFreed(cx);
  return orderView(cx.tx, cx.site, cx.today, moved);
});
