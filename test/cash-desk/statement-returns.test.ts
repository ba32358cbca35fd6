import { expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract';
import { bench, refusal } from '../bench';

/** A slip on account, and its statement of November. */
async function printed() {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo('2026-11-24', '17:00');
  await b.repaired(cardId, '2026-11-24T09:00:00+08:00', '2026-11-24T10:00:00+08:00');
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 5000, termDays: 0 });
  await b.clerk.ask('receivable.open', { billId: bill.id });
  b.goTo('2026-12-01', '09:00');
  await b.accountant.ask('receivable.statementRun', { month: '2026-11' });
  const find = async (input: Partial<Input<'receivable.statements'>>) => (await b.li.ask('receivable.statements', input)).rows;
  return { b, bill, find };
}

it('a statement that came back has the day on its stamp, and is found by month, customer and number (B28)', async () => {
  const { b, bill, find } = await printed();
  const [waiting] = await find({});
  expect(waiting).toMatchObject({ customerName: bill.customerName, to: '2026-11-30', stampedOn: null, recordedBy: null });
  const documentId = waiting?.documentId as never;
  const stamp = (stampedOn: string | null, remark: string | null = null) => ({ documentId, stampedOn, remark });
  expect(await refusal(b, () => b.li.invoke('receivable.stampStatement', stamp('2026-12-01')))).toBe('NOT_ALLOWED');
  expect(await refusal(b, () => b.clerk.invoke('receivable.stampStatement', stamp('2026-12-02')))).toBe('DATE_IN_FUTURE');
  b.goTo('2026-12-09', '10:00');
  expect(await refusal(b, () => b.clerk.invoke('receivable.stampStatement', stamp('2026-11-30')))).toBe('DATE_ORDER');
  expect(await b.clerk.ask('receivable.stampStatement', stamp('2026-12-05', '郵寄'))).toMatchObject({
    stampedOn: '2026-12-05',
    remark: '郵寄',
  });
  await b.accountant.ask('receivable.stampStatement', stamp('2026-12-08'));
  expect(await find({})).toEqual([]);
  expect(await find({ view: 'stamped', month: '2026-11' })).toMatchObject([{ stampedOn: '2026-12-08', remark: null }]);
  expect(await find({ view: 'all', month: '2026-12' })).toEqual([]);
  expect(await find({ view: 'all', text: bill.customerName.slice(0, 2) })).toHaveLength(1);
  expect(await find({ view: 'all', text: waiting?.documentNo.toLowerCase() ?? '' })).toHaveLength(1);
  expect(await find({ view: 'all', text: '%' })).toEqual([]);
  expect(b.bugs).toEqual([]);
});

it('a stamp is taken back, stays with the number when it is printed again, and belongs to a statement alone', async () => {
  const { b, bill, find } = await printed();
  const [first] = await find({});
  await b.clerk.ask('receivable.stampStatement', { documentId: first?.documentId as never, stampedOn: '2026-12-01' });
  await b.accountant.ask('receivable.statement', { customerId: bill.customerId, from: '2026-11-01', to: '2026-11-30' });
  const [again] = await find({ view: 'stamped' });
  expect(again?.documentId).not.toBe(first?.documentId);
  expect(again).toMatchObject({ documentNo: first?.documentNo, stampedOn: '2026-12-01' });
  await b.clerk.ask('receivable.stampStatement', { documentId: again?.documentId as never, stampedOn: null });
  expect(await find({})).toMatchObject([{ documentNo: first?.documentNo, stampedOn: null }]);
  const [slip] = await b.clerk.ask('printedDocument.ofEntity', { entityIds: [bill.id] });
  const wrong = { documentId: slip?.id as never, stampedOn: '2026-12-01' };
  expect(await refusal(b, () => b.clerk.invoke('receivable.stampStatement', wrong))).toBe('NOT_FOUND');
  expect(b.bugs).toEqual([]);
});
