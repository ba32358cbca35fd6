import { expect, it } from 'vitest';
import { doubtKey, type Doubt } from '#shared/kernel/doubt';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';
const NOTHING = {
  cashCarried: 0,
  cashOvernight: 0,
  turnInsWaiting: 0,
  drawersOpen: 0,
  drawersOvernight: 0,
  drawersWaiting: 0,
  promisesDue: 0,
  debtsOverdue: 0,
};
/** 李 took 250 of 2,250 on site in the afternoon; the rest is on account, due at once. */
async function anAfternoon() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo(D2, '17:00');
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  const { payments } = await b.li.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 250 }] });
  const paymentIds = payments.map((p) => p.id);
  return { b, bill, paymentIds, money: () => b.accountant.ask('today.money', {}) };
}

it('今日 counts what the lists of the cash desk hold, for the accountant and the manager', async () => {
  const { b, bill, paymentIds, money } = await anAfternoon();
  expect(await refusal(b, () => b.clerk.invoke('today.money', {}))).toBe('NOT_ALLOWED');
  expect(await money()).toEqual({ ...NOTHING, cashCarried: 1 });
  const drawer = await b.openDrawer([{ minor: 100, pieces: 10 }]);
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 5000, termDays: 0 });
  const { id: receivableId } = await b.clerk.ask('receivable.open', { billId: bill.id });
  await b.accountant.ask('receivable.promise', { receivableId, promiseOn: '2026-11-26' });
  expect(await money()).toEqual({ ...NOTHING, cashCarried: 1, drawersOpen: 1 });
  b.goTo('2026-11-25', '08:30');
  const late = { cashCarried: 1, cashOvernight: 1, drawersOpen: 1, drawersOvernight: 1, debtsOverdue: 1 };
  expect(await b.manager.ask('today.money', {})).toEqual({ ...NOTHING, ...late });
  b.goTo('2026-11-26', '08:30');
  expect(await money()).toEqual({ ...NOTHING, ...late, promisesDue: 1 });
  expect((await b.accountant.ask('cashDrawer.list', { view: 'open' })).map((d) => d.id)).toEqual([drawer.id]);
  expect(await b.accountant.ask('receivable.list', { view: 'promised' })).toHaveLength(1);
  expect(await b.accountant.ask('receivable.list', { view: 'overdue' })).toHaveLength(1);
  const counted = await b.clerk.ask('cashDrawer.count', { sessionId: drawer.id, count: [] });
  await b.clerk.ask('cashDrawer.explain', { sessionId: drawer.id, rev: counted.rev, reason: '少一疊' });
  await b.accountant.ask('turnIn.receive', { technicianId: b.li.id, paymentIds, countedMinor: 200, reason: '少五十' });
  expect(await money()).toEqual({ ...NOTHING, turnInsWaiting: 1, drawersWaiting: 1, promisesDue: 1, debtsOverdue: 1 });
  expect(await b.accountant.ask('cashDrawer.list', { view: 'open' })).toEqual([]);
  expect(await b.accountant.ask('cashDrawer.list', { view: 'waiting' })).toHaveLength(1);
  expect(b.bugs).toEqual([]);
});

it('whoever kept cash overnight is told so himself, and the accountant sees how much since when (B10)', async () => {
  const { b, paymentIds } = await anAfternoon();
  const mine = () => b.li.ask('turnIn.mine', {});
  expect(await mine()).toMatchObject({ expectedMinor: 250, overnightMinor: 0, overnightSince: null });
  expect(await b.wang.ask('turnIn.mine', {})).toBeNull();
  b.goTo('2026-11-25', '08:30');
  expect(await mine()).toMatchObject({ expectedMinor: 250, overnightMinor: 250, overnightSince: D2 });
  expect(await b.accountant.ask('turnIn.carriers', {})).toMatchObject([{ overnightMinor: 250, overnightSince: D2 }]);
  await b.accountant.ask('turnIn.receive', { technicianId: b.li.id, paymentIds, countedMinor: 250 });
  expect(await mine()).toBeNull();
  expect(b.bugs).toEqual([]);
});

it('a day goes in with cash in hand only when the technician says so, and the chief sees it beside the day (E22)', async () => {
  const { b, paymentIds } = await anAfternoon();
  const doubt: Doubt = { field: 'on', code: 'cashCarried', params: { amount: 'NT$250' } };
  const asked = await b.li.invoke('dayReport.submit', { on: D2, confirmed: [] });
  expect(asked).toMatchObject({ ok: false, error: { code: 'DOUBTS_OPEN', params: { doubts: JSON.stringify([doubt]) } } });
  expect((await b.chief.ask('dayReport.ofDay', { on: D2 })).reports).toEqual([]);
  await b.li.ask('dayReport.submit', { on: D2, confirmed: [doubtKey(doubt)] });
  expect((await b.chief.ask('dayReport.ofDay', { on: D2 })).reports).toMatchObject([{ counts: { cashMinor: 250, carriedMinor: 250 } }]);
  expect(b.sqlite.prepare("select count(*) from audit_entry where event = 'DoubtsConfirmed'").pluck().get()).toBe(1);
  await b.accountant.ask('turnIn.receive', { technicianId: b.li.id, paymentIds, countedMinor: 250 });
  await b.li.ask('dayReport.submit', { on: D2, confirmed: [] });
  expect((await b.chief.ask('dayReport.ofDay', { on: D2 })).reports).toMatchObject([{ counts: { cashMinor: 250, carriedMinor: 0 } }]);
  expect(b.bugs).toEqual([]);
});
