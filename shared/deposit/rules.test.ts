import { expect, it } from 'vitest';
import { afterDeposit, refundOf, usesOf } from './rules';

it('a refund is all that is held, or less; never more, and never nothing', () => {
  expect(refundOf({ balanceMinor: 1000 }, undefined)).toBe(1000);
  expect(refundOf({ balanceMinor: 1000 }, 400)).toBe(400);
  expect(() => refundOf({ balanceMinor: 1000 }, 1001)).toThrow('AMOUNT_TOO_HIGH');
  expect(() => refundOf({ balanceMinor: 0 }, undefined)).toThrow('AMOUNT_TOO_HIGH');
});

it.each([
  ['less than the device costs', [2250], [1000], 2250, [1000]],
  ['more than the device costs: the rest stays held', [800], [1000], 800, [800]],
  ['the deposit of one device does not pay for another', [100, 500], [300, 0], 600, [100, 0]],
  ['no more than the slip still brings', [2250], [1000], 300, [300]],
  ['a discount below zero uses nothing', [-200, 500], [100, 500], 300, [0, 300]],
])('used on a slip: %s', (_name, charges, held, balance, uses) => {
  expect(usesOf(charges, held, balance)).toEqual(uses);
});

it('what is left to pay is never below zero', () => {
  expect([afterDeposit(2250, 1000), afterDeposit(500, 1000)]).toEqual([1250, 0]);
});
