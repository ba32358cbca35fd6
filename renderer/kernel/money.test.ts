import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney } from './money';

it.each([
  [0, 'TWD', '0'],
  [1_234_567, 'TWD', '1,234,567'],
  [-480, 'TWD', '−480'],
  [2000, 'CNY', '20.00'],
  [5, 'CNY', '0.05'],
] as const)('formatMoney %i %s is %s', (minor, currency, text) => expect(formatMoney(minor, currency)).toBe(text));

describe('parseMoney', () => {
  it.each([
    ['1,200', 'TWD', 1200],
    ['１２００', 'TWD', 1200],
    ['12.5', 'TWD', null],
    ['12.5', 'CNY', 1250],
    ['0.05', 'CNY', 5],
    ['0.055', 'CNY', null],
    ['', 'TWD', null],
    ['abc', 'TWD', null],
    ['-5', 'TWD', null],
  ] as const)('%s %s is %s', (typed, currency, minor) => expect(parseMoney(typed, currency)).toBe(minor));
});
