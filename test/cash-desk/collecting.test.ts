import { expect, it } from 'vitest';
import { bench, refusal } from '../bench';

/** A slip of 2,250 on account, due at once. */
async function owed() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo('2026-11-24', '17:00');
  await b.repaired(cardId, '2026-11-24T09:00:00+08:00', '2026-11-24T10:00:00+08:00');
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 5000, termDays: 0 });
  return { b, bill, receivable: await b.clerk.ask('receivable.open', { billId: bill.id }) };
}

it('somebody collects, and each visit is written down as it was, the newest first (B28)', async () => {
  const { b, bill, receivable } = await owed();
  const receivableId = receivable.id;
  const collectorId = b.wang.session.staffId;
  expect(await refusal(b, () => b.clerk.invoke('receivable.setCollector', { receivableId, collectorId }))).toBe('NOT_ALLOWED');
  const set = await b.accountant.ask('receivable.setCollector', { receivableId, rev: receivable.rev, collectorId });
  expect(set).toMatchObject({ collectorId, collector: '員工4' });
  const visit = (visitedOn: string, wasMet: boolean, result: string) => ({ receivableId, visitedOn, wasMet, result });
  expect(await refusal(b, () => b.wang.invoke('receivable.recordVisit', visit('2026-11-25', true, '明天')))).toBe('DATE_IN_FUTURE');
  b.goTo('2026-12-02', '10:00');
  await b.wang.ask('receivable.recordVisit', visit('2026-12-01', false, '門鎖著'));
  expect(await b.wang.ask('receivable.recordVisit', visit('2026-12-02', true, '月底付清'))).toMatchObject([
    { visitedOn: '2026-12-02', wasMet: true, result: '月底付清', by: '員工4' },
    { visitedOn: '2026-12-01', wasMet: false, result: '門鎖著' },
  ]);
  expect(await b.clerk.ask('receivable.visits', { receivableId })).toHaveLength(2);
  await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ method: 'card', amountMinor: 2250, reference: '4321' }] });
  expect(await refusal(b, () => b.wang.invoke('receivable.recordVisit', visit('2026-12-02', true, '收到了')))).toBe('TRANSITION_REFUSED');
  expect(await refusal(b, () => b.accountant.invoke('receivable.setCollector', { receivableId, collectorId: null }))).toBe(
    'TRANSITION_REFUSED',
  );
  expect(b.bugs).toEqual([]);
});

it('how long something may be overdue before nothing more goes on account is a setting of the centre (C13)', async () => {
  const { b } = await owed();
  const isBlocked = async () => (await b.clerk.ask('receivable.ageing', {})).customers[0]?.isBlocked;
  b.goTo('2026-12-09', '10:00'); // fifteen days
  expect(await isBlocked()).toBe(false);
  await b.manager.ask('setup.updateSite', { settings: { creditBlockDays: 14 } });
  expect(await isBlocked()).toBe(true);
  await b.manager.ask('setup.updateSite', { settings: { creditBlockDays: 15 } });
  expect(await isBlocked()).toBe(false);
});
