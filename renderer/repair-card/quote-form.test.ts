import { expect, it } from 'vitest';
import { amountOf, lineInputs, placeCharge, totalOf, type TypedLine } from './quote-form';

const line = (kind: TypedLine['kind'], qty: string, price: string): TypedLine => ({ kind, text: 'x', qty, price });

it.each([
  [line('labour', '1', '800'), 'TWD', 800],
  [line('part', '2', '1,450'), 'TWD', 2900],
  [line('part', '1.5', '10.00'), 'CNY', 1500],
  [line('discount', '1', '100'), 'TWD', -100],
  [line('part', '', '100'), 'TWD', null],
  [line('part', '1', 'abc'), 'TWD', null],
] as const)('%o in %s is %s', (typed, currency, expected) => expect(amountOf(typed, currency)).toBe(expected));

it('the total leaves out what cannot be reckoned yet', () =>
  expect(totalOf([line('labour', '1', '800'), line('part', '1', '1450'), line('part', '1', '')], 'TWD')).toBe(2250));

it('what cannot be read is refused by the schema, not read as zero', () =>
  expect(lineInputs([line('part', 'x', '')], 'TWD')[0]).toMatchObject({ qty: Number.NaN, unitPriceMinor: Number.NaN }));

it('a work of the price list goes into the line of its kind without a price, else into a new one', () => {
  const charge = { kind: 'labour' as const, name: '電視檢修工資', priceMinor: 80_000 };
  const line2 = { kind: 'labour', text: '電視檢修工資', qty: '1', price: '800.00' };
  expect(placeCharge([line('part', '1', ''), line('labour', '2', ' ')], charge, 'CNY')).toEqual({ at: 1, line: line2 });
  expect(placeCharge([line('labour', '1', '500')], charge, 'CNY')).toEqual({ at: 1, line: line2 });
});
