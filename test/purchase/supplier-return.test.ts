import { expect, it } from 'vitest';
import { buying, errorOf } from './buying';

it('a return that did not leave puts the pieces back into quarantine with their value', async () => {
  const b = await buying();
  const fan = await b.bought('P-FAN', 100);
  const { po, lineId } = await b.ordered(fan.id, 2);
  await b.keeper.ask('purchase.receive', { orderId: po.id, lines: [{ lineId, delivered: 1, rejected: 1, rejectReason: 'faulty' }] });
  const back = await b.keeper.ask('purchase.returnToSupplier', {
    supplierId: b.supplier.id,
    reason: '不良',
    lines: [{ partId: fan.id, qty: 1 }],
  });
  const again = { supplierId: b.supplier.id, reason: '不良', lines: [{ partId: fan.id, qty: 1 }] };
  expect(errorOf(await b.keeper.invoke('purchase.returnToSupplier', again))?.params).toMatchObject({ lines: '1:P-FAN:short:0' });
  expect(await b.keeper.ask('purchase.voidReturn', { returnId: back.id, reason: '貨運沒來' })).toMatchObject({ status: 'VOID' });
  expect(await b.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'P-FAN', qty: 1 }]);
  expect(await b.keeper.ask('purchase.returns', {})).toMatchObject([{ vrNo: 'VR-2026-000001', status: 'VOID' }]);
  expect(b.faults()).toEqual([]);
});
