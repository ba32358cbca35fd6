import { expect, it } from 'vitest';
import { chargeOf, emptyPart, NO_CHARGE, totalOf } from './charge-form';

const paid = {
  ...NO_CHARGE,
  labour: '500',
  travel: '200',
  cash: '880',
  parts: [{ ...emptyPart(1), text: '排水管', price: '90', qty: '2' }, emptyPart(2)],
};

it('labour, travel and parts add up; an empty line is left out (F1)', () => {
  const charge = chargeOf(paid, false, 'TWD');
  expect([totalOf(charge), charge.parts.length, charge.payments]).toEqual([880, 1, [{ method: 'cash', amountMinor: 880 }]]);
});

it('free service charges nothing, its parts are still written', () => {
  const charge = chargeOf(paid, true, 'TWD');
  expect([totalOf(charge), charge.parts.length, charge.payments.length]).toEqual([0, 1, 0]);
});

it('what cannot be read has no total', () => expect(totalOf(chargeOf({ ...paid, labour: 'abc' }, false, 'TWD'))).toBeNull());
