import { beforeEach, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import { warranty } from '../claim/warranty';
import { warehouse, type Warehouse } from '../stock/warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
const codeOf = (result: Result<unknown>): unknown => (result.ok ? null : result.error);
const handedOut = async (partId: PartId, qty: number) => {
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId, qty }] });
  const [line] = slip.lines;
  if (!line) throw new Error('a slip without a line');
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  return { slip, line };
};

it('nobody leaves with parts in his hands; they come back for him, also while he is away (E8)', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const { slip, line } = await handedOut(hose.id, 2);
  const leave = () => w.manager.invoke('staff.deactivate', { staffId: w.wang.id, reason: '離職' });
  expect(codeOf(await leave())).toMatchObject({ code: 'STAFF_HOLDS_GOODS', params: { slips: 1, parts: 1, cards: 0 } });
  await w.manager.ask('staff.update', { staffId: w.wang.id, onLeaveUntil: '2099-01-01' });
  expect(
    codeOf(await w.keeper.invoke('stockIssue.request', { onBehalfOf: w.wang.id, lines: [{ partId: hose.id, qty: 1 }] })),
  ).toMatchObject({
    code: 'TECHNICIAN_UNAVAILABLE',
  });
  const back = await w.keeper.ask('stockIssue.giveBack', {
    onBehalfOf: w.wang.id,
    lines: [{ lineId: line.id, qty: 2, condition: 'good' }],
  });
  expect(codeOf(await leave())).toMatchObject({ code: 'STAFF_HOLDS_GOODS' });
  await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
  expect(await w.keeper.ask('stockIssue.byId', { id: slip.id })).toMatchObject({ status: 'SETTLED' });
  expect(await leave()).toMatchObject({ ok: true });
  expect(w.faults()).toEqual([]);
});

it('nobody leaves while a slip of his waits to be handed out: it would be handed to somebody who is gone (E8)', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const asked = await w.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 1 }] });
  const agreed = await w.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 2 }] });
  await w.chief.ask('stockIssue.approve', { issueId: agreed.id });
  const leave = () => w.manager.invoke('staff.deactivate', { staffId: w.wang.id, reason: '離職' });
  expect(codeOf(await leave())).toMatchObject({ code: 'STAFF_HOLDS_GOODS', params: { slips: 2, parts: 0 } });
  expect(await w.manager.ask('staff.holdings', { staffId: w.wang.id })).toMatchObject({
    slips: [
      { no: asked.siNo, status: 'DRAFT' },
      { no: agreed.siNo, status: 'APPROVED' },
    ],
  });
  for (const slip of [asked, agreed]) await w.manager.ask('stockIssue.cancel', { issueId: slip.id, reason: '離職' });
  expect(await w.card(hose.id)).toMatchObject({ onHand: 5, reserved: 0 });
  expect(await leave()).toMatchObject({ ok: true });
  expect(w.faults()).toEqual([]);
});

it('who has left before his parts came back still has them taken back (E8)', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const { line } = await handedOut(hose.id, 1);
  w.sqlite.prepare('update staff set is_active = 0 where id = ?').run(w.wang.id);
  const back = (onBehalfOf: typeof w.wang.id) =>
    w.keeper.invoke('stockIssue.giveBack', { onBehalfOf, lines: [{ lineId: line.id, qty: 1, condition: 'good' }] });
  expect(codeOf(await back(w.li.id))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await back(w.wang.id)).toMatchObject({ ok: true });
});

it('who leaves hands what he has to a colleague, with both papers; the job goes along (E8)', async () => {
  const b = await warranty();
  const job = await b.diagnosed();
  const forJob = await b.inHand(job.cardId);
  await b.inHand(null);
  expect(await b.keeper.ask('stockIssue.holders', {})).toMatchObject([{ staffId: b.wang.id, kinds: 1 }]);
  const over = { fromId: b.wang.id, toId: b.li.id };
  expect(codeOf(await b.keeper.invoke('stockIssue.handOver', { fromId: b.li.id, toId: b.wang.id }))).toMatchObject({
    code: 'NOTHING_HELD',
  });
  const first = await b.keeper.ask('stockIssue.handOver', { ...over, lineIds: [forJob] });
  expect(first).toMatchObject({ lines: 1, siNos: [expect.stringMatching(/^SI-/)] });
  const slips = await b.keeper.ask('stockIssue.ofJob', { cardId: job.cardId });
  expect(slips.map((s) => [s.requesterId, s.status])).toEqual([
    [b.li.id, 'ISSUED'],
    [b.wang.id, 'SETTLED'],
  ]);
  await b.keeper.ask('stockIssue.handOver', over);
  expect(await b.keeper.ask('stockIssue.holders', {})).toMatchObject([{ staffId: b.li.id, kinds: 1 }]);
  expect((await b.keeper.ask('stockIssue.out', { staffId: b.li.id })).map((l) => l.jobNo)).toEqual([job.cardNo, null]);
  expect(b.faults()).toEqual([]);
});

it('pieces with serials go along each with its own; nobody hands over to himself or to who is away', async () => {
  const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: lcd.id, qty: 1 }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  await w.keeper.ask('stockIssue.issue', {
    issueId: slip.id,
    lines: slip.lines.map((l) => ({ lineId: l.id, qty: 1, serials: ['LCD-2'] })),
  });
  const over = (fromId: typeof w.wang.id, toId: typeof w.wang.id) => w.keeper.invoke('stockIssue.handOver', { fromId, toId });
  expect(codeOf(await over(w.wang.id, w.wang.id))).toMatchObject({ code: 'INPUT_INVALID' });
  await w.manager.ask('staff.update', { staffId: w.li.id, onLeaveUntil: '2099-01-01' });
  expect(codeOf(await over(w.wang.id, w.li.id))).toMatchObject({ code: 'TECHNICIAN_UNAVAILABLE' });
  await w.manager.ask('staff.update', { staffId: w.li.id, onLeaveUntil: null });
  expect(await over(w.wang.id, w.li.id)).toMatchObject({ ok: true });
  expect(await w.keeper.ask('stock.held', { staffId: w.li.id })).toMatchObject([{ sku: 'LCD', serials: ['LCD-2'] }]);
  expect(await w.manager.invoke('staff.deactivate', { staffId: w.wang.id, reason: '離職' })).toMatchObject({ ok: true });
  expect(w.faults()).toEqual([]);
});
