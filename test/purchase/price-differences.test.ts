import { expect, it } from 'vitest';
import { buying, type Buying } from './buying';

const period = { from: '2026-11-01', to: '2026-11-30' };
async function came(b: Buying, sku: string, qty: number, priceMinor: number, priceReason?: string) {
  const part = await b.bought(sku, 100);
  const { po, lineId } = await b.ordered(part.id, qty);
  const line = { lineId, delivered: qty, priceMinor, ...(priceReason === undefined ? {} : { priceReason }) };
  return b.keeper.ask('purchase.receive', { orderId: po.id, lines: [line] });
}

it('what came at another price than it was ordered for, with why, newest first; the total is the sum of the list', async () => {
  const b = await buying();
  const dearer = await came(b, 'P-FAN', 5, 130, '漲價');
  await came(b, 'P-HOSE', 2, 100);
  await came(b, 'P-LCD', 4, 80, '促銷');
  const list = await b.accountant.ask('purchase.priceDifferences', period);
  expect(
    list.map((d) => [d.sku, d.supplier, d.orderedPriceMinor, d.priceMinor, d.differenceMinor, d.qty, d.amountMinor, d.reason]),
  ).toEqual([
    ['P-LCD', '大通零件行', 100, 80, -20, 4, -80, '促銷'],
    ['P-FAN', '大通零件行', 100, 130, 30, 5, 150, '漲價'],
  ]);
  expect(await b.accountant.ask('purchase.priceDifferenceTotals', period)).toEqual({
    lines: 2,
    dearerMinor: 150,
    cheaperMinor: -80,
    totalMinor: 70,
  });
  const [first] = list;
  const after = first && { receivedAt: first.receivedAt, receiptId: first.receiptId, seq: first.seq };
  expect((await b.accountant.ask('purchase.priceDifferences', { ...period, after, limit: 1 })).map((d) => d.sku)).toEqual(['P-FAN']);

  // What is void cost nothing
  await b.keeper.ask('purchase.voidReceipt', { receiptId: dearer.id, reason: '點錯單' });
  expect((await b.accountant.ask('purchase.priceDifferences', period)).map((d) => d.sku)).toEqual(['P-LCD']);
  expect(await b.accountant.ask('purchase.priceDifferenceTotals', period)).toMatchObject({ lines: 1, totalMinor: -80 });
});

it('of its period alone, days of the centre', async () => {
  const b = await buying();
  b.clock.set(Date.parse('2026-11-30T23:30:00+08:00'));
  await came(b, 'P-FAN', 1, 130, '漲價');
  const found = async (from: string, to: string) => (await b.accountant.ask('purchase.priceDifferences', { from, to })).length;
  expect([
    await found('2026-11-30', '2026-11-30'),
    await found('2026-12-01', '2026-12-31'),
    await found('2026-11-01', '2026-11-29'),
  ]).toEqual([1, 0, 0]);
});
