import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, counting, type Counting } from './counting';

let w: Counting;
beforeEach(async () => {
  w = await counting();
});

describe('movements during the count', () => {
  it('what is moved before or after its line is counted makes no difference', async () => {
    const hose = await w.stocked('P-HOSE', 5, 500);
    const st = await w.open();
    await w.move(hose.id, 'A-01', 'A-02', 2);
    await w.count(st.id, 'A-01', ['P-HOSE*3']);
    await w.move(hose.id, 'A-01', 'A-03', 1);
    await w.count(st.id, 'A-02', ['P-HOSE*2']);
    await w.count(st.id, 'A-03', ['P-HOSE']);
    expect(await w.keeper.ask('stocktake.finish', { stocktakeId: st.id })).toMatchObject({ groups: [] });
  });

  it('what is moved while it is being counted is counted again, blind, and only that', async () => {
    const hose = await w.stocked('P-HOSE', 5, 500);
    await w.stocked('P-CAP', 3, 300);
    const st = await w.open();
    const at = { stocktakeId: st.id, placeId: w.bin('A-01') };
    const scan = (code: string) => w.keeper.ask('stocktake.scan', { ...at, code });
    await w.keeper.ask('stocktake.startBin', at);
    await scan('P-HOSE');
    await scan('P-HOSE');
    await w.move(hose.id, 'A-01', 'A-02', 1);
    expect(await scan('P-CAP')).toMatchObject({ outcome: 'counted', moved: 'P-HOSE' });
    await scan('P-CAP');
    await scan('P-CAP');
    expect(await w.keeper.ask('stocktake.closeBin', at)).toMatchObject({ again: ['P-HOSE'], bin: { state: 'DONE', again: 1 } });
    await w.count(st.id, 'A-02', ['P-HOSE']);
    expect(codeOf(await w.keeper.invoke('stocktake.finish', { stocktakeId: st.id }))).toMatchObject({ code: 'COUNT_NOT_DONE' });
    await w.keeper.ask('stocktake.startBin', at);
    expect(await scan('P-CAP')).toMatchObject({ outcome: 'notAsked' });
    expect(await w.keeper.ask('stocktake.counted', at)).toMatchObject([{ sku: 'P-HOSE', counted: 0, isAgain: true }]);
    for (let n = 0; n < 4; n += 1) await scan('P-HOSE');
    await w.keeper.ask('stocktake.closeBin', at);
    expect(await w.keeper.ask('stocktake.finish', { stocktakeId: st.id })).toMatchObject({ groups: [] });
  });

  it('what came into a bin after the count was opened and is not found there is missing', async () => {
    const hose = await w.stocked('P-HOSE', 5, 500);
    const st = await w.open();
    await w.move(hose.id, 'A-01', 'A-02', 2);
    await w.countAll(st.id, { 'A-01': ['P-HOSE*3'] });
    expect(await w.differences(st.id)).toEqual([['short', 'P-HOSE', 'A-02', null, 2]]);
  });

  it('a piece that was missing and was carried on since is where the books say', async () => {
    const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['LCD-1'] });
    await w.explainAll(st.id);
    await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
    await w.move(lcd.id, 'A-01', 'A-03', 1, ['LCD-2']);
    await w.manager.ask('stocktake.post', { stocktakeId: st.id });
    expect(await w.inBins(lcd.id)).toEqual({ 'A-01': ['LCD-1'], 'A-03': ['LCD-2'] });
    expect(w.faults()).toEqual([]);
  });

  it('never below zero: what can no longer be taken is counted again (E9)', async () => {
    const hose = await w.stocked('P-HOSE', 5, 500);
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['P-HOSE*3'] });
    await w.explainAll(st.id);
    await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
    await w.move(hose.id, 'A-01', 'A-02', 4);
    expect(codeOf(await w.manager.invoke('stocktake.post', { stocktakeId: st.id }))).toEqual({
      code: 'STOCK_SHORT',
      params: { sku: 'P-HOSE', available: 1, wanted: 2 },
    });
    await w.manager.ask('stocktake.recount', { stocktakeId: st.id });
    await w.count(st.id, 'A-01', ['P-HOSE']);
    expect(await w.keeper.ask('stocktake.finish', { stocktakeId: st.id })).toMatchObject({ status: 'COUNTED', groups: [] });
  });
});

describe('recount and reversal', () => {
  it('a doubted difference is counted again; both counts stand beside the book, and a reason is kept where nothing changed', async () => {
    await w.stocked('P-HOSE', 5, 500);
    await w.stocked('P-CAP', 3, 300);
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['P-HOSE*4', 'P-CAP*2'] });
    await w.explainAll(st.id, '破損');
    const hose = (await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).find((d) => d.sku === 'P-HOSE');
    await w.manager.ask('stocktake.recount', { stocktakeId: st.id, differenceIds: hose ? [hose.id] : [] });
    expect(await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).toEqual([]);
    await w.count(st.id, 'A-01', ['P-HOSE*5']);
    await w.keeper.ask('stocktake.finish', { stocktakeId: st.id });
    expect(await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).toMatchObject([{ sku: 'P-CAP', reason: '破損' }]);
    expect(await w.manager.ask('stocktake.lines', { stocktakeId: st.id })).toMatchObject([
      { sku: 'P-CAP', frozen: 3, book: 3, counted: 2, recount: null },
      { sku: 'P-HOSE', frozen: 5, book: 5, counted: 4, recount: 5 },
    ]);
  });

  it('after posting each movement is taken back, once', async () => {
    const hose = await w.stocked('P-HOSE', 5, 501);
    const cap = await w.stocked('P-CAP', 3, 300);
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['P-HOSE*4', 'P-CAP*2'], 'A-02': ['P-CAP*2'] });
    await w.agreeAndPost(st.id);
    expect([await w.card(hose.id), await w.card(cap.id)]).toMatchObject([{ onHand: 4 }, { onHand: 4 }]);
    expect(codeOf(await w.keeper.invoke('stocktake.cancel', { stocktakeId: st.id, reason: '不對' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    await w.manager.ask('stocktake.reverse', { stocktakeId: st.id, reason: '盤錯倉' });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 5, valueMinor: 501 });
    expect(await w.inBins(cap.id)).toEqual({ 'A-01': 3 });
    expect(codeOf(await w.manager.invoke('stocktake.reverse', { stocktakeId: st.id, reason: '再一次' }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(w.faults()).toEqual([]);
  });

  it('a part is counted from nought again when the finger slipped', async () => {
    const hose = await w.stocked('P-HOSE', 2, 100);
    const st = await w.open();
    const at = { stocktakeId: st.id, placeId: w.bin('A-01') };
    await w.keeper.ask('stocktake.startBin', at);
    await w.keeper.ask('stocktake.scan', { ...at, code: 'P-HOSE', qty: 22 });
    expect(await w.keeper.ask('stocktake.clearLine', { ...at, partId: hose.id })).toMatchObject({ counted: 0 });
    await w.keeper.ask('stocktake.scan', { ...at, code: 'P-HOSE' });
    expect(await w.keeper.ask('stocktake.scan', { ...at, code: 'P-HOSE' })).toMatchObject({ line: { counted: 2 } });
  });
});
