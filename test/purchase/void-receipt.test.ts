import { expect, it } from 'vitest';
import { buying, errorOf } from './buying';

it('a receipt is void though its order is closed: what it brought is on the way again, what was given up stays so', async () => {
  const b = await buying();
  const fan = await b.bought('P-FAN', 100);
  const { po, pr, lineId } = await b.ordered(fan.id, 5);
  const gr = await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 2 }] });
  await b.chief.ask('purchase.closeRest', { orderId: po.id, reason: '停產', told: 'phone' });
  await b.keeper.ask('purchase.voidReceipt', { receiptId: gr.id, reason: '點錯單' });
  expect(await b.card(fan.id)).toMatchObject({ onHand: 0, valueMinor: 0 });
  expect(await b.keeper.ask('purchase.orderOf', { id: po.id })).toMatchObject({ status: 'SENT' });
  expect(b.faults()).toEqual([]);
  expect(errorOf(await b.keeper.invoke('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 3 }] }))).not.toBeNull();
  await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
  expect(await b.keeper.ask('purchase.orderOf', { id: po.id })).toMatchObject({ status: 'PARTIAL' });
  await b.chief.ask('purchase.closeRest', { orderId: po.id, reason: '停產', told: 'phone' });
  expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'CLOSED' });
  expect(b.faults()).toEqual([]);
});
