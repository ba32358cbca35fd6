import { describe, expect, it } from 'vitest';
import { assertListPrice, assertMayEnd, assertTerms, contractCharge, contractState, freeOf, type ContractTerms } from './rules';

/** CT-2026-000010 of F3. */
const f3: ContractTerms = {
  partsPolicy: 'discount',
  partsDiscountPercent: 10,
  isLabourFree: true,
  isTravelFree: true,
  visitsIncluded: 4,
  visitsUsed: 2,
};
const typed = { labourMinor: 500, travelMinor: 200, parts: [{ qty: 1, priceMinor: 650 }] };

describe('what a visit costs under a contract', () => {
  it.each<[string, Partial<ContractTerms>, object]>([
    ['F3: 0 + 0 + 585', {}, { labourMinor: 0, travelMinor: 0, partsMinor: [650], discountMinor: 65, totalMinor: 585 }],
    ['the last visit', { visitsUsed: 3 }, { totalMinor: 585 }],
    [
      'no visit left: labour and travel are paid, the discount stays',
      { visitsUsed: 4 },
      { labourMinor: 500, travelMinor: 200, totalMinor: 1285 },
    ],
    ['travel is not in it', { isTravelFree: false }, { travelMinor: 200, totalMinor: 785 }],
    ['parts in it', { partsPolicy: 'included', partsDiscountPercent: 0 }, { partsMinor: [0], discountMinor: 0, totalMinor: 0 }],
    ['parts charged in full', { partsPolicy: 'charged', partsDiscountPercent: 0 }, { discountMinor: 0, totalMinor: 650 }],
  ])('%s', (_name, change, expected) => expect(contractCharge({ ...f3, ...change }, typed)).toMatchObject(expected));

  it('each part is rounded by itself', () => {
    const parts = [
      { qty: 1, priceMinor: 15 },
      { qty: 1, priceMinor: 15 },
    ];
    expect(contractCharge(f3, { ...typed, parts }).discountMinor).toBe(4);
  });

  it('says what is free', () => {
    expect(freeOf(f3)).toEqual({ labour: true, travel: true, parts: false });
    expect(freeOf({ ...f3, visitsUsed: 4 })).toEqual({ labour: false, travel: false, parts: false });
  });
});

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
it.each([
  ['2025-12-31', null, 'planned'],
  ['2026-01-01', null, 'inForce'],
  ['2026-12-31', null, 'inForce'],
  ['2027-01-01', null, 'expired'],
  ['2026-05-31', '2026-06-01', 'inForce'],
  ['2026-06-01', '2026-06-01', 'ended'],
  ['2027-01-01', '2026-06-01', 'ended'],
])('on %s, ended on %s: %s', (on, endedOn, state) => expect(contractState({ ...YEAR, endedOn }, on)).toBe(state));

it('only what still covers something, now or later, is ended', () => {
  const end =
    (on: string, endedOn: string | null = null) =>
    () =>
      assertMayEnd({ ...YEAR, endedOn }, on);
  expect(end('2025-12-31')).not.toThrow();
  expect(end('2026-12-31')).not.toThrow();
  expect(end('2027-01-01')).toThrow('TRANSITION_REFUSED');
  expect(end('2026-06-01', '2026-06-01')).toThrow('TRANSITION_REFUSED');
});

describe('terms that make no sense', () => {
  const whole = { ...f3, startsOn: '2026-01-01', endsOn: '2026-12-31' };
  it('are refused', () => {
    expect(() => assertTerms(whole)).not.toThrow();
    expect(() => assertTerms({ ...whole, endsOn: '2026-01-01' })).toThrow('DATE_ORDER');
    expect(() => assertTerms({ ...whole, partsDiscountPercent: 0 })).toThrow('INPUT_INVALID');
    expect(() => assertTerms({ ...whole, partsPolicy: 'included' })).toThrow('INPUT_INVALID');
    expect(() => assertTerms({ ...whole, visitsUsed: 5 })).toThrow('INPUT_INVALID');
  });
});

it('the list price is the most a part may cost', () => {
  expect(() => assertListPrice('P-CAP-35', 650, 650)).not.toThrow();
  expect(() => assertListPrice('P-CAP-35', 600, 650)).not.toThrow();
  expect(() => assertListPrice('P-CAP-35', 9999, null)).not.toThrow();
  expect(() => assertListPrice('P-CAP-35', 651, 650)).toThrow('PRICE_ABOVE_LIST');
});
