import { beforeEach, describe, expect, it } from 'vitest';
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
  const carry = (
    partId: PartId,
    fromId: StockPlaceId,
    toId: StockPlaceId,
    { reason, ...line }: { qty: number; serials?: string[]; reason?: string },
  ) => w.keeper.ask('stock.transfer', { fromId, toId, reason, lines: [{ partId, ...line }] });
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

describe('an opening balance that was wrong', () => {
  const openings = async (partId: PartId) => (await w.keeper.ask('stock.history', { partId })).filter((m) => m.kind === 'opening');
  const takeBack = async (partId: PartId) => {
    const [line] = await openings(partId);
    if (line === undefined) throw new Error('no opening');
    return w.accountant.invoke('stock.reverseOpening', { movementId: line.id, reason: '數量打錯' });
  };

  it('is taken back with its value, stays on the card with its reason, and is opened again', async () => {
    const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
    expect(await takeBack(lcd.id)).toMatchObject({ ok: true });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 0, valueMinor: 0 });
    expect(await takeBack(lcd.id)).toMatchObject({ ok: false, error: { code: 'MOVEMENT_NOT_OPENING', params: { sku: 'LCD' } } });
    await w.accountant.ask('stock.open', { partId: lcd.id, qty: 1, valueMinor: 900, serials: ['LCD-1'] });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 1, valueMinor: 900 });
    expect((await openings(lcd.id)).map((m) => [m.toKind, m.isReversed, m.reason])).toEqual([
      ['bin', false, null],
      ['opening', true, '數量打錯'],
      ['bin', true, null],
    ]);
    const now = new Date(w.clock.nowMs()).toISOString().slice(0, 7);
    const [month] = await w.manager.ask('monthReport.read', { from: now, to: now });
    expect(month?.stock).toMatchObject({ takenOverMinor: 900, closingMinor: 900 });
    expect(w.faults()).toEqual([]);
  });

  it('not once its pieces have gone on, and no other movement by itself', async () => {
    const hose = await w.stocked('P-1', 2, 200);
    const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 1 }] });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
    expect(await takeBack(hose.id)).toMatchObject({ ok: false, error: { code: 'STOCK_SHORT' } });
    const issue = (await w.keeper.ask('stock.history', { partId: hose.id })).find((m) => m.kind === 'issue');
    if (issue === undefined) throw new Error('nothing was handed out');
    expect(await w.accountant.invoke('stock.reverseOpening', { movementId: issue.id, reason: '錯' })).toMatchObject({
      ok: false,
      error: { code: 'MOVEMENT_NOT_OPENING' },
    });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 1, valueMinor: 100 });
  });
});

it('the places as a tree say how many kinds lie in each, and what is there', async () => {
  const w = await warehouse();
  const hose = await w.stocked('P-HOSE', 5, 600);
  await w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines: [{ partId: hose.id, qty: 2 }] });
  const lying = await w.chief.ask('stock.lying', {});
  const places = await w.chief.ask('stock.places', {});
  const at = (code: string) => lying.find((l) => l.placeId === places.find((p) => p.code === code)?.id);
  expect(['@W', 'A-01', 'A-02', 'A-03'].map((code) => at(code)?.kinds)).toEqual([0, 1, 1, 0]);
  expect(at('@C')).toBeUndefined();
  expect(await w.chief.ask('stock.held', { placeId: w.bin('A-02') })).toMatchObject([{ sku: 'P-HOSE', qty: 2, place: 'A-02' }]);
});
