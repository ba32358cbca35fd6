import { expect, it } from 'vitest';
import { warehouse } from './warehouse';

it('places outside of the house show what went there and came from there, newest first, with its paper (issue line 2)', async () => {
  const w = await warehouse();
  const hose = await w.stocked('P-1', 5, 500);
  const line = { partId: hose.id, placeId: w.bin('A-01'), qty: 2 };
  const slip = await w.keeper.ask('stock.scrap', { lines: [line], reason: 'faulty', bearer: 'centre' });
  const posted = await w.chief.ask('stock.approveScrap', { scrapId: slip.id });
  await w.chief.ask('stock.voidScrap', { scrapId: slip.id, rev: posted.rev, reason: '丟錯了' });
  const places = await w.keeper.ask('stock.places', {});
  const at = async (kind: string, over: { before?: number; limit?: number } = {}) => {
    const place = places.find((p) => p.kind === kind);
    if (!place) throw new Error(`no ${kind}`);
    return (await w.wang.ask('stock.outside', { placeId: place.id, ...over })).map((m) => [m.sku, m.qty, m.isIn, m.docNo, m.isReversed]);
  };
  expect(await at('scrap')).toEqual([
    ['P-1', 2, false, slip.sxNo, true],
    ['P-1', 2, true, slip.sxNo, true],
  ]);
  expect(await at('opening')).toEqual([['P-1', 5, false, 'MV-2026-000001', false]]);
  expect([await at('customer'), await at('supplier'), await at('bin')]).toEqual([[], [], []]);
  const [last] = await w.wang.ask('stock.outside', { placeId: places.find((p) => p.kind === 'scrap')?.id as never, limit: 1 });
  expect(await at('scrap', { before: last?.seq ?? 0, limit: 1 })).toEqual([['P-1', 2, true, slip.sxNo, true]]);
  // by the index of its kind, however long the ledger is
  const plan = w.sqlite
    .prepare('explain query plan select seq from stock_movement where kind = ? and seq < ? order by seq desc limit +?')
    .all('use', 9, 9);
  expect(JSON.stringify(plan)).toMatch(/USING COVERING INDEX stock_movement_kind_ix/);
  expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE/);
});
