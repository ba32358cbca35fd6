import { beforeEach, describe, expect, it } from 'vitest';
import { buying, errorOf, type Buying } from './buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});

describe('a requisition as a sheet of its own (B12)', () => {
  it('has its day, its note, its reason, and the department of who asks', async () => {
    const fan = await b.bought('P-FAN', 780);
    const { cardId, cardNo } = await b.job('2026-11-27');
    const sheet = {
      reason: 'job' as const,
      needBy: '2026-11-25',
      note: '下午前',
      lines: [{ partId: fan.id, qty: 2, cardId, priceMinor: 800 }],
    };
    expect(await b.wang.ask('purchase.request', sheet)).toMatchObject({
      department: 'workshop',
      reason: 'job',
      needBy: '2026-11-25',
      note: '下午前',
      status: 'SUBMITTED',
      lines: [{ jobNo: cardNo, qty: 2, priceMinor: 800, supplier: '大通零件行' }],
    });
    expect(await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] })).toMatchObject({ department: 'warehouse' });
    expect(await b.clerk.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] })).toMatchObject({ department: 'counter' });
    expect(errorOf(await b.keeper.invoke('purchase.request', { ...sheet, needBy: '2026-11-22' }))).toMatchObject({ code: 'DATE_ORDER' });
    const noJob = await b.keeper.invoke('purchase.request', { reason: 'job', lines: [{ partId: fan.id, qty: 1 }] });
    expect(errorOf(noJob)).toMatchObject({ code: 'LINES_WRONG', params: { lines: '1:P-FAN:jobNeeded' } });
  });
});

describe('an order in detail, and what the supplier says of it (B13)', () => {
  it('fewer, cheaper, on a day, with a note; the rest is ordered later', async () => {
    const fan = await b.bought('P-FAN', 100);
    const pr = await b.agreed(fan.id, 4);
    const lineId = b.line(pr.lines).id;
    const order = { supplierId: b.supplier.id, dueOn: '2026-11-30', note: '請附保證書', lines: [{ lineId, qty: 3, priceMinor: 98 }] };
    expect(await b.keeper.ask('purchase.order', order)).toMatchObject({ dueOn: '2026-11-30', note: '請附保證書', totalMinor: 294 });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'APPROVED', lines: [{ qtyOrdered: 3 }] });
    await b.keeper.ask('purchase.order', { supplierId: b.supplier.id, lines: [{ lineId }] });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'ORDERED', lines: [{ qtyOrdered: 4 }] });
    expect(b.faults()).toEqual([]);
  });

  it('the parcel finds its order; another day is noted; only while it is on its way', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, lineId } = await b.ordered(fan.id, 2);
    const shipment = { orderId: po.id, carrier: '新竹物流', trackingNo: '6881234567', dueOn: '2026-12-02', note: '' };
    expect(await b.keeper.ask('purchase.ship', shipment)).toMatchObject({ carrier: '新竹物流', dueOn: '2026-12-02', note: null });
    expect(await b.keeper.ask('purchase.orderOf', { code: ' 6881234567 ' })).toMatchObject({ poNo: po.poNo });
    expect(await b.keeper.ask('purchase.orderOf', { code: '6881234568' })).toBeNull();
    expect(await b.keeper.ask('purchase.onTheWay', {})).toMatchObject([{ trackingNo: '6881234567', dueOn: '2026-12-02', isEnding: false }]);
    expect(errorOf(await b.keeper.invoke('purchase.ship', { ...shipment, dueOn: '2026-11-22' }))).toMatchObject({ code: 'DATE_ORDER' });
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 2 }] });
    expect(errorOf(await b.keeper.invoke('purchase.ship', shipment))).toMatchObject({ code: 'TRANSITION_REFUSED' });
  });
});

describe('the rest of an order is given up (C7)', () => {
  it('the warehouse tells the supplier and asks, another person confirms; until then it may still come', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, lineId } = await b.ordered(fan.id, 4);
    const asked = { orderId: po.id, reason: '停產', told: 'phone' as const, toldTo: '林小姐' };
    expect(await b.keeper.ask('purchase.askClose', asked)).toMatchObject({
      status: 'SENT',
      closeReason: '停產',
      told: 'phone',
      toldTo: '林小姐',
    });
    expect(await b.keeper.ask('purchase.onTheWay', {})).toMatchObject([{ isEnding: true, qtyOpen: 4 }]);
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(errorOf(await b.keeper.invoke('purchase.closeRest', { orderId: po.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await b.chief.ask('purchase.closeRest', { orderId: po.id })).toMatchObject({
      status: 'CLOSED',
      closeReason: '停產',
      told: 'phone',
      lines: [{ qtyReceived: 1, qtyCancelled: 3 }],
    });
    expect(errorOf(await b.keeper.invoke('purchase.askClose', asked))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(b.faults()).toEqual([]);
  });

  it('the chief at once says why and how the supplier was told', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po } = await b.ordered(fan.id, 4);
    expect(errorOf(await b.chief.invoke('purchase.closeRest', { orderId: po.id, told: 'sms' }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(errorOf(await b.chief.invoke('purchase.closeRest', { orderId: po.id, reason: '停產' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await b.chief.ask('purchase.closeRest', { orderId: po.id, reason: '停產', told: 'sms' })).toMatchObject({ status: 'CLOSED' });
  });
});
