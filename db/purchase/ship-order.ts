import { DomainError } from '#shared/kernel/app-error';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { orders } from './repository';
import { orderView } from './views';

/** What the supplier says after the order was sent: who brings it under which number, and that it comes on another day (B13). */
export const shipOrder = defineCommand('purchase.ship', (input, cx) => {
  const row = asSeen('PurchaseOrder', orders.get(cx.tx, input.orderId), input.rev);
  if (row.status !== 'SENT' && row.status !== 'PARTIAL')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseOrder', from: row.status, event: 'ship' });
  const dueOn = input.dueOn ?? row.dueOn;
  if (dueOn !== row.dueOn && dueOn < cx.today) throw new DomainError('DATE_ORDER', { field: 'dueOn', other: 'today' });
  const { carrier, trackingNo, note } = input;
  const changed = orders.update(cx.tx, row, { carrier, trackingNo, dueOn, note }, cx.now);
  cx.audit({
    event: 'OrderShipment',
    entity: 'purchase',
    entityId: row.id,
    facts: { poNo: row.poNo, dueOn, ...(carrier === null ? {} : { carrier }), ...(trackingNo === null ? {} : { trackingNo }) },
  });
  cx.changed('purchase', row.id);
  return orderView(cx.tx, cx.site, cx.today, changed);
});
