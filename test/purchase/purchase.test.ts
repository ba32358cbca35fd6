import { beforeEach, describe, expect, it } from 'vitest';
import { buying, errorOf, type Buying } from './buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});
const jobs = (kind: string) => b.sqlite.prepare('select count(*) from printed_document where kind = ?').pluck().get(kind) as number;

describe('from the requisition to the shelf (C7, B12, B13)', () => {
  it('asks, decides, orders, receives in parts, and closes by itself; each step has its paper', async () => {
    const fan = await b.bought('P-FAN', 780);
    const pr = await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 4 }] });
    expect(pr).toMatchObject({ prNo: 'PR-2026-000001', status: 'SUBMITTED', totalMinor: 3120, post: 'chief', needBy: '2026-11-26' });
    expect(pr.lines).toMatchObject([
      { qty: 4, qtyApproved: 0, onHand: 0, onOrder: 0, reserved: 0, supplier: '大通零件行', priceMinor: 780 },
    ]);
    const agreed = await b.chief.ask('purchase.approve', { requisitionId: pr.id, lines: [{ lineId: b.line(pr.lines).id, qty: 3 }] });
    expect(agreed).toMatchObject({ status: 'APPROVED', totalMinor: 2340, lines: [{ qty: 4, qtyApproved: 3 }] });
    const po = await b.keeper.ask('purchase.order', { supplierId: b.supplier.id, lines: [{ lineId: b.line(pr.lines).id }] });
    expect(po).toMatchObject({
      poNo: 'PO-2026-000001',
      status: 'SENT',
      dueOn: '2026-11-26',
      totalMinor: 2340,
      lines: [{ qty: 3, qtyOpen: 3 }],
    });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'ORDERED', lines: [{ qtyOrdered: 3 }] });
    expect(await b.keeper.ask('purchase.onTheWay', {})).toMatchObject([{ sku: 'P-FAN', qtyOpen: 3, poNo: 'PO-2026-000001' }]);

    const lineId = b.line(po.lines).id;
    const one = await b.keeper.ask('purchase.receive', { orderId: po.id, deliveryNo: 'DT-88', lines: [{ lineId, delivered: 1 }] });
    expect(one).toMatchObject({ grNo: 'GR-2026-000001', totalMinor: 780, lines: [{ accepted: 1, rejected: 0, bin: 'A-01' }] });
    expect(await b.keeper.ask('purchase.orderOf', { code: 'TP1-PO-2026-000001' })).toMatchObject({
      status: 'PARTIAL',
      lines: [{ qtyOpen: 2 }],
    });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'PARTIAL' });
    // The second delivery costs more, and one of two is broken
    const dearer = { lineId, delivered: 2, rejected: 1, rejectReason: 'damaged' as const, priceMinor: 800 };
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [dearer] });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 2, valueMinor: 1580 });
    expect(await b.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'P-FAN', qty: 1 }]);
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(await b.keeper.ask('purchase.orderOf', { id: po.id })).toMatchObject({
      status: 'RECEIVED',
      lines: [{ qtyReceived: 3, qtyOpen: 0 }],
    });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'CLOSED' });

    const back = await b.keeper.ask('purchase.returnToSupplier', {
      supplierId: b.supplier.id,
      reason: '扇葉斷裂',
      lines: [{ partId: fan.id, qty: 1 }],
    });
    expect(back).toMatchObject({ vrNo: 'VR-2026-000001', totalMinor: 800, lines: [{ sku: 'P-FAN', qty: 1, valueMinor: 800 }] });
    expect(await b.keeper.ask('stock.held', { kind: 'quarantine' })).toEqual([]);
    expect((await b.keeper.ask('stock.history', { partId: fan.id })).map((h) => [h.kind, h.docNo, h.toKind])).toEqual([
      ['supplierReturn', 'VR-2026-000001', 'supplier'],
      ['receipt', 'GR-2026-000003', 'bin'],
      ['receipt', 'GR-2026-000002', 'quarantine'],
      ['receipt', 'GR-2026-000002', 'bin'],
      ['receipt', 'GR-2026-000001', 'bin'],
    ]);
    expect([jobs('requisition'), jobs('purchase-order'), jobs('goods-receipt'), jobs('supplier-return')]).toEqual([1, 1, 3, 1]);
    expect(b.faults()).toEqual([]);
  });

  it('each row of the limit table: the chief up to his sum, the manager above it, never who asked', async () => {
    const fan = await b.bought('P-FAN', 1000);
    const dear = await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 11 }] });
    expect(dear.post).toBe('manager');
    expect(errorOf(await b.chief.invoke('purchase.approve', { requisitionId: dear.id }))).toEqual({
      code: 'LIMIT_OF_POST',
      params: { post: 'manager', totalMinor: 11_000 },
    });
    // Less is within his limit
    const less = { requisitionId: dear.id, lines: [{ lineId: b.line(dear.lines).id, qty: 10 }] };
    expect(await b.chief.ask('purchase.approve', less)).toMatchObject({ status: 'APPROVED', totalMinor: 10_000 });
    const own = await b.manager.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] });
    expect(errorOf(await b.manager.invoke('purchase.approve', { requisitionId: own.id }))).toMatchObject({ code: 'OWN_REQUEST' });
    expect(errorOf(await b.keeper.invoke('purchase.approve', { requisitionId: own.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(b.faults()).toEqual([]);
  });

  it('a draft of the bench waits for supplier and price; rejected and cancelled end with their reason', async () => {
    const odd = await b.newPart('P-ODD');
    const draft = await b.wang.ask('purchase.request', { lines: [{ partId: odd.id, qty: 1 }] });
    expect(draft).toMatchObject({ status: 'DRAFT', lines: [{ supplierId: null, priceMinor: null }] });
    expect(errorOf(await b.keeper.invoke('purchase.submit', { requisitionId: draft.id }))).toEqual({
      code: 'LINES_WRONG',
      params: { count: 1, lines: '1:P-ODD:supplier' },
    });
    expect(errorOf(await b.li.invoke('purchase.submit', { requisitionId: draft.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const lines = [{ lineId: b.line(draft.lines).id, supplierId: b.supplier.id, priceMinor: 90 }];
    expect(await b.keeper.ask('purchase.submit', { requisitionId: draft.id, lines })).toMatchObject({
      status: 'SUBMITTED',
      totalMinor: 90,
    });
    expect(await b.chief.ask('purchase.reject', { requisitionId: draft.id, reason: '有替代品' })).toMatchObject({
      status: 'REJECTED',
      endReason: '有替代品',
    });
    const fan = await b.bought('P-FAN', 100);
    const agreed = await b.agreed(fan.id, 2);
    expect(errorOf(await b.li.invoke('purchase.cancel', { requisitionId: agreed.id, reason: '不要了' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await b.chief.ask('purchase.cancel', { requisitionId: agreed.id, reason: '買錯' })).toMatchObject({
      status: 'CANCELLED',
      endReason: '買錯',
    });
    const { pr } = await b.ordered(fan.id, 1);
    expect(errorOf(await b.chief.invoke('purchase.cancel', { requisitionId: pr.id, reason: '買錯' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(b.faults()).toEqual([]);
  });

  it('orders not more than was agreed to, not twice, and not dearer', async () => {
    const fan = await b.bought('P-FAN', 100);
    const pr = await b.agreed(fan.id, 4);
    const lineId = b.line(pr.lines).id;
    const order = (over: object) => b.keeper.invoke('purchase.order', { supplierId: b.supplier.id, lines: [{ lineId, ...over }] });
    expect(errorOf(await order({ qty: 5 }))?.params).toMatchObject({ lines: '1:P-FAN:over:4' });
    expect(errorOf(await order({ priceMinor: 106 }))?.params).toMatchObject({ lines: '1:P-FAN:priceAbove' });
    expect((await order({ qty: 3 })).ok).toBe(true);
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'APPROVED', lines: [{ qtyOrdered: 3 }] });
    const both = await Promise.all([order({}), order({})]);
    expect(both.map((a) => a.ok)).toEqual([true, false]);
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'ORDERED', lines: [{ qtyOrdered: 4 }] });
    expect(b.faults()).toEqual([]);
  });
});

describe('what comes is not what was ordered', () => {
  it('over-delivery is stopped until the chief agrees; two counters at once do not get past him', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, lineId } = await b.ordered(fan.id, 4);
    const receive = (delivered: number) => b.keeper.invoke('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered }] });
    expect(errorOf(await receive(5))).toEqual({ code: 'LINES_WRONG', params: { count: 1, lines: '1:P-FAN:over:4' } });
    const both = await Promise.all([receive(3), receive(3)]);
    expect(both.map((a) => a.ok)).toEqual([true, false]);
    expect(errorOf(await b.keeper.invoke('purchase.allowOver', { orderId: po.id, lineId, qty: 2, reason: '先收' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await b.chief.ask('purchase.allowOver', { orderId: po.id, lineId, qty: 2, reason: '供應商多送，下月扣' });
    expect((await receive(3)).ok).toBe(true);
    expect(errorOf(await receive(1))?.params).toMatchObject({ lines: '1:P-FAN:over:0' });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 6, valueMinor: 600 });
    expect(b.faults()).toEqual([]);
  });

  it('a line goes to the bin that was chosen for it, and to no place that is no shelf (B13)', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, lineId } = await b.ordered(fan.id, 2);
    const receive = (placeId: ReturnType<typeof b.bin>) =>
      b.keeper.invoke('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 2, placeId }] });
    const quarantine = (await b.keeper.ask('stock.places', {})).find((p) => p.kind === 'quarantine');
    expect(errorOf(await receive(quarantine?.id ?? b.bin('A-01')))?.params).toMatchObject({ lines: '1:P-FAN:place' });
    expect((await receive(b.bin('A-03'))).ok).toBe(true);
    const { n } = b.sqlite.prepare('select qty_milli n from stock_balance where place_id = ?').get(b.bin('A-03')) as { n: number };
    expect(n).toBe(2000);
  });

  it('one serial, one piece; a piece that is here does not come again', async () => {
    const board = await b.bought('P-MB', 4000, { isSerialised: true });
    const { po, lineId } = await b.ordered(board.id, 2);
    const receive = (serials: string[], rejectedSerials: string[] = []) =>
      b.keeper.invoke('purchase.receive', {
        orderId: po.id,
        lines: [
          {
            lineId,
            delivered: 2,
            rejected: rejectedSerials.length,
            rejectReason: rejectedSerials.length > 0 ? 'faulty' : null,
            serials,
            rejectedSerials,
          },
        ],
      });
    expect(errorOf(await receive(['S-1']))?.params).toMatchObject({ lines: '1:P-MB:serials:2' });
    expect(errorOf(await receive(['S-1', ' s-1 ']))?.params).toMatchObject({ lines: '1:P-MB:serials:2' });
    expect(errorOf(await receive(['S-1'], ['S-1']))?.params).toMatchObject({ lines: '1:P-MB:twice' });
    expect((await receive(['S-1'], ['S-2'])).ok).toBe(true);
    const again = await b.ordered(board.id, 2);
    const twice = { orderId: again.po.id, lines: [{ lineId: again.lineId, delivered: 2, serials: ['S-1', 'S-3'] }] };
    expect(errorOf(await b.keeper.invoke('purchase.receive', twice))?.params).toMatchObject({ lines: '1:P-MB:inStock' });
    const gone = { supplierId: b.supplier.id, reason: '不良', lines: [{ partId: board.id, qty: 1, serials: ['S-1'] }] };
    expect(errorOf(await b.keeper.invoke('purchase.returnToSupplier', gone))?.params).toMatchObject({ lines: '1:P-MB:serials:1' });
    const fan = await b.bought('P-FAN', 100);
    const other = await b.ordered(fan.id, 3);
    const broken = { lineId: other.lineId, delivered: 3, rejected: 3, rejectReason: 'damaged' as const };
    await b.keeper.ask('purchase.receive', { orderId: other.po.id, lines: [broken] });
    const both = [
      { partId: board.id, qty: 1, serials: ['S-2'] },
      { partId: fan.id, qty: 2 },
    ];
    expect(await b.keeper.ask('purchase.returnToSupplier', { ...gone, lines: both })).toMatchObject({
      totalMinor: 4200,
      lines: [
        { lineNo: 1, sku: 'P-MB', serials: ['S-2'] },
        { lineNo: 2, sku: 'P-FAN', qty: 2 },
      ],
    });
    expect(await b.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'P-FAN', qty: 1 }]);
    expect(b.faults()).toEqual([]);
  });

  it('a thousand lines with wrong ones: all are told, nothing is written (quality 4.4, row 90)', async () => {
    const fan = await b.bought('P-FAN', 1);
    const pr = await b.keeper.ask('purchase.request', { lines: Array.from({ length: 1000 }, () => ({ partId: fan.id, qty: 1 })) });
    await b.chief.ask('purchase.approve', { requisitionId: pr.id });
    const po = await b.keeper.ask('purchase.order', { supplierId: b.supplier.id, lines: pr.lines.map((l) => ({ lineId: l.id })) });
    const lines = po.lines.map((l, i) => ({ lineId: l.id, delivered: i === 2 ? 2 : 1, ...(i === 999 ? { priceMinor: 50 } : {}) }));
    const before = b.rows();
    const result = await b.keeper.invoke('purchase.receive', { orderId: po.id, lines });
    expect(errorOf(result)).toEqual({ code: 'LINES_WRONG', params: { count: 2, lines: '3:P-FAN:over:1,1000:P-FAN:price' } });
    expect(b.rows()).toEqual(before);
    const whole = await b.keeper.ask('purchase.receive', { orderId: po.id, lines: po.lines.map((l) => ({ lineId: l.id, delivered: 1 })) });
    expect(whole.lines).toHaveLength(1000);
    expect(await b.card(fan.id)).toMatchObject({ onHand: 1000, valueMinor: 1000 });
    expect(b.faults()).toEqual([]);
  });

  it.each([
    ['nothing', { delivered: 0 }],
    ['less than nothing', { delivered: -3 }],
    ['a ten-thousandth', { delivered: 1.0005 }],
    ['a barcode', { delivered: 6_901_234_567_892 }],
    ['no number', { delivered: Number.NaN }],
    ['half a unit of money', { delivered: 1, priceMinor: 0.5 }],
    ['a price below zero', { delivered: 1, priceMinor: -1 }],
  ])('%s is refused before anything is looked at (quality 4.4)', async (_name, line) => {
    const fan = await b.bought('P-FAN', 100);
    const { po, lineId } = await b.ordered(fan.id, 4);
    expect(errorOf(await b.keeper.invoke('purchase.receive', { orderId: po.id, lines: [{ lineId, ...line }] }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('the rest is given up, with reason; what it was for is told', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, pr, lineId } = await b.ordered(fan.id, 4);
    await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] });
    expect(errorOf(await b.chief.invoke('purchase.closeRest', { orderId: po.id, reason: '停產' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await b.chief.ask('purchase.closeRest', { orderId: po.id, reason: '停產', told: 'phone' })).toMatchObject({
      status: 'CLOSED',
      told: 'phone',
      lines: [{ qtyCancelled: 3 }],
    });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({
      status: 'CLOSED',
      lines: [{ qtyReceived: 1, qtyCancelled: 3 }],
    });
    expect(errorOf(await b.keeper.invoke('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1 }] }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(b.faults()).toEqual([]);
  });

  it('a void receipt takes back each movement, and the order waits again; not once the piece is gone', async () => {
    const fan = await b.bought('P-FAN', 100);
    const { po, pr, lineId } = await b.ordered(fan.id, 2);
    const gr = await b.keeper.ask('purchase.receive', {
      orderId: po.id,
      lines: [{ lineId, delivered: 3, rejected: 1, rejectReason: 'wrongPart' }],
    });
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'CLOSED' });
    await b.keeper.ask('purchase.voidReceipt', { receiptId: gr.id, reason: '點錯單' });
    expect(await b.card(fan.id)).toMatchObject({ onHand: 0, valueMinor: 0 });
    expect(await b.keeper.ask('stock.held', { kind: 'quarantine' })).toEqual([]);
    expect(await b.keeper.ask('purchase.requisition', { id: pr.id })).toMatchObject({ status: 'ORDERED' });
    expect(errorOf(await b.keeper.invoke('purchase.voidReceipt', { receiptId: gr.id, reason: '再一次' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    const second = await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 2 }] });
    const { slip } = await b.wants(b.wang, fan.id, 1);
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    await b.keeper.ask('stockIssue.issue', { issueId: slip.id });
    expect(errorOf(await b.keeper.invoke('purchase.voidReceipt', { receiptId: second.id, reason: '點錯' }))).toMatchObject({
      code: 'STOCK_SHORT',
    });
    expect(b.faults()).toEqual([]);
  });
});
