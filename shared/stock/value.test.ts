import fc from 'fast-check';
import { expect, it } from 'vitest';
import { issueValue } from './value';

it.each([
  ['F1: one hose of five', 5000, 600, 1000, 120],
  ['F3: one capacitor of four', 4000, 1240, 1000, 310],
  ['F5: the only board', 1000, 900, 1000, 900],
  ['a third, rounded down', 3000, 100, 1000, 33],
  ['two thirds, rounded up', 3000, 100, 2000, 67],
  ['a half goes up', 2000, 101, 1000, 51],
  ['half a metre', 1500, 300, 500, 100],
  ['worth nothing', 3000, 0, 1000, 0],
  ['large sums stay exact', 99_999_000, 9_999_999_999, 33_333_000, 3_333_333_333],
])('%s', (_name, qty, value, out, expected) => expect(issueValue({ qtyMilli: qty, valueMinor: value }, out)).toBe(expected));

it.each([0, -1000, 6000])('%i of five is a bug', (out) => {
  expect(() => issueValue({ qtyMilli: 5000, valueMinor: 600 }, out)).toThrow('cannot value');
});

it('however it leaves, the value leaves with it and is never below zero', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 1_000_000_000 }),
      (parts, value) => {
        let balance = { qtyMilli: parts.reduce((a, b) => a + b, 0), valueMinor: value };
        for (const part of parts) {
          const out = issueValue(balance, part);
          balance = { qtyMilli: balance.qtyMilli - part, valueMinor: balance.valueMinor - out };
          expect(out).toBeGreaterThanOrEqual(0);
          expect(balance.valueMinor).toBeGreaterThanOrEqual(0);
        }
        expect(balance).toEqual({ qtyMilli: 0, valueMinor: 0 });
      },
    ),
  );
});
