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

it('what a leaver is to collect goes to a colleague with its promise and its last visit (E8)', async () => {
  const { b, receivable } = await owed();
  const receivableId = receivable.id;
  await b.accountant.ask('receivable.setCollector', { receivableId, collectorId: b.wang.id });
  b.goTo('2026-12-01', '10:00');
  await b.accountant.ask('receivable.promise', { receivableId, promiseOn: '2026-12-15' });
  await b.wang.ask('receivable.recordVisit', { receivableId, visitedOn: '2026-11-30', wasMet: false, result: '門鎖著' });
  await b.wang.ask('receivable.recordVisit', { receivableId, visitedOn: '2026-12-01', wasMet: true, result: '月中付清' });
  const seen = async (by: typeof b.wang, view: 'mine' | 'promised') => (await by.ask('receivable.list', { view })).map((r) => r.arNo);
  expect([await seen(b.wang, 'mine'), await seen(b.li, 'mine')]).toEqual([[receivable.arNo], []]);
  expect(await seen(b.wang, 'promised')).toEqual([]); // not before its day
  expect(await b.manager.ask('staff.holdings', { staffId: b.wang.id })).toMatchObject({
    receivables: [{ no: receivable.arNo, balanceMinor: 2250, promiseOn: '2026-12-15', visitedOn: '2026-12-01' }],
  });
  const leave = () => b.manager.invoke('staff.deactivate', { staffId: b.wang.id, reason: '離職' });
  expect(await leave()).toMatchObject({ error: { code: 'STAFF_HOLDS_GOODS', params: { receivables: 1, calls: 0 } } });
  const over = { staffId: b.wang.id, toId: b.clerk.id, receivableIds: [receivableId] };
  expect(await refusal(b, () => b.manager.invoke('staff.handOver', { ...over, staffId: b.li.id }))).toBe('NOT_FOUND');
  expect(await b.manager.ask('staff.handOver', over)).toMatchObject({ receivables: [] });
  expect((await b.clerk.ask('receivable.list', { view: 'all' }))[0]).toMatchObject({ collectorId: b.clerk.id, promiseOn: '2026-12-15' });
  expect(await b.clerk.ask('receivable.visits', { receivableId })).toHaveLength(2);
  b.goTo('2026-12-15', '09:00');
  expect([await seen(b.clerk, 'mine'), await seen(b.li, 'promised')]).toEqual([[receivable.arNo], [receivable.arNo]]);
  expect(await leave()).toMatchObject({ ok: true });
  expect(b.bugs).toEqual([]);
});

it('a part is paid, in several ways, and the rest goes on account in one deed, as far as the credit goes (B9, C13)', async () => {
  const b = bench();
  const jobs = [await b.takeOne(), await b.takeOne()];
  for (const cardId of jobs) await b.accepted(cardId);
  b.goTo('2026-11-24', '17:00');
  for (const [i, cardId] of jobs.entries()) {
    await b.repaired(cardId, `2026-11-24T1${2 * i}:00:00+08:00`, `2026-11-24T1${2 * i + 1}:00:00+08:00`);
    await b.chief.ask('repairCard.pass', { cardId });
  }
  const [first = '', second = ''] = jobs;
  const bill = await b.clerk.ask('billing.issue', { cardIds: [first] });
  const payments = [
    { method: 'card' as const, amountMinor: 500, reference: '4321' },
    { method: 'mobile' as const, amountMinor: 500 },
  ];
  const inPart = { billId: bill.id, payments, restOnAccount: true };
  expect(await refusal(b, () => b.clerk.invoke('billing.pay', inPart))).toBe('CREDIT_LIMIT'); // and nothing is taken
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 5000, termDays: 30 });
  expect(await refusal(b, () => b.li.invoke('billing.pay', inPart))).toBe('NOT_ALLOWED');
  expect(await b.clerk.ask('billing.pay', inPart)).toMatchObject({ paidMinor: 1000, balanceMinor: 1250, arNo: 'AR-2026-000001' });
  const owedNow = async () => (await b.clerk.ask('receivable.list', { view: 'all' })).map((r) => [r.arNo, r.status, r.balanceMinor]);
  expect(await owedNow()).toEqual([['AR-2026-000001', 'OPEN', 1250]]);
  // What is on account already stays there.
  expect(await b.clerk.ask('billing.pay', inPart)).toMatchObject({ balanceMinor: 250 });
  expect(await owedNow()).toEqual([['AR-2026-000001', 'PART_PAID', 250]]);
  // The slip and its first payment at once: another customer, with credit for a part of it only.
  const other = await b.clerk.ask('repairCard.byId', { id: second });
  await b.manager.ask('customer.setCredit', { customerId: other?.customerId ?? '', creditLimitMinor: 1250, termDays: 30 });
  const issue = { cardIds: [second], restOnAccount: true };
  expect(await refusal(b, () => b.clerk.invoke('billing.issue', issue))).toBe('CREDIT_LIMIT');
  expect(await b.clerk.ask('billing.issue', { ...issue, payments })).toMatchObject({ balanceMinor: 1250, arNo: 'AR-2026-000002' });
  expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
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

it('a part is written off: the rest is owed, paid and taken back as before, and every ledger agrees (B28)', async () => {
  const { b, bill, receivable } = await owed();
  const off = (amountMinor: number) => ({ receivableId: receivable.id, amountMinor, reason: '零頭不收' });
  expect(await refusal(b, () => b.accountant.invoke('receivable.writeOff', off(250)))).toBe('NOT_ALLOWED');
  expect(await refusal(b, () => b.manager.invoke('receivable.writeOff', off(2251)))).toBe('AMOUNT_TOO_HIGH');
  expect(await b.manager.ask('receivable.writeOff', off(250))).toMatchObject({ status: 'OPEN', balanceMinor: 2000, receivedMinor: 0 });
  const pay = (amountMinor: number) => ({ billId: bill.id, payments: [{ method: 'card' as const, amountMinor, reference: '4321' }] });
  expect(await refusal(b, () => b.clerk.invoke('billing.pay', pay(2001)))).toBe('AMOUNT_TOO_HIGH');
  const paid = await b.clerk.ask('billing.pay', pay(2000));
  const only = async () => (await b.clerk.ask('receivable.list', { view: 'all' }))[0];
  expect(await only()).toMatchObject({ status: 'PAID', balanceMinor: 0, receivedMinor: 2000 });
  expect(await refusal(b, () => b.manager.invoke('receivable.writeOff', off(1)))).toBe('AMOUNT_TOO_HIGH');
  await b.accountant.ask('billing.reversePayment', { paymentId: paid.payments[0]?.id as never, reason: '收錯單' });
  expect(await only()).toMatchObject({ status: 'OPEN', balanceMinor: 2000, receivedMinor: 0 });
  expect(await b.manager.ask('receivable.writeOff', { receivableId: receivable.id, reason: '公司已解散' })).toMatchObject({
    status: 'WRITTEN_OFF',
    balanceMinor: 0,
  });
  expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
  expect(b.bugs).toEqual([]);
});

it('the statements of a month: one for everybody who owed or paid in it, once, and only when it is over (C13)', async () => {
  const { b, bill } = await owed();
  const run = (month: string) => b.accountant.ask('receivable.statementRun', { month });
  expect(await refusal(b, () => b.accountant.invoke('receivable.statementRun', { month: '2026-11' }))).toBe('MONTH_NOT_OVER');
  expect(await refusal(b, () => b.clerk.invoke('receivable.statementRun', { month: '2026-10' }))).toBe('NOT_ALLOWED');
  b.goTo('2026-12-01', '09:00');
  expect(await run('2026-10')).toEqual({ printed: 0, there: 0 });
  expect(await run('2026-11')).toEqual({ printed: 1, there: 0 });
  expect(await run('2026-11')).toEqual({ printed: 0, there: 1 });
  await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ method: 'card', amountMinor: 2250, reference: '4321' }] });
  b.goTo('2027-02-01', '09:00');
  expect(await run('2026-12')).toEqual({ printed: 1, there: 0 }); // paid in it
  expect(await run('2027-01')).toEqual({ printed: 0, there: 0 });
  expect(
    b.sqlite.prepare("select document_no from printed_document where kind = 'statement' order by made_at").pluck().all(),
  ).toMatchObject([expect.stringMatching(/-2026-11-30$/), expect.stringMatching(/-2026-12-31$/)]);
  expect(b.bugs).toEqual([]);
});
