import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChargeLine } from '../quote/schema';
import type { Rates } from './rates';
import { taxOf, taxParts } from './split';

const TW: Rates = { scheme: 'general', goods: 500, services: 500 };
const CN: Rates = { scheme: 'general', goods: 1300, services: 600 };
const SMALL: Rates = { scheme: 'small', goods: 300, services: 300 };
type Typed = readonly [ChargeLine['kind'], number];
const lines = (typed: readonly Typed[]) => typed.map(([kind, amountMinor]) => ({ kind, amountMinor }));

it.each<[string, Rates, readonly Typed[], readonly (readonly [number, number, number])[]]>([
  [
    'F1, Taiwan',
    TW,
    [
      ['labour', 500],
      ['travel', 180],
      ['part', 200],
    ],
    [[500, 880, 42]],
  ],
  [
    'F17, Taiwan: services have the same rate',
    TW,
    [
      ['inspection', 300],
      ['labour', 1650],
    ],
    [[500, 1950, 93]],
  ],
  ['mainland goods', CN, [['labour', 11_300]], [[1300, 11_300, 1300]]],
  ['mainland services', CN, [['inspection', 3000]], [[600, 3000, 170]]],
  [
    'mainland, both: each rate by itself',
    CN,
    [
      ['labour', 11_300],
      ['storage', 5300],
      ['part', 22_600],
    ],
    [
      [1300, 33_900, 3900],
      [600, 5300, 300],
    ],
  ],
  [
    'a discount lowers both by what they come to',
    CN,
    [
      ['labour', 20_000],
      ['inspection', 10_000],
      ['discount', -3000],
    ],
    [
      [1300, 18_000, 2071],
      [600, 9000, 509],
    ],
  ],
  [
    'small taxpayer: one rate for all',
    SMALL,
    [
      ['labour', 10_000],
      ['inspection', 300],
    ],
    [[300, 10_300, 300]],
  ],
  [
    'a free line has no part of its own',
    CN,
    [
      ['labour', 0],
      ['inspection', 3000],
    ],
    [[600, 3000, 170]],
  ],
  ['nothing', CN, [['labour', 0]], [[1300, 0, 0]]],
  ['nothing, for a service', CN, [['inspection', 0]], [[600, 0, 0]]],
  [
    'all let off',
    CN,
    [
      ['labour', 500],
      ['discount', -500],
    ],
    [[1300, 0, 0]],
  ],
])('%s', (_name, rates, typed, expected) => {
  const parts = taxParts(lines(typed), rates);
  expect(parts.map((p) => [p.rate, p.grossMinor, p.taxMinor])).toEqual(expected);
  const taxMinor = expected.reduce((sum, [, , tax]) => sum + tax, 0);
  const grossMinor = expected.reduce((sum, [, gross]) => sum + gross, 0);
  expect(taxOf(parts)).toEqual({ taxMinor, netMinor: grossMinor - taxMinor });
});

it('whatever is on a slip: the parts add up to it, none is below zero, each is taxed at its rate', () => {
  const kind = fc.constantFrom<ChargeLine['kind']>('labour', 'travel', 'part', 'inspection', 'storage', 'loaner');
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, fc.nat(1_000_000)), { minLength: 1, maxLength: 12 }), fc.nat(1000), (typed, permille) => {
      const before = typed.reduce((sum, [, minor]) => sum + minor, 0);
      const discount = Math.floor((before * permille) / 1000);
      const parts = taxParts(lines([...typed, ['discount', 0 - discount]]), CN);
      expect(parts.reduce((sum, p) => sum + p.grossMinor, 0)).toBe(before - discount);
      for (const p of parts) {
        expect(p.grossMinor).toBeGreaterThanOrEqual(0);
        expect(p.taxMinor + p.netMinor).toBe(p.grossMinor);
        expect(Math.abs(p.taxMinor - (p.grossMinor * p.rate) / (10_000 + p.rate))).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});
