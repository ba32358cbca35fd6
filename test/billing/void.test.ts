import { expect, it } from 'vitest';
import { at, bench } from '../bench';

async function billed(region: 'TW' | 'CN' = 'TW', paymentMinor = 0) {
  const b = bench(region);
  await b.openDrawer();
  const cardId = await b.takeOne();
  b.goTo('2026-11-24', '18:00');
  await b.accepted(cardId);
  await b.repaired(cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const payments = paymentMinor > 0 ? [{ amountMinor: paymentMinor }] : [];
  return { b, cardId, bill: await b.clerk.ask('billing.issue', { cardIds: [cardId], payments }) };
}
const voidNumbers = (b: ReturnType<typeof bench>) =>
  b.sqlite.prepare("select document_no from number_register where state = 'VOID'").pluck().all();
const sound = async (b: ReturnType<typeof bench>) => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
const credit = (b: ReturnType<typeof bench>) =>
  b.sqlite.prepare("select model from printed_document where kind = 'credit-slip'").pluck().get() as string | undefined;

it('in its period and with its original back the slip is void; the other month of a Taiwan period is its period', async () => {
  const { b, bill } = await billed();
  b.goTo('2026-12-31', '17:00');
  expect(await b.accountant.ask('billing.void', { billId: bill.id, reason: '開錯單' })).toMatchObject({ status: 'VOID', creditNo: null });
  expect(voidNumbers(b)).toEqual([bill.billNo]);
  expect(credit(b)).toBeUndefined();
  expect(await sound(b)).toEqual([]);
});

it('after its period a credit slip takes it back: the slip stays a valid number, its job may be billed anew (C6)', async () => {
  const { b, bill, cardId } = await billed();
  await b.accountant.ask('billing.recordInvoice', { billId: bill.id, invoiceNo: 'AB12345678', invoiceOn: '2026-11-24' });
  b.goTo('2027-01-04', '09:00');
  expect(await b.accountant.ask('billing.void', { billId: bill.id, reason: '客戶退貨' })).toMatchObject({
    status: 'VOID',
    creditNo: 'CS-2027-000001',
    balanceMinor: 0,
  });
  expect(voidNumbers(b)).toEqual([]);
  for (const text of ['CS-2027-000001', bill.billNo, 'AB12345678', '客戶退貨', '申報期已過', '2,143']) expect(credit(b)).toContain(text);
  const posted = b.sqlite
    .prepare("select account, sum(amount_minor) from money_entry where document_no = 'CS-2027-000001' group by account order by account")
    .raw()
    .all();
  expect(posted).toEqual([
    ['receivable', -2250],
    ['revenue', 2143],
    ['tax', 107],
  ]);
  expect((await b.clerk.ask('billing.issue', { cardIds: [cardId] })).grossMinor).toBe(2250);
  expect(await sound(b)).toEqual([]);
});

it('with the original outside it is credited the same day; the mainland’s period is the month', async () => {
  const { b, bill } = await billed();
  expect(await b.accountant.ask('billing.void', { billId: bill.id, reason: '客戶不還正本', isOriginalBack: false })).toMatchObject({
    creditNo: 'CS-2026-000001',
  });
  const cn = await billed('CN');
  cn.b.goTo('2026-12-01', '09:00');
  expect(await cn.b.accountant.ask('billing.void', { billId: cn.bill.id, reason: '开错单' })).toMatchObject({ creditNo: 'CS-2026-000001' });
  expect(await sound(cn.b)).toEqual([]);
});

it('money on it is taken back first, also for a credit slip', async () => {
  const { b, bill } = await billed('TW', 1000);
  expect(await b.accountant.invoke('billing.void', { billId: bill.id, reason: '開錯單', isOriginalBack: false })).toMatchObject({
    error: { code: 'TRANSITION_REFUSED' },
  });
  expect(credit(b)).toBeUndefined();
});
