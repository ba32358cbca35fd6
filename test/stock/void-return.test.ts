import { beforeEach, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import type { PartId, StockReturnId } from '#shared/kernel/ids';
import { bench, refusal } from '../bench';
import { warehouse, warehouseIn, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
type Line = Omit<RawInput<'stockIssue.giveBack'>['lines'][number], 'lineId'>;
async function handedOut(partId: PartId, qty: number, serials: string[] = []) {
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId, qty }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  const lineId = slip.lines[0]?.id as never;
  const picked = serials.length === 0 ? {} : { lines: [{ lineId, qty, serials }] };
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id, ...picked });
  return { slip, lineId };
}
/** Handed out to 王, and given back as these lines say; the warehouse has them. */
async function givenBack(partId: PartId, qty: number, lines: Line[], serials: string[] = []) {
  const { slip, lineId } = await handedOut(partId, qty, serials);
  const back = await w.wang.ask('stockIssue.giveBack', { lines: lines.map((l) => ({ ...l, lineId })) });
  const received = await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
  return { slip, lineId, back: received };
}
const voided = (returnId: StockReturnId) => w.keeper.ask('stockIssue.voidReturn', { returnId, reason: '收錯了' });
const refused = (returnId: StockReturnId) => refusal(w, () => w.keeper.invoke('stockIssue.voidReturn', { returnId, reason: '收錯了' }));
const good = (qty: number, over: Partial<Line> = {}): Line => ({ qty, condition: 'good', ...over });

describe('作廢退料: each of its movements is reversed (issue 4, line 8)', () => {
  it('the pieces are in the technician’s hands again with their value, the slip is open, the number stays and says why', async () => {
    const lcd = await w.stocked('LCD', 3, 3000, { isSerialised: true });
    const { slip, back } = await givenBack(lcd.id, 2, [good(2, { serials: ['LCD-1', 'LCD-2'] })], ['LCD-1', 'LCD-2']);
    expect(await w.keeper.ask('stockIssue.byId', { id: slip.id })).toMatchObject({ status: 'SETTLED' });
    expect(await voided(back.id)).toMatchObject({ srNo: 'SR-2026-000001', status: 'VOID', voidReason: '收錯了' });
    expect(await w.card(lcd.id)).toEqual({ onHand: 1, valueMinor: 1000, reserved: 0, withTechnicians: 2 });
    expect(await w.keeper.ask('stockIssue.byId', { id: slip.id })).toMatchObject({
      status: 'ISSUED',
      lines: [{ qtyIssued: 2, qtyReturned: 0, qtyHeld: 2 }],
    });
    const [last] = await w.keeper.ask('stock.history', { partId: lcd.id });
    expect(last).toMatchObject({ kind: 'return', docNo: 'SR-2026-000001', toKind: 'technician', reason: '收錯了' });
    const register = await w.keeper.ask('numbering.register', { prefix: 'SR' });
    expect(register.map((r) => [r.documentNo, r.state, r.reason])).toContainEqual(['SR-2026-000001', 'VOID', '收錯了']);
    const story = w.sqlite.prepare(`select reason from audit_entry where event = 'ReturnVoid'`).pluck().all();
    expect(story).toEqual(['收錯了']);
    expect(w.faults()).toEqual([]);
  });

  it('what came back can be fitted, or given back again on a slip of its own', async () => {
    const fan = await w.stocked('FAN', 4, 401);
    const { lineId, back } = await givenBack(fan.id, 3, [good(1), { qty: 2, condition: 'defective' }]);
    await voided(back.id);
    expect(await w.card(fan.id)).toMatchObject({ onHand: 1, withTechnicians: 3 });
    await w.wang.ask('stockIssue.use', { lineId, qty: 1 });
    const again = await w.wang.ask('stockIssue.giveBack', { lines: [{ lineId, qty: 2, condition: 'good' }] });
    expect(await w.keeper.ask('stockIssue.receiveBack', { returnId: again.id })).toMatchObject({ srNo: 'SR-2026-000002' });
    expect(await w.card(fan.id)).toMatchObject({ onHand: 3, withTechnicians: 0 });
    expect(w.faults()).toEqual([]);
  });

  it('once, and only what was received; a second time is refused', async () => {
    const fan = await w.stocked('FAN', 4, 400);
    const { back, lineId } = await givenBack(fan.id, 3, [good(1)]);
    await voided(back.id);
    expect(await refused(back.id)).toBe('TRANSITION_REFUSED');
    const draft = await w.wang.ask('stockIssue.giveBack', { lines: [{ lineId, qty: 1, condition: 'good' }] });
    expect(await refused(draft.id)).toBe('TRANSITION_REFUSED');
  });

  it.each([
    ['carried on to another bin', (partId: PartId) => w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines: [{ partId, qty: 2 }] })], // prettier-ignore
    ['handed out again', (partId: PartId) => handedOut(partId, 2)],
  ])('is refused as a whole when its pieces were %s: never below zero', async (_how, goOn) => {
    const fan = await w.stocked('FAN', 2, 200);
    const { back } = await givenBack(fan.id, 2, [good(2)]);
    await goOn(fan.id);
    expect(await refused(back.id)).toBe('RETURN_GONE_ON');
    expect(w.faults()).toEqual([]);
  });

  it('another piece of the same part does not stand for the one that came back', async () => {
    const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
    const { back } = await givenBack(lcd.id, 1, [good(1, { serials: ['LCD-1'] })], ['LCD-1']);
    await w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines: [{ partId: lcd.id, qty: 1, serials: ['LCD-1'] }] }); // prettier-ignore
    expect(await refused(back.id)).toBe('RETURN_GONE_ON');
  });

  it('scrap nobody agreed to is cancelled with it; scrap that is booked is void first', async () => {
    const fan = await w.stocked('FAN', 4, 400);
    const broken = (qty: number): Line[] => [{ qty, condition: 'defective', reason: 'brokenByUs' }];
    const first = await givenBack(fan.id, 1, broken(1));
    await voided(first.back.id);
    expect(await w.keeper.ask('stock.scraps', {})).toMatchObject([{ status: 'CANCELLED', endReason: '收錯了' }]);
    const second = await givenBack(fan.id, 1, broken(1));
    const [scrap] = await w.keeper.ask('stock.scraps', { view: 'open' });
    const posted = await w.chief.ask('stock.approveScrap', { scrapId: scrap?.id as never });
    expect(await refused(second.back.id)).toBe('RETURN_SCRAPPED');
    await w.chief.ask('stock.voidScrap', { scrapId: posted.id, reason: '沒壞' });
    expect(await voided(second.back.id)).toMatchObject({ status: 'VOID' });
    expect(w.faults()).toEqual([]);
  });

  it('what went on to a colleague in the same deed is handed back by him, not voided (E8)', async () => {
    const fan = await w.stocked('FAN', 4, 400);
    await givenBack(fan.id, 2, [good(1)]);
    await w.chief.ask('stockIssue.handOver', { fromId: w.wang.id, toId: w.li.id });
    const [over] = await w.keeper.ask('stockIssue.returns', { view: 'all' });
    expect(await refused(over?.id as never)).toBe('RETURN_HANDED_OVER');
    expect(w.faults()).toEqual([]);
  });

  it('a job that is over keeps what was accounted for: its return is not voided (C4)', async () => {
    const b = bench();
    const { keeper, chief, stocked, faults } = await warehouseIn(b);
    const fan = await stocked('FAN', 4, 400);
    const cardId = await b.takeOne();
    await b.accepted(cardId);
    const slip = await b.li.ask('stockIssue.request', { cardId, lines: [{ partId: fan.id, qty: 1 }] });
    await chief.ask('stockIssue.approve', { issueId: slip.id });
    await keeper.ask('stockIssue.issue', { issueId: slip.id });
    const back = await b.li.ask('stockIssue.giveBack', { lines: [{ lineId: slip.lines[0]?.id as never, qty: 1, condition: 'good' }] });
    await keeper.ask('stockIssue.receiveBack', { returnId: back.id });
    await b.chief.ask('repairCard.cancel', { cardId, reason: '客戶不修了' });
    const answer = await keeper.invoke('stockIssue.voidReturn', { returnId: back.id, reason: '收錯了' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'JOB_NOT_OPEN' } });
    expect(faults()).toEqual([]);
  });

  it('by the warehouse or the chief, not by who gave back', async () => {
    const fan = await w.stocked('FAN', 4, 400);
    const { back } = await givenBack(fan.id, 2, [good(1)]);
    const answer = await w.wang.invoke('stockIssue.voidReturn', { returnId: back.id, reason: '收錯了' });
    expect(answer.ok).toBe(false);
    expect(await w.chief.ask('stockIssue.voidReturn', { returnId: back.id, reason: '收錯了' })).toMatchObject({ status: 'VOID' });
  });
});
