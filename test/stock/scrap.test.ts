import { beforeEach, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import type { PartId } from '#shared/kernel/ids';
import { refusal } from '../bench';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
type Line = RawInput<'stock.scrap'>['lines'][number];
const asked = (lines: Line[], over: Partial<RawInput<'stock.scrap'>> = {}) =>
  w.keeper.ask('stock.scrap', { lines, reason: 'faulty', bearer: 'centre', ...over });
const handedOut = async (partId: PartId, qty: number) => {
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId, qty }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  const [line] = slip.lines;
  if (!line) throw new Error('a slip without a line');
  return { slip, line };
};

describe('報廢單', () => {
  it('pieces stay until another person agrees; then they are gone with their value, pieces by serial', async () => {
    const lcd = await w.stocked('LCD', 3, 3000, { isSerialised: true });
    const slip = await asked([{ partId: lcd.id, placeId: w.bin('A-01'), qty: 1, serials: ['lcd-2'] }], { note: '面板破裂' });
    expect(slip).toMatchObject({ sxNo: 'SX-2026-000001', status: 'DRAFT', totalMinor: 1000, lines: [{ serials: ['LCD-2'] }] });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 3 });
    expect(await w.chief.ask('stock.approveScrap', { scrapId: slip.id, rev: slip.rev })).toMatchObject({
      status: 'POSTED',
      totalMinor: 1000,
    });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 2, valueMinor: 2000 });
    const [last] = await w.keeper.ask('stock.history', { partId: lcd.id });
    expect(last).toMatchObject({ kind: 'scrap', docNo: 'SX-2026-000001', toKind: 'scrap', serials: ['LCD-2'], reason: '面板破裂' });
    expect(await w.accountant.ask('monthReport.read', { from: '2026-11', to: '2026-11' })).toMatchObject([
      { stock: { scrappedMinor: -1000, closingMinor: 2000 } },
    ]);
    expect(w.faults()).toEqual([]);
  });

  it('who asks does not agree, and a slip is booked once', async () => {
    const hose = await w.stocked('P-1', 5, 500);
    const both = w.person('warehouse', 'chief');
    const line = { partId: hose.id, placeId: w.bin('A-01'), qty: 1 };
    const own = await both.ask('stock.scrap', { lines: [line], reason: 'expired', bearer: 'centre' });
    expect(await refusal(w, () => both.invoke('stock.approveScrap', { scrapId: own.id }))).toBe('OWN_SCRAP');
    await w.chief.ask('stock.approveScrap', { scrapId: own.id });
    expect(await refusal(w, () => w.chief.invoke('stock.approveScrap', { scrapId: own.id }))).toBe('TRANSITION_REFUSED');
    expect(w.faults()).toEqual([]);
  });

  it('void takes each movement back; cancelled moves nothing; both numbers are void', async () => {
    const [hose, lcd] = [await w.stocked('P-1', 5, 501), await w.stocked('LCD', 2, 2000, { isSerialised: true })];
    const placeId = w.bin('A-01');
    const both = await asked([
      { partId: hose.id, placeId, qty: 2 },
      { partId: lcd.id, placeId, qty: 1, serials: ['LCD-1'] },
    ]);
    const posted = await w.chief.ask('stock.approveScrap', { scrapId: both.id });
    await w.chief.ask('stock.voidScrap', { scrapId: both.id, rev: posted.rev, reason: '丟錯了' });
    expect([await w.card(hose.id), await w.card(lcd.id)]).toMatchObject([
      { onHand: 5, valueMinor: 501 },
      { onHand: 2, valueMinor: 2000 },
    ]);
    const other = await asked([{ partId: hose.id, placeId, qty: 1 }]);
    expect(await w.keeper.ask('stock.cancelScrap', { scrapId: other.id, reason: '還能用' })).toMatchObject({ status: 'CANCELLED' });
    expect(await w.keeper.ask('stock.scraps', {})).toMatchObject([
      { sxNo: 'SX-2026-000002', status: 'CANCELLED', endReason: '還能用' },
      { sxNo: 'SX-2026-000001', status: 'VOID', endReason: '丟錯了' },
    ]);
    expect(w.faults()).toEqual([]);
  });

  it('not more than lies there, nothing that is kept for a job, no piece that is elsewhere', async () => {
    const [hose, lcd] = [await w.stocked('P-1', 3, 300), await w.stocked('LCD', 1, 1000, { isSerialised: true })];
    const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 2 }] });
    await w.chief.ask('stockIssue.approve', { issueId: slip.id });
    const try_ = (lines: Line[]) => refusal(w, () => w.keeper.invoke('stock.scrap', { lines, reason: 'faulty', bearer: 'centre' }));
    const placeId = w.bin('A-01');
    expect(await try_([{ partId: hose.id, placeId, qty: 2 }])).toBe('STOCK_SHORT');
    expect(await try_([{ partId: hose.id, placeId: w.bin('A-02'), qty: 1 }])).toBe('STOCK_SHORT');
    expect(await try_([{ partId: lcd.id, placeId, qty: 1 }])).toBe('SERIALS_NEEDED');
    expect(await try_([{ partId: lcd.id, placeId, qty: 1, serials: ['LCD-9'] }])).toBe('SERIAL_NOT_HERE');
    const ok = await asked([{ partId: hose.id, placeId, qty: 1 }]);
    await w.keeper.ask('stock.transfer', { fromId: placeId, toId: w.bin('A-02'), lines: [{ partId: hose.id, qty: 3 }] });
    expect(await refusal(w, () => w.chief.invoke('stock.approveScrap', { scrapId: ok.id }))).toBe('STOCK_SHORT');
    expect(w.faults()).toEqual([]);
  });
});

describe('why a part comes back (users-ask 47)', () => {
  it('broken and used up lie in quarantine with their slip, the rest where its reason says; the job is accounted for', async () => {
    const fan = await w.stocked('FAN', 6, 600);
    const { slip, line } = await handedOut(fan.id, 5);
    const back = await w.wang.ask('stockIssue.giveBack', {
      lines: [
        { lineId: line.id, qty: 1, condition: 'good', reason: 'notNeeded' },
        { lineId: line.id, qty: 2, condition: 'defective', reason: 'brokenByUs' },
        { lineId: line.id, qty: 1, condition: 'defective', reason: 'usedUp' },
        { lineId: line.id, qty: 1, condition: 'defective', reason: 'faultyOnArrival' },
      ],
    });
    expect(back.lines.map((l) => [l.reason, l.goesTo, l.bearer])).toEqual([
      ['notNeeded', 'bin', null],
      ['brokenByUs', 'scrap', 'centre'],
      ['usedUp', 'scrap', 'centre'],
      ['faultyOnArrival', 'supplier', 'supplier'],
    ]);
    await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
    expect(await w.keeper.ask('stockIssue.byId', { id: slip.id })).toMatchObject({ status: 'SETTLED' });
    expect(await w.card(fan.id)).toMatchObject({ onHand: 2, valueMinor: 200 });
    const slips = await w.chief.ask('stock.scraps', { view: 'open' });
    expect(slips.map((s) => [s.reason, s.srNo, s.lines[0]?.qty, s.lines[0]?.placeKind])).toEqual([
      ['usedUp', back.srNo, 1, 'quarantine'],
      ['brokenByUs', back.srNo, 2, 'quarantine'],
    ]);
    for (const s of slips) await w.chief.ask('stock.approveScrap', { scrapId: s.id });
    expect(await w.keeper.ask('stock.held', { kind: 'quarantine' })).toMatchObject([{ sku: 'FAN', qty: 1 }]);
    expect(w.faults()).toEqual([]);
  });

  it('a reason that contradicts the condition is refused', async () => {
    const fan = await w.stocked('FAN', 2, 200);
    const { line } = await handedOut(fan.id, 1);
    const lines = [{ lineId: line.id, qty: 1, condition: 'good' as const, reason: 'brokenByUs' as const }];
    expect(await refusal(w, () => w.wang.invoke('stockIssue.giveBack', { lines }))).toBe('INPUT_INVALID');
  });
});
