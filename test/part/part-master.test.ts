import { expect, it } from 'vitest';
import { refusal } from '../bench';
import { buying } from '../purchase/buying';
import { warehouse } from '../stock/warehouse';

it('零件主檔 keeps all that is said of a part, is changed as a whole, and each of its barcodes finds it (B11)', async () => {
  const w = await warehouse();
  const supplier = await w.keeper.ask('part.addSupplier', { name: '大通零件行' });
  const facts = {
    sku: 'P-HOSE-01',
    nameTw: '排水管',
    nameCn: '排水管（大陆）',
    nameEn: 'Drain hose',
    spec: '1 m',
    unit: 'strip' as const,
    models: ['ES-H14F', 'ES-H13F'],
    alternatives: ['P-HOSE-02'],
    barcodes: ['4710001', '4710002'],
    suppliers: [{ supplierId: supplier.id, code: 'DT-01', priceMinor: 120, pack: 5, leadDays: 3 }],
    isSerialised: false,
    warrantyDays: 180,
    returnsOld: true,
    orderAt: 3,
    fillTo: 10,
    homeBinId: w.bin('A-02'),
  };
  const made = await w.keeper.ask('part.create', { ...facts, priceMinor: 180 });
  const said = { ...facts, suppliers: facts.suppliers.map((s) => ({ ...s, name: '大通零件行' })) };
  expect(made).toMatchObject({ ...said, name: '排水管', homeBin: 'A-02', priceMinor: 180 });
  for (const code of facts.barcodes) expect(await w.wang.ask('part.byCode', { code })).toMatchObject({ part: { id: made.id } });
  const other = { nameTw: null, spec: null, barcodes: ['4710002'], warrantyDays: 90, orderAt: 1.5, homeBinId: w.bin('A-03') };
  const changed = await w.keeper.ask('part.change', { partId: made.id, rev: made.rev, ...facts, ...other });
  expect(changed).toMatchObject({ ...said, ...other, name: '排水管（大陆）', homeBin: 'A-03', priceMinor: 180 });
  expect(await w.wang.ask('part.byCode', { code: '4710001' })).toBeNull();
  expect(await w.keeper.ask('part.byId', { id: made.id })).toEqual(changed);
});

it('the price of another region is kept beside this centre’s and never asked here', async () => {
  const w = await warehouse();
  const hose = await w.newPart('P-1', { priceMinor: 180 });
  await w.keeper.ask('part.setPrice', { partId: hose.id, region: 'CN', priceMinor: 45 });
  expect(await w.keeper.ask('part.byId', { id: hose.id })).toMatchObject({ priceMinor: 180 });
  expect((await w.keeper.ask('part.prices', { partId: hose.id })).map((p) => [p.region, p.priceMinor])).toEqual(
    expect.arrayContaining([
      ['TW', 180],
      ['CN', 45],
    ]),
  );
});

it('several bins are named and put out of use at once, or none of them', async () => {
  const w = await warehouse();
  await w.stocked('P-1', 5, 500); // in A-01
  const [full, ...free] = ['A-01', 'A-02', 'A-03'].map((code) => w.bin(code));
  const states = async () =>
    (await w.keeper.ask('stock.places', {})).filter((p) => p.kind === 'bin').map((p) => [p.code, p.name, p.isActive]);
  const change = { placeIds: [...free, full ?? w.bin('A-01')], name: '二樓', isActive: false };
  expect(await refusal(w, () => w.keeper.invoke('stock.changeBins', change))).toBe('PLACE_NOT_FOR_PARTS');
  expect((await states()).map(([, name, isActive]) => [name, isActive])).toEqual(Array(3).fill([null, true]));
  await w.keeper.ask('stock.changeBins', { ...change, placeIds: free });
  expect(await states()).toEqual([
    ['A-01', null, true],
    ['A-02', '二樓', false],
    ['A-03', '二樓', false],
  ]);
});

it('a shelf for devices is no place of the stock, though a bin has its name', async () => {
  const b = await buying();
  const before = await b.keeper.ask('stock.places', {});
  const { cardId } = await b.job('2026-11-30'); // on the shelf B-01
  expect(await b.keeper.ask('stock.places', {})).toEqual(before);
  await b.keeper.ask('stock.addBins', { from: 'B-01' });
  const bin = (await b.keeper.ask('stock.places', {})).find((p) => p.code === 'B-01');
  expect(bin?.kind).toBe('bin');
  expect(await b.keeper.ask('stock.held', { placeId: bin?.id ?? b.bin('A-01') })).toEqual([]);
  await b.keeper.ask('stock.changeBins', { placeIds: bin ? [bin.id] : [], name: null, isActive: false }); // nothing lies there
  expect(
    b.sqlite.prepare('select s.place from custody_stay s join repair_card c on c.stay_id = s.id where c.id = ?').pluck().get(cardId),
  ).toBe('B-01');
});

it('建議補貨 counts what was used in ninety days against the days a delivery takes (users-ask 52)', async () => {
  const b = await buying();
  const supplier = { supplierId: b.supplier.id, code: null, priceMinor: 50, pack: 1, leadDays: 30 };
  const hose = await b.stocked('P-HOSE', 20, 2000, { orderAt: 1, fillTo: 4, suppliers: [supplier] });
  const short = async () => (await b.keeper.ask('purchase.short', {})).map((s) => [s.sku, s.used, s.qty]);
  expect(await short()).toEqual([]);
  const slip = await b.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 18 }] });
  await b.chief.ask('stockIssue.approve', { issueId: slip.id });
  await b.keeper.ask('stockIssue.issue', { issueId: slip.id });
  await b.wang.ask('stockIssue.use', { lineId: b.line(slip.lines).id, qty: 18 });
  const [proposed] = await short();
  expect(proposed?.slice(0, 2)).toEqual(['P-HOSE', 18]);
  expect(proposed?.[2]).toBeGreaterThan(2); // more than the two that fill it up to its level of four
  b.clock.set(b.clock.nowMs() + 91 * 86_400_000);
  expect(await short()).toEqual([]); // two lie there, above its level, and nobody used any
});
