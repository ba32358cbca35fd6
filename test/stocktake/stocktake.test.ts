import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, counting, type Counting } from './counting';

let w: Counting;
beforeEach(async () => {
  w = await counting();
});

describe('盤點 from opening to posting (C8)', () => {
  it('counts blind, settles, is agreed to by another person and posted with its reason', async () => {
    const hose = await w.stocked('P-HOSE', 5, 600);
    const st = await w.open();
    expect(st).toMatchObject({ stNo: 'ST-2026-000001', status: 'OPEN', bins: 3, lines: 1, groups: null });
    await w.count(st.id, 'A-01', ['P-HOSE', 'P-HOSE', 'p-hose']);
    expect(await w.keeper.ask('stocktake.differences', { stocktakeId: st.id })).toEqual([]);
    expect(await w.keeper.ask('stocktake.finish', { stocktakeId: st.id })).toMatchObject({
      status: 'COUNTED',
      counters: ['員工5'],
      groups: [{ group: 'short', count: 1, valueMinor: -240, withoutReason: 1 }],
    });
    expect(codeOf(await w.manager.invoke('stocktake.approve', { stocktakeId: st.id }))).toEqual({
      code: 'COUNT_REASONS_MISSING',
      params: { count: 1 },
    });
    await w.explainAll(st.id, '誤領');
    expect(codeOf(await w.keeper.invoke('stocktake.approve', { stocktakeId: st.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 5 });
    expect(await w.manager.ask('stocktake.post', { stocktakeId: st.id })).toMatchObject({ status: 'POSTED' });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 3, valueMinor: 360 });
    const [last] = await w.keeper.ask('stock.history', { partId: hose.id });
    expect(last).toMatchObject({ kind: 'adjust', docNo: 'ST-2026-000001', reason: '誤領', toKind: 'difference', qty: 2, valueMinor: 240 });
    expect(w.faults()).toEqual([]);
  });

  it('whoever counted does not agree to it, unless the centre has one person', async () => {
    await w.stocked('P-1', 1, 100);
    const both = w.person('warehouse', 'manager');
    const st = await w.open();
    await w.count(st.id, 'A-01', ['P-1'], both);
    await w.keeper.ask('stocktake.finish', { stocktakeId: st.id });
    expect(codeOf(await both.invoke('stocktake.approve', { stocktakeId: st.id }))).toEqual({ code: 'OWN_COUNT', params: {} });
    expect((await w.manager.invoke('stocktake.approve', { stocktakeId: st.id })).ok).toBe(true);
  });

  it('a bin is in one count at a time, and has one counter until another takes it over', async () => {
    await w.stocked('P-1', 2, 100);
    const st = await w.open({ kind: 'range', from: 'A-01', to: 'A-02' });
    expect(codeOf(await w.keeper.invoke('stocktake.open', { scope: { kind: 'warehouse' } }))).toEqual({
      code: 'PLACE_IN_COUNT',
      params: { place: 'A-01', stNo: st.stNo },
    });
    expect((await w.keeper.invoke('stocktake.open', { scope: { kind: 'bins', placeIds: [w.bin('A-03')] } })).ok).toBe(true);
    const at = { stocktakeId: st.id, placeId: w.bin('A-01') };
    await w.keeper.ask('stocktake.startBin', at);
    await w.keeper.ask('stocktake.scan', { ...at, code: 'P-1' });
    expect(codeOf(await w.second.invoke('stocktake.startBin', at))).toEqual({
      code: 'PLACE_BEING_COUNTED',
      params: { place: 'A-01', name: '員工5' },
    });
    expect(codeOf(await w.second.invoke('stocktake.scan', { ...at, code: 'P-1' }))).toMatchObject({ code: 'BIN_NOT_STARTED' });
    await w.second.ask('stocktake.startBin', { ...at, takeOver: true });
    expect(await w.second.ask('stocktake.scan', { ...at, code: 'P-1' })).toMatchObject({ line: { counted: 2 } });
    expect(codeOf(await w.keeper.invoke('stocktake.closeBin', at))).toMatchObject({ code: 'BIN_NOT_STARTED' });
    await w.second.ask('stocktake.closeBin', at);
    await w.count(st.id, 'A-02', []);
    expect(await w.keeper.ask('stocktake.finish', { stocktakeId: st.id })).toMatchObject({
      groups: [],
      counters: ['員工5', '員工8'],
    });
  });

  it('is not finished while a bin is open or a line waits; cancelled it moves nothing and keeps its number as void', async () => {
    await w.stocked('P-1', 2, 100);
    const st = await w.open();
    expect(codeOf(await w.keeper.invoke('stocktake.finish', { stocktakeId: st.id }))).toEqual({
      code: 'COUNT_NOT_DONE',
      params: { count: 1, place: 'A-01' },
    });
    await w.keeper.ask('stocktake.startBin', { stocktakeId: st.id, placeId: w.bin('A-02') });
    expect(codeOf(await w.keeper.invoke('stocktake.finish', { stocktakeId: st.id }))).toMatchObject({ params: { place: 'A-02' } });
    await w.keeper.ask('stocktake.cancel', { stocktakeId: st.id, reason: '改日再盤' });
    expect(codeOf(await w.keeper.invoke('stocktake.startBin', { stocktakeId: st.id, placeId: w.bin('A-01') }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(w.faults()).toEqual([]);
    expect((await w.open()).stNo).toBe('ST-2026-000002');
  });

  it('counts the parts of one kind, wherever they lie; the others are not asked for', async () => {
    await w.stocked('P-LCD-1', 1, 100);
    await w.stocked('P-LCD-2', 1, 100, { homeBinId: w.bin('A-02') });
    await w.stocked('P-HOSE', 9, 900);
    const st = await w.open({ kind: 'parts', prefix: 'p-lcd' });
    expect(st).toMatchObject({ lines: 2, scopeText: 'P-LCD…' });
    const at = { stocktakeId: st.id, placeId: w.bin('A-01') };
    await w.keeper.ask('stocktake.startBin', at);
    expect(await w.keeper.ask('stocktake.scan', { ...at, code: 'P-HOSE' })).toMatchObject({ outcome: 'notAsked' });
    await w.keeper.ask('stocktake.scan', { ...at, code: 'P-LCD-1' });
    await w.keeper.ask('stocktake.closeBin', at);
    await w.count(st.id, 'A-02', []);
    await w.keeper.ask('stocktake.finish', { stocktakeId: st.id });
    expect(await w.differences(st.id)).toEqual([['short', 'P-LCD-2', 'A-02', null, 1]]);
  });
});

describe('the four groups', () => {
  it('what lies in the wrong bin is moved, and changes no value', async () => {
    const hose = await w.stocked('P-HOSE', 5, 501);
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['P-HOSE*2'], 'A-02': ['P-HOSE*4'] });
    expect(await w.differences(st.id)).toEqual([
      ['otherBin', 'P-HOSE', 'A-02', 'A-01', 3],
      ['over', 'P-HOSE', 'A-02', null, 1],
    ]);
    await w.agreeAndPost(st.id);
    expect(await w.inBins(hose.id)).toEqual({ 'A-01': 2, 'A-02': 4 });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 6, valueMinor: 601 });
    expect(w.faults()).toEqual([]);
  });

  it('one scan of a serial is one piece: twice is one; missing, in another bin, unknown and elsewhere are told apart', async () => {
    const lcd = await w.stocked('LCD', 4, 4000, { isSerialised: true });
    await w.move(lcd.id, 'A-01', 'A-02', 1, ['LCD-4']);
    const st = await w.open();
    const at = { stocktakeId: st.id, placeId: w.bin('A-01') };
    const scan = (code: string, over = {}) => w.keeper.ask('stocktake.scan', { ...at, code, ...over });
    await w.keeper.ask('stocktake.startBin', at);
    expect(await scan('LCD-1')).toMatchObject({ outcome: 'counted', serial: 'LCD-1', line: { counted: 1 } });
    expect(await scan(' lcd-1')).toMatchObject({ outcome: 'twice', line: { counted: 1 } });
    expect(await scan('LCD-4')).toMatchObject({ outcome: 'counted', line: { counted: 2 } });
    const needed = await scan('LCD');
    expect(needed).toMatchObject({ outcome: 'serialNeeded' });
    expect(await scan('LCD-NEW', { partId: lcd.id })).toMatchObject({ outcome: 'counted', line: { counted: 3 } });
    expect(await scan('WHO-KNOWS')).toMatchObject({ outcome: 'unknown', line: null });
    expect(await scan('WHO-KNOWS')).toMatchObject({ outcome: 'twice' });
    await w.keeper.ask('stocktake.closeBin', at);
    const next = { stocktakeId: st.id, placeId: w.bin('A-02') };
    await w.keeper.ask('stocktake.startBin', next);
    expect(await w.keeper.ask('stocktake.scan', { ...next, code: 'LCD-1' })).toMatchObject({ outcome: 'elsewhere', place: 'A-01' });
    await w.keeper.ask('stocktake.closeBin', next);
    await w.keeper.ask('stocktake.finish', { stocktakeId: st.id });
    const list = await w.manager.ask('stocktake.differences', { stocktakeId: st.id });
    expect(list.map((d) => [d.group, d.place, d.fromPlace, d.serials, d.code])).toEqual([
      ['short', 'A-01', null, ['LCD-2', 'LCD-3'], null],
      ['otherBin', 'A-01', 'A-02', ['LCD-4'], null],
      ['unknown', 'A-01', null, ['LCD-NEW'], null],
      ['unknown', 'A-01', null, [], 'WHO-KNOWS'],
    ]);
    await w.agreeAndPost(st.id);
    expect(await w.inBins(lcd.id)).toEqual({ 'A-01': ['LCD-1', 'LCD-4', 'LCD-NEW'] });
    expect(w.faults()).toEqual([]);
  });

  it('an unknown code becomes a piece of the part that is named for it, or is left out', async () => {
    const lcd = await w.stocked('LCD', 1, 1000, { isSerialised: true });
    const hose = await w.stocked('P-HOSE', 1, 120);
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['LCD-1', 'P-HOSE', 'lcd-77', 'old-hose', 'rubbish'] });
    const [serial, pipe, rubbish] = await w.manager.ask('stocktake.differences', { stocktakeId: st.id });
    if (!serial || !pipe || !rubbish) throw new Error('three codes are unknown');
    const explain = (id: typeof serial.id, over: object) =>
      w.manager.invoke('stocktake.explain', { stocktakeId: st.id, differenceIds: [id], reason: '漏記', ...over });
    expect(codeOf(await explain(serial.id, { resolution: 'post' }))).toEqual({ code: 'COUNT_PART_NEEDED', params: { code: 'LCD-77' } });
    expect((await explain(serial.id, { resolution: 'post', partId: lcd.id })).ok).toBe(true);
    expect((await explain(pipe.id, { resolution: 'post', partId: hose.id })).ok).toBe(true);
    expect((await explain(rubbish.id, { resolution: 'leave' })).ok).toBe(true);
    await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
    await w.manager.ask('stocktake.post', { stocktakeId: st.id });
    expect(await w.inBins(lcd.id)).toEqual({ 'A-01': ['LCD-1', 'LCD-77'] });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 2, valueMinor: 240 });
    expect(w.faults()).toEqual([]);
  });

  it('a piece the books have with a technician comes back by a return slip, not by a count', async () => {
    const lcd = await w.stocked('LCD', 1, 1000, { isSerialised: true });
    const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: lcd.id, qty: 1 }] });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    const lineId = slip.lines[0]?.id ?? ('' as never);
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id, lines: [{ lineId, qty: 1, serials: ['LCD-1'] }] });
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['LCD-1'] });
    const [d] = await w.manager.ask('stocktake.differences', { stocktakeId: st.id });
    if (!d) throw new Error('it is found');
    expect(d).toMatchObject({ group: 'unknown', isWithTechnician: true, serials: ['LCD-1'] });
    const explain = { stocktakeId: st.id, differenceIds: [d.id], reason: '在架上' };
    expect(codeOf(await w.manager.invoke('stocktake.explain', { ...explain, resolution: 'post' }))).toMatchObject({
      code: 'PIECE_WITH_TECHNICIAN',
    });
    await w.agreeAndPost(st.id);
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 0, withTechnicians: 1 });
    expect(w.faults()).toEqual([]);
  });

  it('F20: a surplus on an empty card is valued at the last issue cost', async () => {
    const lcd = await w.stocked('P-LCD-1', 1, 1600);
    const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: lcd.id, qty: 1 }] });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
    const st = await w.open();
    await w.countAll(st.id, { 'A-01': ['P-LCD-1'] });
    await w.agreeAndPost(st.id);
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 1, valueMinor: 1600 });
    expect(w.faults()).toEqual([]);
  });

  it('盤點表 says nothing the books say; 盤點差異表 is printed as the manager agrees', async () => {
    await w.stocked('P-HOSE', 7, 700);
    const st = await w.open();
    await w.keeper.ask('stocktake.printSheet', { stocktakeId: st.id });
    await w.countAll(st.id, { 'A-01': ['P-HOSE*5'] });
    await w.explainAll(st.id, '破損');
    await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
    const papers = w.sqlite
      .prepare('select d.kind, d.document_no, d.model from print_job j join printed_document d on d.id = j.document_id order by j.rowid')
      .all() as Readonly<{ kind: string; document_no: string; model: string }>[];
    expect(papers.map((p) => [p.kind, p.document_no])).toEqual([
      ['count-sheet', st.stNo],
      ['difference-report', st.stNo],
    ]);
    const rows = papers.map((p) => (JSON.parse(p.model) as { rows: string[][] }).rows);
    expect(rows[0]).toEqual([['A-01', 'P-HOSE', '零件 P-HOSE', '個', '', '']]);
    expect(rows[1]).toEqual([['短少', 'A-01', 'P-HOSE', '零件 P-HOSE', '7', '5', '', '−2', '−200', '破損']]);
  });
});
