import { expect, it } from 'vitest';
import { parseQuantity, parseWhole } from './number-input';

it.each<[string, number, number]>([
  ['12', 12, 12],
  [' 12 ', 12, 12],
  ['１２', 12, 12],
  ['0', 0, 0],
  ['1.5', Number.NaN, 1.5],
  ['1.005', Number.NaN, 1.005],
  ['1.0005', Number.NaN, Number.NaN],
  ['6901234567892', 6_901_234_567_892, 6_901_234_567_892],
  ['1234567890123456', Number.NaN, Number.NaN],
  ['', Number.NaN, Number.NaN],
  ['-1', Number.NaN, Number.NaN],
  ['+1', Number.NaN, Number.NaN],
  ['1e3', Number.NaN, Number.NaN],
  ['0x10', Number.NaN, Number.NaN],
  ['1_000', Number.NaN, Number.NaN],
  ['1.', Number.NaN, Number.NaN],
  ['.5', Number.NaN, Number.NaN],
  ['Infinity', Number.NaN, Number.NaN],
])('%j is %d pieces, %d as a quantity', (typed, whole, quantity) => {
  expect(parseWhole(typed)).toBe(whole);
  expect(parseQuantity(typed)).toBe(quantity);
});
