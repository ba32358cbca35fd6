import { beforeEach, expect, it } from 'vitest';
import type { PartId, StaffId, StockPlaceId, StocktakeId } from '#shared/kernel/ids';
import { refusal } from '../bench';
import { warranty } from '../claim/warranty';
import { codeOf, counting, type Counting } from './counting';

let w: Counting;
beforeEach(async () => {
  w = await counting();
});
const handedOut = async (partId: PartId, qty: number, serials: string[] = []) => {
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId, qty }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  const lines = slip.lines.map(({ id }) => ({ lineId: id, qty, serials }));
  return w.keeper.ask('stockIssue.issue', { issueId: slip.id, ...(serials.length === 0 ? {} : { lines }) });
};
const nameOf = (id: StaffId): string => w.sqlite.prepare('select name from staff where id = ?').pluck().get(id) as string;
const handsOf = async (staffId: StaffId): Promise<StockPlaceId> => {
  const place = (await w.keeper.ask('stock.places', {})).find((p) => p.staffId === staffId);
  if (!place) throw new Error('he never had anything');
  return place.id;
};
/** Counts one place and closes the count. */
const counted = async (stocktakeId: StocktakeId, placeId: StockPlaceId, codes: readonly string[]) => {
  await w.keeper.ask('stocktake.startBin', { stocktakeId, placeId });
  for (const code of codes) await w.keeper.ask('stocktake.scan', { stocktakeId, placeId, code });
  await w.keeper.ask('stocktake.closeBin', { stocktakeId, placeId });
  return w.keeper.ask('stocktake.finish', { stocktakeId });
};
const slip = (id: Awaited<ReturnType<typeof handedOut>>['id']) => w.keeper.ask('stockIssue.byId', { id });

it('a part lost in a van is booked off, and its slip no longer waits for it (B15, C8)', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const out = await handedOut(hose.id, 3);
  const st = await w.open({ kind: 'people' });
  expect(await w.keeper.ask('stocktake.bins', { stocktakeId: st.id })).toMatchObject([{ kind: 'technician', state: 'WAITING' }]);
  await counted(st.id, await handsOf(w.wang.id), ['P-1', 'P-1']);
  expect(await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).toMatchObject([
    { group: 'short', sku: 'P-1', qty: 1, valueMinor: -100, slip: { siNo: out.siNo, jobNo: null } },
  ]);
  await w.agreeAndPost(st.id);
  expect(await slip(out.id)).toMatchObject({ status: 'ISSUED', lines: [{ qtyIssued: 3, qtyLost: 1, qtyHeld: 2 }] });
  expect(await w.card(hose.id)).toMatchObject({ onHand: 2, withTechnicians: 2, valueMinor: 200 });
  expect(await w.keeper.ask('stockIssue.out', {})).toMatchObject([{ qty: 2 }]);
  expect(w.faults()).toEqual([]);

  await w.manager.ask('stocktake.reverse', { stocktakeId: st.id, reason: '找到了' });
  expect(await slip(out.id)).toMatchObject({ lines: [{ qtyLost: 0, qtyHeld: 3 }] });
  expect(w.faults()).toEqual([]);
});

it('serials nobody scanned in his hands are lost, and he may leave (E8)', async () => {
  const lcd = await w.stocked('LCD', 3, 3000, { isSerialised: true });
  const out = await handedOut(lcd.id, 2, ['LCD-1', 'LCD-2']);
  const leave = () => w.manager.invoke('staff.deactivate', { staffId: w.wang.id, reason: '離職' });
  expect(codeOf(await leave())).toMatchObject({ code: 'STAFF_HOLDS_GOODS' });
  const st = await w.open({ kind: 'people', staffIds: [w.wang.id] });
  expect(st).toMatchObject({ scope: 'people', scopeText: nameOf(w.wang.id) });
  await counted(st.id, await handsOf(w.wang.id), []);
  expect(await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).toMatchObject([{ group: 'short', qty: 2 }]);
  await w.agreeAndPost(st.id);
  expect(await slip(out.id)).toMatchObject({ status: 'SETTLED', lines: [{ qtyLost: 2, qtyHeld: 0 }] });
  expect(await leave()).toMatchObject({ ok: true });
  expect(w.faults()).toEqual([]);
});

it('a job whose part was lost on the way can be finished (C4)', async () => {
  const b = await warranty();
  const job = await b.diagnosed();
  await b.inHand(job.cardId);
  await b.wang.ask('repairCard.startRepair', { cardId: job.cardId });
  b.clock.set(b.clock.nowMs() + 3_600_000);
  const card = await b.wang.ask('repairCard.byId', { id: job.cardId });
  await b.wang.ask('repairCard.recordWork', { cardId: job.cardId, startAt: card?.openedAt ?? '', endAt: '2026-11-23T02:00:00.000Z' });
  const finish = () => b.wang.invoke('repairCard.finishRepair', { cardId: job.cardId, testResult: '正常' });
  expect(await refusal(b, finish)).toBe('PARTS_UNACCOUNTED');
  const st = await b.keeper.ask('stocktake.open', { scope: { kind: 'people', staffIds: [b.wang.id] } });
  const stocktakeId = st.id;
  const { placeId } = b.line(await b.keeper.ask('stocktake.bins', { stocktakeId }));
  await b.keeper.ask('stocktake.startBin', { stocktakeId, placeId });
  await b.keeper.ask('stocktake.closeBin', { stocktakeId, placeId });
  await b.keeper.ask('stocktake.finish', { stocktakeId });
  const difference = b.line(await b.manager.ask('stocktake.differences', { stocktakeId }));
  expect(difference.slip).toMatchObject({ jobNo: job.cardNo });
  await b.manager.ask('stocktake.explain', { stocktakeId, differenceIds: [difference.id], reason: '遺失' });
  await b.manager.ask('stocktake.approve', { stocktakeId });
  await b.manager.ask('stocktake.post', { stocktakeId });
  expect(await finish()).toMatchObject({ ok: true });
  expect(b.faults()).toEqual([]);
});

it('what nobody handed out to him comes to the warehouse; what lies on a shelf by the books needs a slip', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
  await handedOut(hose.id, 1);
  const st = await w.open({ kind: 'people' });
  await counted(st.id, await handsOf(w.wang.id), ['P-1', 'P-1', 'LCD-1']);
  const found = await w.manager.ask('stocktake.differences', { stocktakeId: st.id });
  expect(found).toMatchObject([
    { group: 'over', sku: 'P-1', qty: 1, valueMinor: 100 },
    { group: 'unknown', sku: 'LCD', serials: ['LCD-1'], isWithoutSlip: true },
  ]);
  const [over, piece] = found;
  if (!over || !piece) throw new Error('two differences');
  const say = (id: typeof over.id, resolution?: 'post' | 'leave') =>
    w.manager.invoke('stocktake.explain', {
      stocktakeId: st.id,
      differenceIds: [id],
      reason: '未開單',
      ...(resolution === undefined ? {} : { resolution }),
    });
  expect(codeOf(await say(piece.id, 'post'))).toEqual({ code: 'PIECE_WITHOUT_SLIP', params: { serial: 'LCD-1' } });
  await say(piece.id, 'leave');
  await say(over.id);
  await w.manager.ask('stocktake.approve', { stocktakeId: st.id });
  await w.manager.ask('stocktake.post', { stocktakeId: st.id });
  expect(await w.inBins(hose.id)).toEqual({ 'A-01': 5, [nameOf(w.wang.id)]: 1 });
  expect(await w.inBins(lcd.id)).toEqual({ 'A-01': ['LCD-1', 'LCD-2'] });
  expect(w.faults()).toEqual([]);
});

it('quarantine is counted by itself, with its own value', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const places = await w.keeper.ask('stock.places', {});
  const quarantine = places.find((p) => p.kind === 'quarantine')?.id;
  if (!quarantine) throw new Error('no quarantine');
  await w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: quarantine, lines: [{ partId: hose.id, qty: 2 }] });
  const st = await w.open({ kind: 'quarantine' });
  await counted(st.id, quarantine, ['P-1']);
  expect(await w.manager.ask('stocktake.differences', { stocktakeId: st.id })).toMatchObject([
    { group: 'short', placeKind: 'quarantine', qty: 1, valueMinor: -100, slip: null },
  ]);
  await w.agreeAndPost(st.id);
  expect(await w.card(hose.id)).toMatchObject({ onHand: 3 });
  expect(w.faults()).toEqual([]);
});

it('nobody counts his own hands', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const both = w.person('technician', 'warehouse');
  const asked = await both.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 1 }] });
  await w.chief.ask('stockIssue.approve', { issueId: asked.id });
  await w.keeper.ask('stockIssue.issue', { issueId: asked.id });
  const st = await w.open({ kind: 'people' });
  const at = { stocktakeId: st.id, placeId: await handsOf(both.id) };
  expect(codeOf(await both.invoke('stocktake.startBin', at))).toMatchObject({ code: 'OWN_HANDS' });
  expect(await w.keeper.invoke('stocktake.startBin', at)).toMatchObject({ ok: true });
});
