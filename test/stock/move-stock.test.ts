import { beforeEach, expect, it } from 'vitest';
import type { PartId, StockPlaceId } from '#shared/kernel/ids';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});

it('stock without a bin is put away, and a piece goes into quarantine and out of it with its reason on the card', async () => {
  const hose = await w.stocked('P-1', 5, 500, { homeBinId: null });
  const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
  const places = await w.keeper.ask('stock.places', {});
  const of = (kind: string) => places.find((p) => p.kind === kind && p.parentId === null)?.id ?? w.bin('none');
  const carry = (partId: PartId, fromId: StockPlaceId, toId: StockPlaceId, over: { qty: number; serials?: string[]; reason?: string }) =>
    w.keeper.ask('stock.transfer', { partId, fromId, toId, ...over });
  await carry(hose.id, of('warehouse'), w.bin('A-02'), { qty: 5 });
  expect(await w.keeper.ask('stock.held', { partId: hose.id })).toMatchObject([{ place: 'A-02', qty: 5 }]);
  await carry(lcd.id, w.bin('A-01'), of('quarantine'), { qty: 1, serials: ['LCD-1'], reason: '螢幕刮傷' });
  expect(await w.card(lcd.id)).toMatchObject({ onHand: 1, valueMinor: 1000 });
  expect(await w.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'LCD', qty: 1, serials: ['LCD-1'] }]);
  await carry(lcd.id, of('quarantine'), w.bin('A-01'), { qty: 1, serials: ['LCD-1'], reason: '重測正常' });
  expect(await w.card(lcd.id)).toMatchObject({ onHand: 2, valueMinor: 2000 });
  expect((await w.keeper.ask('stock.history', { partId: lcd.id })).map((m) => m.reason)).toEqual(['重測正常', '螢幕刮傷', null]);
  expect(w.faults()).toEqual([]);
});
