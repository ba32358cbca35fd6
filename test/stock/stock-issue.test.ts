import { beforeEach, describe, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
const codeOf = (result: Result<unknown> | undefined): unknown => (result?.ok === false ? result.error : null);
const asked = async (partId: PartId, qty: number, by = w.wang) => {
  const slip = await by.ask('stockIssue.request', { lines: [{ partId, qty }] });
  const [line] = slip.lines;
  if (!line) throw new Error('a slip without a line');
  return { slip, line };
};
const handedOut = async (partId: PartId, qty: number, by = w.wang) => {
  const { slip, line } = await asked(partId, qty, by);
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  return { slip: await w.keeper.ask('stockIssue.issue', { issueId: slip.id }), line };
};

describe('領料 to 退料 (C8)', () => {
  it('asks, reserves, hands out, uses, gives back and settles; each step on the card of the part', async () => {
    const hose = await w.stocked('P-HOSE-01', 5, 600);
    const { slip, line } = await asked(hose.id, 2);
    expect(slip).toMatchObject({ status: 'DRAFT', siNo: 'SI-2026-000001', lines: [{ bin: 'A-01', onHand: 5, short: 0, qtyAsked: 2 }] });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    expect(await w.card(hose.id)).toEqual({ onHand: 5, valueMinor: 600, reserved: 2, withTechnicians: 0 });
    const issued = await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
    expect(issued).toMatchObject({ status: 'ISSUED', lines: [{ qtyIssued: 2, qtyHeld: 2, valueMinor: 240 }] });
    expect(await w.card(hose.id)).toEqual({ onHand: 3, valueMinor: 360, reserved: 0, withTechnicians: 2 });
    expect(await w.chief.ask('stockIssue.out', {})).toMatchObject([{ sku: 'P-HOSE-01', qty: 2, days: 0 }]);

    await w.wang.ask('stockIssue.use', { lineId: line.id, qty: 1 });
    const back = await w.wang.ask('stockIssue.giveBack', { lines: [{ lineId: line.id, qty: 1, condition: 'good' }] });
    expect(await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id })).toMatchObject({
      status: 'RECEIVED',
      srNo: 'SR-2026-000001',
    });
    expect(await w.keeper.ask('stockIssue.byId', { id: slip.id })).toMatchObject({
      status: 'SETTLED',
      lines: [{ qtyUsed: 1, qtyReturned: 1, qtyHeld: 0 }],
    });
    expect(await w.card(hose.id)).toEqual({ onHand: 4, valueMinor: 480, reserved: 0, withTechnicians: 0 });
    const history = await w.keeper.ask('stock.history', { partId: hose.id });
    expect(history.map((h) => [h.kind, h.docNo, h.card?.qty ?? 0, h.card?.balanceQty ?? 0, h.card?.balanceMinor ?? 0])).toEqual([
      ['return', 'SR-2026-000001', 1, 4, 480],
      ['use', 'SI-2026-000001', 0, 0, 0],
      ['issue', 'SI-2026-000001', -2, 3, 360],
      ['opening', 'MV-2026-000001', 5, 5, 600],
    ]);
    expect(w.faults()).toEqual([]);
  });

  it('what is defective goes into quarantine', async () => {
    const board = await w.stocked('P-PCB', 1, 900);
    const { line } = await handedOut(board.id, 1);
    const back = await w.wang.ask('stockIssue.giveBack', { lines: [{ lineId: line.id, qty: 1, condition: 'defective' }] });
    await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
    expect(await w.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'P-PCB', qty: 1 }]);
    expect(await w.card(board.id)).toMatchObject({ onHand: 0, valueMinor: 0 });
    expect(w.faults()).toEqual([]);
  });

  it('nobody hands out to himself, and nobody agrees to his own request', async () => {
    const hose = await w.stocked('P-1', 5, 500);
    const both = w.person('technician', 'chief', 'warehouse');
    const { slip } = await asked(hose.id, 1, both);
    expect(codeOf(await both.invoke('stockIssue.approve', { issueId: slip.id }))).toMatchObject({ code: 'OWN_REQUEST' });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    expect(codeOf(await both.invoke('stockIssue.issue', { issueId: slip.id }))).toMatchObject({ code: 'OWN_REQUEST' });
  });

  it('F20: two technicians want the last one at the same instant; one has it, the other is told there is none', async () => {
    const lcd = await w.stocked('P-LCD-1', 1, 1600);
    const [one, two] = [await asked(lcd.id, 1, w.wang), await asked(lcd.id, 1, w.li)];
    const answers = await Promise.all([one, two].map(({ slip }) => w.chief.invoke('stockIssue.approve', { issueId: slip.id })));
    expect(answers.map((a) => a.ok)).toEqual([true, false]);
    expect(codeOf(answers[1])).toEqual({ code: 'STOCK_SHORT', params: { sku: 'P-LCD-1', available: 0, wanted: 1 } });
    expect(await w.keeper.ask('stockIssue.byId', { id: two.slip.id })).toMatchObject({ status: 'DRAFT', lines: [{ short: 1 }] });
    await w.keeper.ask('stockIssue.issue', { issueId: one.slip.id });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 0, valueMinor: 0 });
    expect(w.faults()).toEqual([]);
  });

  it('a slip that is cancelled frees what it had, and keeps its number as void', async () => {
    const hose = await w.stocked('P-1', 1, 100);
    const { slip } = await asked(hose.id, 1);
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.chief.ask('stockIssue.cancel', { issueId: slip.id, reason: '客戶不修' });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 1, reserved: 0 });
    expect(codeOf(await w.keeper.invoke('stockIssue.issue', { issueId: slip.id }))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(w.faults()).toEqual([]);
  });

  it('a return that was not handed in is withdrawn: the number is void, the part stays in his hands and can be given back again', async () => {
    const hose = await w.stocked('P-1', 1, 100);
    const { line } = await handedOut(hose.id, 1);
    const give = () => w.wang.ask('stockIssue.giveBack', { lines: [{ lineId: line.id, qty: 1, condition: 'good' }] });
    const back = await give();
    const gone = await w.keeper.ask('stockIssue.cancelReturn', { returnId: back.id, rev: back.rev, reason: '寫錯單' });
    expect(gone).toMatchObject({ status: 'CANCELLED', cancelReason: '寫錯單' });
    expect(await w.keeper.ask('stockIssue.returns', {})).toEqual([]);
    expect(await w.card(hose.id)).toMatchObject({ onHand: 0, withTechnicians: 1 });
    expect(codeOf(await w.keeper.invoke('stockIssue.receiveBack', { returnId: back.id }))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    await w.keeper.ask('stockIssue.receiveBack', { returnId: (await give()).id });
    expect(await w.card(hose.id)).toMatchObject({ onHand: 1, withTechnicians: 0 });
    expect(w.faults()).toEqual([]);
  });

  it('hands out less than was asked; the rest is free again', async () => {
    const hose = await w.stocked('P-1', 3, 300);
    const { slip, line } = await asked(hose.id, 3);
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id, lines: [{ lineId: line.id, qty: 1 }] });
    expect(await w.card(hose.id)).toEqual({ onHand: 2, valueMinor: 200, reserved: 0, withTechnicians: 1 });
    expect(codeOf(await w.wang.invoke('stockIssue.use', { lineId: line.id, qty: 2 }))).toEqual({
      code: 'QTY_TOO_HIGH',
      params: { max: 1 },
    });
  });

  it('a refusal changes nothing', async () => {
    const hose = await w.stocked('P-1', 1, 100);
    const { slip, line } = await asked(hose.id, 2);
    const before = w.rows();
    expect(codeOf(await w.chief.invoke('stockIssue.approve', { issueId: slip.id }))).toMatchObject({ code: 'STOCK_SHORT' });
    expect(codeOf(await w.keeper.invoke('stockIssue.issue', { issueId: slip.id, lines: [{ lineId: line.id, qty: 2 }] }))).toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
    expect(w.rows()).toEqual(before);
  });
});

describe('papers of the warehouse (C8)', () => {
  const printed = () =>
    w.sqlite
      .prepare(
        `select d.kind, d.document_no, j.paper, json_array_length(j.parts) as parts, d.model from print_job j
         join printed_document d on d.id = j.document_id order by j.rowid`,
      )
      .all() as Readonly<{ kind: string; document_no: string; paper: string; parts: number; model: string }>[];

  it('領料單 goes out as the chief agrees, 退料單 as the warehouse has it; one sheet of carbon paper each, in the same transaction', async () => {
    const hose = await w.stocked('P-HOSE', 5, 600);
    const { slip, line } = await asked(hose.id, 2);
    expect(printed()).toEqual([]);
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.keeper.ask('stockIssue.printPickList', {});
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
    const back = await w.wang.ask('stockIssue.giveBack', { lines: [{ lineId: line.id, qty: 1, condition: 'good' }] });
    await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
    const papers = printed();
    expect(papers.map(({ kind, paper, parts }) => [kind, paper, parts])).toEqual([
      ['stock-issue', '241x140', 1],
      ['pick-list', 'A4', 1],
      ['stock-return', '241x140', 1],
    ]);
    expect(papers.map((p) => p.document_no)).toEqual([slip.siNo, expect.stringMatching(/^PICK-/), back.srNo]);
    expect((JSON.parse(papers[0]?.model ?? '{}') as { rows: string[][] }).rows).toEqual([
      ['1', 'A-01', 'P-HOSE', '零件 P-HOSE', '個', '2', '', '120', '240'],
    ]);
    expect((JSON.parse(papers[2]?.model ?? '{}') as { rows: string[][] }).rows[0]?.at(-1)).toBe('120');
    expect(w.faults()).toEqual([]);
  });

  it('a refused approval prints nothing', async () => {
    const hose = await w.stocked('P-HOSE', 1, 100);
    const { slip } = await asked(hose.id, 2);
    await w.chief.invoke('stockIssue.approve', { issueId: slip.id });
    expect(printed()).toEqual([]);
  });

  it('儲位標籤: one print for a range, in the order of the shelf; only bins have labels', async () => {
    const placeIds = ['A-03', 'A-01', 'A-02'].map((code) => w.bin(code));
    expect(await w.keeper.ask('stock.printBinLabels', { placeIds })).toEqual({ documentNo: 'A-01–A-03', labels: 3 });
    const [label] = printed();
    expect(label).toMatchObject({ kind: 'bin-label', paper: '60x40' });
    expect(JSON.parse(label?.model ?? '{}')).toMatchObject({ labels: [{ code: 'A-01', barcode: 'TP1-A-01' }, {}, {}] });
    await w.newPart('P-1');
    const house = (await w.keeper.ask('stock.places', {})).find((p) => p.kind === 'warehouse');
    expect(codeOf(await w.keeper.invoke('stock.printBinLabels', { placeIds: house ? [house.id] : [] }))).toMatchObject({
      code: 'PLACE_NOT_FOR_PARTS',
    });
  });
});

describe('serials: the quantity is the count of its serials', () => {
  it('each piece is scanned out of the bin it lies in', async () => {
    const lcd = await w.stocked('LCD', 3, 3000, { isSerialised: true });
    const { slip, line } = await asked(lcd.id, 2);
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    const give = (serials: string[]) =>
      w.keeper.invoke('stockIssue.issue', { issueId: slip.id, lines: [{ lineId: line.id, qty: 2, serials }] });
    expect(codeOf(await give(['LCD-1']))).toEqual({ code: 'SERIALS_NEEDED', params: { sku: 'LCD', count: 2 } });
    expect(codeOf(await give(['LCD-1', 'lcd-1 ']))).toMatchObject({ code: 'SERIALS_NEEDED' });
    expect(codeOf(await give(['LCD-1', 'LCD-9']))).toMatchObject({ code: 'SERIAL_NOT_HERE', params: { serial: 'LCD-9' } });
    expect((await give(['LCD-1', ' lcd-3'])).ok).toBe(true);
    expect(await w.keeper.ask('stock.held', { staffId: w.wang.id })).toMatchObject([{ sku: 'LCD', qty: 2, serials: ['LCD-1', 'LCD-3'] }]);
    expect(await w.keeper.ask('part.byCode', { code: 'LCD-2' })).toMatchObject({ serial: 'LCD-2', part: { sku: 'LCD', onHand: 1 } });
    expect(w.faults()).toEqual([]);
  });

  it.each([
    ['half a piece', { qty: 1.5, serials: [] }, 'QTY_NOT_WHOLE'],
    ['too few serials', { qty: 2, serials: ['A'] }, 'SERIALS_NEEDED'],
  ])('an opening balance of %s is refused', async (_name, over, code) => {
    const lcd = await w.newPart('LCD', { isSerialised: true });
    expect(codeOf(await w.accountant.invoke('stock.open', { partId: lcd.id, valueMinor: 10, ...over }))).toMatchObject({ code });
  });

  it('a part without serials takes none', async () => {
    const hose = await w.newPart('P-1');
    const opened = await w.accountant.invoke('stock.open', { partId: hose.id, qty: 1, valueMinor: 10, serials: ['X'] });
    expect(codeOf(opened)).toMatchObject({ code: 'SERIAL_NOT_KEPT' });
  });
});

describe('零件主檔', () => {
  it('a sku and a barcode name one part', async () => {
    const one = await w.newPart('P-1', { barcodes: ['471000'] });
    expect(codeOf(await w.keeper.invoke('part.create', { sku: 'p-1', nameTw: '又一個' }))).toEqual({
      code: 'SKU_TAKEN',
      params: { sku: 'P-1' },
    });
    const twin = { sku: 'P-2', nameTw: '又一個', barcodes: ['471000'] };
    expect(codeOf(await w.keeper.invoke('part.create', twin))).toEqual({ code: 'BARCODE_TAKEN', params: { code: '471000', sku: 'P-1' } });
    expect(codeOf(await w.keeper.invoke('part.create', { sku: 'P-2' }))).toMatchObject({ code: 'NAME_NEEDED' });
    expect(await w.keeper.ask('part.byCode', { code: '471000' })).toMatchObject({ part: { id: one.id } });
    await w.keeper.ask('part.change', { partId: one.id, sku: 'P-1', nameTw: '零件', barcodes: [] });
    expect(await w.keeper.ask('part.byCode', { code: '471000' })).toBeNull();
    await w.newPart('P-2', { barcodes: ['471000'] });
  });

  it('the price of a day is the last one that has begun', async () => {
    const hose = await w.newPart('P-1', { priceMinor: 180 });
    await w.keeper.ask('part.setPrice', { partId: hose.id, priceMinor: 220, fromOn: '2026-12-01' });
    expect(await w.keeper.ask('part.byId', { id: hose.id })).toMatchObject({ priceMinor: 180 });
    await w.keeper.ask('part.setPrice', { partId: hose.id, priceMinor: 190 });
    expect(await w.keeper.ask('part.byId', { id: hose.id })).toMatchObject({ priceMinor: 190 });
    expect((await w.keeper.ask('part.prices', { partId: hose.id })).map((p) => p.priceMinor)).toEqual([220, 190, 180]);
  });

  it('is found by any part of its words, in the order of skus, with live balances', async () => {
    await w.stocked('P-B', 2, 200, { nameTw: '排水管', models: ['ES-H14F'], orderAt: 3 });
    await w.stocked('P-A', 9, 900, { nameTw: '進水管', orderAt: 3 });
    const skus = async (input: Parameters<typeof w.keeper.ask<'part.list'>>[1]) =>
      (await w.keeper.ask('part.list', input)).map((p) => p.sku);
    expect(await skus({})).toEqual(['P-A', 'P-B']);
    expect(await skus({ text: 'es-h14' })).toEqual(['P-B']);
    expect(await skus({ text: '水管 進' })).toEqual(['P-A']);
    expect(await skus({ view: 'low' })).toEqual(['P-B']);
    expect(await skus({ after: { sku: 'P-A' } })).toEqual(['P-B']);
  });

  it('an opening balance is the first line of a card, once', async () => {
    const hose = await w.stocked('P-1', 5, 500);
    const again = await w.accountant.invoke('stock.open', { partId: hose.id, qty: 1, valueMinor: 1 });
    expect(codeOf(again)).toEqual({ code: 'PART_HAS_MOVED', params: { sku: 'P-1' } });
  });
});

describe('儲位', () => {
  it('a range of bins is written once; a bin with parts stays in use', async () => {
    await w.keeper.ask('stock.addBins', { from: 'A-02', to: 'A-05' });
    const codes = (await w.keeper.ask('stock.places', {})).filter((p) => p.kind === 'bin').map((p) => p.code);
    expect(codes).toEqual(['A-01', 'A-02', 'A-03', 'A-04', 'A-05']);
    await w.stocked('P-1', 5, 500);
    const close = (code: string) => w.keeper.invoke('stock.changeBins', { placeIds: [w.bin(code)], isActive: false });
    expect(codeOf(await close('A-01'))).toMatchObject({ code: 'PLACE_NOT_FOR_PARTS' });
    expect((await close('A-03')).ok).toBe(true);
  });

  it('移倉 keeps the value of the warehouse', async () => {
    const hose = await w.stocked('P-1', 5, 501);
    const move = (qty: number) => ({ fromId: w.bin('A-01'), toId: w.bin('A-02'), lines: [{ partId: hose.id, qty }] });
    await w.keeper.ask('stock.transfer', move(2));
    expect(await w.card(hose.id)).toMatchObject({ onHand: 5, valueMinor: 501 });
    expect(await w.keeper.ask('stock.held', { partId: hose.id })).toMatchObject([
      { place: 'A-01', qty: 3 },
      { place: 'A-02', qty: 2 },
    ]);
    expect(codeOf(await w.keeper.invoke('stock.transfer', move(4)))).toEqual({
      code: 'STOCK_SHORT',
      params: { sku: 'P-1', available: 3, wanted: 4 },
    });
    expect(w.faults()).toEqual([]);
  });

  it('the ledger can neither be changed nor deleted', async () => {
    await w.stocked('P-1', 5, 500);
    for (const table of ['stock_movement', 'part_price'])
      for (const deed of [`update ${table} set at = at`, `delete from ${table}`]) expect(() => w.sqlite.exec(deed)).toThrow('append-only');
    expect(() => w.sqlite.exec('update stock_balance set qty_milli = -1')).toThrow('CHECK');
  });
});
