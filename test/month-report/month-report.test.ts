import { expect, it } from 'vitest';
import { at, bench } from '../bench';
import { warehouseIn } from '../stock/warehouse';
import { counting } from '../stocktake/counting';

const NOV = '2026-11-24';
const DEC = '2026-12-03';

/** A job of 2,250 billed and paid in November, another billed in December and half paid; the first slip is made void after that. */
async function twoMonths() {
  const b = bench();
  const w = await warehouseIn(b);
  const [first, second] = [await b.takeOne(), await b.takeOne()];
  const finish = async (card: typeof first, on: string) => {
    b.goTo(on, '18:00');
    await b.accepted(card);
    await b.repaired(card, at(on, '09:00'), at(on, '10:00'));
    await b.chief.ask('repairCard.pass', { cardId: card });
  };
  await finish(first, NOV);
  await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const { bills } = await b.clerk
    .ask('billing.issue', { cardIds: [first], payments: [{ amountMinor: 2250 }] })
    .then((made) => ({ bills: [made] }));
  const hose = await w.stocked('P-HOSE', 10, 1200);
  await finish(second, DEC);
  const later = await b.clerk.ask('billing.issue', {
    cardIds: [second],
    payments: [{ method: 'transfer', amountMinor: 1000, reference: '12345' }],
  });
  const slip = await w.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 3 }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  const issued = await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  await w.wang.ask('stockIssue.use', { lineId: issued.lines[0]?.id as never, qty: 2 });
  return { b, w, bill: bills[0], later };
}

it('each month has its own slips, payments and parts, and its last balance is the next one’s first', async () => {
  const { b, w } = await twoMonths();
  const [october, november, december] = await b.manager.ask('monthReport.read', { from: '2026-10', to: '2026-12' });
  expect(october).toMatchObject({ netMinor: 0, receivableMinor: 0, stock: { openingMinor: 0, closingMinor: 0 } });
  expect(november).toMatchObject({
    netMinor: 2143,
    taxMinor: 107,
    paidMinor: { cash: 2250, transfer: 0 },
    receivableMinor: 0,
    stock: { openingMinor: 0, takenOverMinor: 1200, usedMinor: 0, closingMinor: 1200 },
  });
  expect(december).toMatchObject({
    netMinor: 2143,
    paidMinor: { cash: 0, transfer: 1000 },
    receivableMinor: 1250,
    stock: { openingMinor: 1200, usedMinor: -240, closingMinor: 960 },
  });
  expect((await w.keeper.ask('part.list', {})).length).toBe(1);
});

it('what is made void later counts in the month it was made void in', async () => {
  const { b, bill } = await twoMonths();
  for (const payment of bill?.payments ?? []) await b.accountant.ask('billing.reversePayment', { paymentId: payment.id, reason: '收錯單' });
  await b.accountant.ask('billing.void', { billId: bill?.id as never, reason: '開錯了' });
  const [november, december] = await b.manager.ask('monthReport.read', { from: '2026-11', to: '2026-12' });
  expect(november).toMatchObject({ netMinor: 2143, paidMinor: { cash: 2250 } });
  expect(december).toMatchObject({ netMinor: 0, paidMinor: { cash: -2250 }, receivableMinor: 1250 });
});

it('months that have not begun are left out; more than five years, or backwards, is refused', async () => {
  const { b } = await twoMonths();
  expect((await b.manager.ask('monthReport.read', { from: '2026-12', to: '2027-03' })).map((m) => m.month)).toEqual(['2026-12']);
  for (const [from, to] of [
    ['2021-11', '2026-12'],
    ['2026-12', '2026-11'],
    ['2026-13', '2026-13'],
  ] as const)
    expect(await b.manager.invoke('monthReport.read', { from, to })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  expect(await b.clerk.invoke('monthReport.read', { from: '2026-12', to: '2026-12' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
});

it.each([
  ['a shortage', 'P-LOOSE*8', -200],
  ['a surplus', 'P-LOOSE*13', 300],
])('%s of a count that is reversed in the next month is taken back there once', async (_what, seen, minor) => {
  const w = await counting();
  await w.stocked('P-LOOSE', 10, 1000);
  const count = await w.open();
  await w.countAll(count.id, { 'A-01': [seen] });
  await w.agreeAndPost(count.id);
  w.clock.set(Date.parse(at(DEC, '10:00')));
  await w.manager.ask('stocktake.reverse', { stocktakeId: count.id, reason: '盤錯倉' });
  const [november, december] = await w.manager.ask('monthReport.read', { from: '2026-11', to: '2026-12' });
  expect(november?.stock).toMatchObject({ openingMinor: 0, takenOverMinor: 1000, countedMinor: minor, closingMinor: 1000 + minor });
  expect(december?.stock).toMatchObject({ openingMinor: 1000 + minor, countedMinor: -minor, closingMinor: 1000 });
});
