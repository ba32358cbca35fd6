import { expect, it } from 'vitest';
import { milliOf, qtyOf } from './quantity';

it.each([
  [1, 1000],
  [0.5, 500],
  [1.255, 1255],
  [0.001, 1],
  [2.0004, 2000],
])('%d is kept as %i thousandths', (qty, milli) => expect(milliOf(qty)).toBe(milli));

it('and comes back', () => expect([qtyOf(1255), qtyOf(milliOf(0.333))]).toEqual([1.255, 0.333]));
