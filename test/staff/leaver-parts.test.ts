import { beforeEach, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
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

it('who has left before his parts came back still has them taken back (E8)', async () => {
  const hose = await w.stocked('P-1', 5, 500);
  const { line } = await handedOut(hose.id, 1);
  w.sqlite.prepare('update staff set is_active = 0 where id = ?').run(w.wang.id);
  const back = (onBehalfOf: typeof w.wang.id) =>
    w.keeper.invoke('stockIssue.giveBack', { onBehalfOf, lines: [{ lineId: line.id, qty: 1, condition: 'good' }] });
  expect(codeOf(await back(w.li.id))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await back(w.wang.id)).toMatchObject({ ok: true });
});
