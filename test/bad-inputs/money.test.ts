import { describe, expect, it } from 'vitest';
import { minorOf } from '#renderer/kernel/money-field';
import { lineInputs } from '#renderer/repair-card/quote-form';
import { allocate, currencyOf } from '#shared/kernel/money';
import type { Region } from '#shared/kernel/region';
import { at } from '../bench';
import { desk, reasonOf, type Desk, type Outcome } from './desk';

const NOT_MONEY = 'lines.0.unitPriceMinor:notMoney';
type Row = readonly [no: number, region: Region, value: string, outcome: Outcome, expected: number | string];
/** quality 4.4: number, region, what is typed as the price of a quote line, outcome, and the total in minor units or why not. */
const PRICES: readonly Row[] = [
  [69, 'TW', '1,234', 'A', 1234],
  [69, 'TW', '1.234,00', 'R', NOT_MONEY],
  [69, 'TW', '1 234', 'A', 1234],
  [70, 'TW', '１２３４', 'A', 1234],
  [71, 'TW', '$300', 'A', 300],
  [71, 'TW', 'NT$300', 'A', 300],
  [71, 'TW', '¥300', 'R', NOT_MONEY],
  [71, 'TW', '300元', 'A', 300],
  [71, 'CN', '¥300', 'A', 30_000],
  [71, 'CN', '$300', 'R', NOT_MONEY],
  [71, 'CN', 'NT$300', 'R', NOT_MONEY],
  [72, 'TW', '300.5', 'R', NOT_MONEY],
  [74, 'CN', '19.999', 'R', NOT_MONEY],
  [74, 'CN', '19.99', 'A', 1999],
  [75, 'TW', '-1', 'R', NOT_MONEY],
  [75, 'TW', '\u22121', 'R', NOT_MONEY],
  [75, 'TW', '(1)', 'R', NOT_MONEY],
  ...['1e3', '0x10', 'Infinity', 'NaN', '1_000'].map((value) => [77, 'TW', value, 'R', NOT_MONEY] as const),
  [78, 'TW', '9007199254740993', 'R', NOT_MONEY],
  [78, 'TW', '100,000,000', 'R', NOT_MONEY],
];
/** The same for its quantity, at a price of 100. */
const QUANTITIES: readonly (readonly [no: number, value: string, outcome: Outcome, expected: number | string])[] = [
  [70, '２', 'A', 200],
  [77, '1e3', 'R', 'lines.0.qty:notAQuantity'],
  [77, '0x10', 'R', 'lines.0.qty:notAQuantity'],
  [86, '0', 'R', 'lines.0.qty:notAQuantity'],
  [86, '-3', 'R', 'lines.0.qty:notAQuantity'],
  [86, '1.0005', 'R', 'lines.0.qty:notAQuantity'],
  [86, '1.005', 'A', 101],
  [91, '6901234567892', 'R', 'lines.0.qty:looksLikeBarcode'],
  [91, '100000', 'R', 'lines.0.qty:looksLikeBarcode'],
];

/** A card that was looked at, and a quote as the screen sends it: the typed text through its own reading. */
async function quote(d: Desk, region: Region, ...typed: readonly Readonly<{ qty?: string; price: string }>[]) {
  const cardId = await d.takeOne();
  await d.diagnose(cardId);
  const lines = lineInputs(
    typed.map(({ qty = '1', price }) => ({ kind: 'labour', text: '檢修', qty, price })),
    currencyOf(region),
  );
  return d.attempt('quote.send', { cardId, lines }, d.li);
}

it.each(PRICES)('4.4 row %i %s price %s: %s', async (_no, region, value, outcome, expected) => {
  const fate = await quote(desk(region), region, { price: value });
  expect([fate.outcome, fate.value?.grossMinor ?? reasonOf(fate)]).toEqual([outcome, expected]);
});

it.each(QUANTITIES)('4.4 row %i quantity %s: %s', async (_no, value, outcome, expected) => {
  const fate = await quote(desk(), 'TW', { qty: value, price: '100' });
  expect([fate.outcome, fate.value?.grossMinor ?? reasonOf(fate)]).toEqual([outcome, expected]);
});

it.each(PRICES)('4.4 row %i %s %s in a money field: %s', (_no, region, value, outcome, expected) => {
  const minor = minorOf(value, currencyOf(region));
  expect(Number.isNaN(minor) ? 'R' : 'A').toBe(outcome);
  expect(Number.isNaN(minor) ? expected : minor).toBe(expected);
});

it('4.4 row 73: 0.1 and 0.2 are exactly 0.30', async () => {
  const fate = await quote(desk('CN'), 'CN', { price: '0.1' }, { price: '0.2' });
  expect(fate.value?.grossMinor).toBe(30);
});

it('4.4 row 79: a total above the limit is refused', async () => {
  const d = desk();
  expect((await quote(d, 'TW', { price: '99,999,999' })).outcome).toBe('A');
  const fate = await quote(d, 'TW', { price: '99,999,999' }, { price: '1' });
  expect([fate.outcome, reasonOf(fate), fate.error?.params.maxMinor]).toEqual(['R', 'AMOUNT_TOO_HIGH', 99_999_999]);
});

it('4.4 row 81: three thirds of 100.00 add up', () => {
  expect(allocate(10_000, [1, 1, 1])).toEqual([3333, 3333, 3334]);
});

it('4.4 row 82: the tax inside 105 is 5', async () => {
  expect(await quote(desk(), 'TW', { price: '105' })).toMatchObject({ value: { taxMinor: 5, netMinor: 100 } });
});

/** A finished job of 2,250 and its charge slip. */
async function billed() {
  const d = desk();
  await d.openDrawer();
  const cardId = await d.takeOne();
  d.goTo('2026-11-24', '18:00');
  await d.accepted(cardId);
  await d.repaired(cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
  await d.chief.ask('repairCard.pass', { cardId });
  return { d, cardId };
}

describe('charge slips and cash', () => {
  it('4.4 row 76: nothing to pay needs a reason', async () => {
    const { d, cardId } = await billed();
    const free = { cardIds: [cardId], lines: [{ kind: 'labour' as const, text: '檢修', unitPriceMinor: 0 }] };
    const refused = await d.attempt('billing.issue', free, d.manager);
    expect([refused.outcome, reasonOf(refused)]).toEqual(['R', 'ZERO_REASON_NEEDED']);
    expect(await d.attempt('billing.issue', { ...free, zeroReason: '老客戶' }, d.manager)).toMatchObject({
      outcome: 'A',
      value: { grossMinor: 0 },
    });
  });

  it('4.4 row 83: more than the bill is not booked; the cash dialog keeps the bill and shows the change', async () => {
    const { d, cardId } = await billed();
    const bill = await d.clerk.ask('billing.issue', { cardIds: [cardId] });
    const fate = await d.attempt('billing.pay', { billId: bill.id, payments: [{ amountMinor: 2500 }] });
    expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'AMOUNT_TOO_HIGH']);
    const unnamed = await d.attempt('billing.pay', { billId: bill.id, payments: [{ method: 'card', amountMinor: 2250 }] });
    expect(unnamed.outcome).toBe('R'); // a card has a slip, and the slip a number
  });

  it('4.4 row 84: pressed twice, paid once', async () => {
    const { d, cardId } = await billed();
    const bill = await d.clerk.ask('billing.issue', { cardIds: [cardId] });
    const pay = () =>
      d.clerk.invoke('billing.pay', { billId: bill.id, payments: [{ amountMinor: 1000 }] }, '0193b0f0-0000-7000-8000-000000000001');
    const [first, second] = [await pay(), await pay()];
    expect(second).toEqual(first);
    expect(d.count('payment')).toBe(1);
  });

  it('4.4 row 85: a void bill takes no money', async () => {
    const { d, cardId } = await billed();
    const bill = await d.clerk.ask('billing.issue', { cardIds: [cardId] });
    await d.accountant.ask('billing.void', { billId: bill.id, reason: '開錯了' });
    const fate = await d.attempt('billing.pay', { billId: bill.id, payments: [{ amountMinor: 300 }] });
    expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'BILL_NOT_OPEN']);
  });
});
