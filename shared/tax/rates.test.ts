import { describe, expect, it } from 'vitest';
import type { Region } from '../kernel/region';
import { lawRates, ratesOn, percentText, ratioOf, schemesOf, taxClassOf, type OwnRates, type TaxScheme } from './rates';

describe('the law (D6)', () => {
  it.each<[Region, TaxScheme, string, number, number]>([
    ['TW', 'general', '2026-11-23', 500, 500],
    ['CN', 'general', '2026-11-23', 1300, 600],
    ['CN', 'general', '2019-04-01', 1300, 600],
    ['CN', 'general', '2019-03-31', 1600, 600],
    ['CN', 'general', '2018-05-01', 1600, 600],
    ['CN', 'small', '2014-07-01', 300, 300],
    ['CN', 'small', '2026-11-23', 300, 300],
  ])('%s, %s, on %s: %i and %i hundredths of a percent', (region, scheme, on, goods, services) => {
    expect(lawRates(region, scheme, on)).toEqual({ scheme, goods, services });
  });
  it('Taiwan has no simplified scheme here, and no region has a rate before its law', () => {
    expect(() => lawRates('TW', 'small', '2026-11-23')).toThrow('no tax rate');
    expect(() => lawRates('CN', 'general', '2018-04-30')).toThrow('no tax rate');
    expect(schemesOf('TW')).toEqual(['general']);
    expect(schemesOf('CN')).toEqual(['general', 'small']);
  });
});

describe('what a centre wrote for itself', () => {
  const row = (fromOn: string, scheme: TaxScheme, goods: number | null = null, services: number | null = null): OwnRates => ({
    fromOn,
    scheme,
    goods,
    services,
  });
  const own = [row('2026-12-01', 'small'), row('2027-01-01', 'small', 100, 100), row('2027-07-01', 'general', null, 500)];
  it.each([
    ['2026-11-30', { scheme: 'general', goods: 1300, services: 600 }],
    ['2026-12-01', { scheme: 'small', goods: 300, services: 300 }],
    ['2026-12-31', { scheme: 'small', goods: 300, services: 300 }],
    ['2027-01-01', { scheme: 'small', goods: 100, services: 100 }],
    ['2027-07-01', { scheme: 'general', goods: 1300, services: 500 }],
  ])('on %s', (on, rates) => {
    expect(ratesOn('CN', own, on)).toEqual(rates);
    expect(ratesOn('CN', own.toReversed(), on)).toEqual(rates);
    expect(ratesOn('CN', [...own.slice(1), ...own.slice(0, 1)], on)).toEqual(rates);
  });
  it('the last row for a day counts', () => {
    expect(ratesOn('CN', [row('2026-12-01', 'small'), row('2026-12-01', 'general')], '2026-12-01').scheme).toBe('general');
  });
  it('a nought is a rate, and no row is the law', () => {
    expect(ratesOn('TW', [row('2026-12-01', 'general', 0, 0)], '2026-12-01')).toEqual({ scheme: 'general', goods: 0, services: 0 });
    expect(ratesOn('TW', [], '2026-12-01')).toEqual({ scheme: 'general', goods: 500, services: 500 });
  });
});

it.each([
  ['labour', 'goods'],
  ['travel', 'goods'],
  ['part', 'goods'],
  ['loaner', 'goods'],
  ['inspection', 'services'],
  ['storage', 'services'],
  ['discount', null],
] as const)('%s is of %s', (kind, of) => expect(taxClassOf(kind)).toBe(of));

it('hundredths of a percent are a fraction', () => expect(ratioOf(1300)).toEqual({ num: 1300, den: 10_000 }));
it('a rate is read as percent', () => expect([1300, 150, 50].map(percentText)).toEqual(['13', '1.5', '0.5']));
