import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/business-date';
import { DEFAULT_CALENDAR } from '../kernel/working-hours';
import { familyOf, warrantyMonthsOf } from './rules-table';
import { guaranteeUntil } from './guarantee';
import { warrantyVerdict, type WarrantyFacts, type WarrantyVerdict } from './verdict';

const phone: WarrantyFacts = {
  region: 'CN',
  deviceClass: 'phone',
  purchaseOn: '2026-11-20',
  exFactoryOn: null,
  proof: true,
  repairDays: 0,
  intakeOn: '2026-11-26',
  calendar: DEFAULT_CALENDAR,
  codeMismatch: false,
  userDamage: false,
};
const washer: WarrantyFacts = { ...phone, region: 'TW', deviceClass: 'washer', purchaseOn: '2024-03-02', intakeOn: '2026-11-23' };
const lostProof: WarrantyFacts = { ...phone, purchaseOn: null, proof: false, exFactoryOn: '2025-11-15', intakeOn: '2026-11-23' };

describe('verdicts of the scenarios', () => {
  it.each<[string, WarrantyFacts, Partial<WarrantyVerdict>]>([
    ['F1 washer, 03-02 is a Sunday', washer, { verdict: 'out', until: '2025-03-03', startsOn: '2024-03-03', entitlement: [] }],
    ['F1 on its last day', { ...washer, intakeOn: '2025-03-03' }, { verdict: 'in', entitlement: ['repair'] }],
    ['F6 day 6', phone, { verdict: 'in', dayNo: 6, entitlement: ['refund', 'exchange', 'repair'], until: '2027-11-20' }],
    ['F6 day 7', { ...phone, intakeOn: '2026-11-27' }, { dayNo: 7, entitlement: ['refund', 'exchange', 'repair'] }],
    ['F6 day 8', { ...phone, intakeOn: '2026-11-28' }, { dayNo: 8, entitlement: ['exchange', 'repair'] }],
    ['F7 day 12', { ...phone, intakeOn: '2026-12-02' }, { dayNo: 12, entitlement: ['exchange', 'repair'] }],
    ['F7 day 15', { ...phone, intakeOn: '2026-12-05' }, { dayNo: 15, entitlement: ['exchange', 'repair'] }],
    ['F7 day 16', { ...phone, intakeOn: '2026-12-06' }, { dayNo: 16, entitlement: ['repair'] }],
    [
      'F7 new unit',
      { ...phone, restartedOn: '2026-12-02', intakeOn: '2026-12-10' },
      { verdict: 'in', startsOn: '2026-12-02', until: '2027-12-02' },
    ],
    ['F9 no proof', lostProof, { verdict: 'in', startsOn: '2026-02-13', until: '2027-02-13', dayNo: null, entitlement: ['repair'] }],
    ['F9 a day too late', { ...lostProof, intakeOn: '2027-02-14' }, { verdict: 'out', until: '2027-02-13', entitlement: [] }],
    [
      'F10 restarted',
      { ...phone, purchaseOn: '2026-03-10', restartedOn: '2026-12-10', intakeOn: '2026-12-11' },
      { until: '2027-12-10', entitlement: ['repair'] },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(warrantyVerdict(facts)).toMatchObject(expected);
  });
});

describe('rest days and repair days', () => {
  it.each<[string, Partial<WarrantyFacts>, Partial<WarrantyVerdict>]>([
    [
      'day 7 is a Sunday: Monday, day 8, still refunds',
      { purchaseOn: '2026-11-22', intakeOn: '2026-11-30' },
      { dayNo: 8, entitlement: ['refund', 'exchange', 'repair'] },
    ],
    ['and Tuesday does not', { purchaseOn: '2026-11-22', intakeOn: '2026-12-01' }, { dayNo: 9, entitlement: ['exchange', 'repair'] }],
    ['6 repair days extend', { purchaseOn: '2026-01-15', repairDays: 6, intakeOn: '2027-01-21' }, { verdict: 'in', until: '2027-01-21' }],
    ['leap day sale', { purchaseOn: '2024-02-29', intakeOn: '2025-02-28' }, { verdict: 'in', until: '2025-02-28' }],
    ['24 months by the card', { warrantyMonths: 24 }, { until: '2028-11-20' }],
    ['0 months by the card', { warrantyMonths: 0 }, { verdict: 'out', until: '2026-11-20' }],
    ['on the day of sale', { intakeOn: '2026-11-20' }, { verdict: 'in', dayNo: 0 }],
  ])('%s', (_name, change, expected) => {
    expect(warrantyVerdict({ ...phone, ...change })).toMatchObject(expected);
  });
});

describe('refused, pending, without proof', () => {
  it.each<[string, WarrantyFacts, WarrantyVerdict['verdict'], string]>([
    ['codes differ', { ...phone, codeMismatch: true }, 'refused', 'codeMismatch'],
    ['user damage', { ...phone, userDamage: true }, 'refused', 'userDamage'],
    ['expired goes before damage', { ...washer, userDamage: true }, 'out', 'expired'],
    ['damage is known before the dates', { ...phone, purchaseOn: null, proof: false, userDamage: true }, 'refused', 'userDamage'],
    ['proof without a date', { ...phone, purchaseOn: null }, 'pending', 'purchaseDateNeeded'],
    ['phone without anything', { ...lostProof, exFactoryOn: null }, 'pending', 'exFactoryNeeded'],
    ['phone, only the customer’s word', { ...phone, proof: false }, 'pending', 'exFactoryNeeded'],
    ['phone, by his own word expired', { ...phone, proof: false, purchaseOn: '2024-01-01' }, 'out', 'expired'],
    ['PC without a date', { ...lostProof, deviceClass: 'laptop' }, 'pending', 'purchaseDateNeeded'],
    ['general goods without proof', { ...lostProof, deviceClass: 'washer' }, 'refused', 'noProof'],
    ['Taiwan without proof counts from the factory', { ...lostProof, region: 'TW', deviceClass: 'tv' }, 'out', 'exFactoryCounts'],
    ['no rule for other goods in China', { ...phone, deviceClass: 'other' }, 'pending', 'monthsUnknown'],
  ])('%s', (_name, facts, verdict, code) => {
    const got = warrantyVerdict(facts);
    expect(got.verdict).toBe(verdict);
    expect(got.reasons.map((r) => r.code)).toContain(code);
    expect(got.entitlement).toEqual([]);
  });
  it('a PC with other evidence of the date may be exchanged, not refunded', () => {
    expect(warrantyVerdict({ ...phone, deviceClass: 'laptop', proof: false })).toMatchObject({
      verdict: 'in',
      entitlement: ['exchange', 'repair'],
    });
  });
});

it('explains every step in order', () => {
  const { reasons } = warrantyVerdict({ ...washer, purchaseOn: '2026-01-15', repairDays: 10 });
  expect(reasons).toEqual([
    { code: 'proofSeen', params: {} },
    { code: 'startsDayAfterSale', params: { saleOn: '2026-01-15', startOn: '2026-01-16' } },
    { code: 'months', params: { months: 12, until: '2027-01-15' } },
    { code: 'repairDaysExtend', params: { days: 10, until: '2027-01-25' } },
    { code: 'inWarranty', params: { until: '2027-01-25', daysLeft: 63 } },
    { code: 'repairOnly', params: {} },
  ]);
  expect(warrantyVerdict(washer).reasons.slice(-2)).toEqual([
    { code: 'restShift', params: { from: '2025-03-02', to: '2025-03-03' } },
    { code: 'expired', params: { until: '2025-03-03', intakeOn: '2026-11-23' } },
  ]);
});

it('properties: an earlier intake is never worse, and more repair days never shorten', () => {
  const rank = { in: 2, pending: 1, refused: 1, out: 0 };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom('phone' as const, 'laptop' as const, 'tv' as const),
      (day, repairDays, deviceClass) => {
        const on = (n: number, days: number) =>
          warrantyVerdict({ ...phone, deviceClass, repairDays: days, intakeOn: addDays('2026-11-20', n) });
        const [today, tomorrow, extended] = [on(day, repairDays), on(day + 1, repairDays), on(day, repairDays + 1)];
        expect(rank[today.verdict]).toBeGreaterThanOrEqual(rank[tomorrow.verdict]);
        expect(today.entitlement.length).toBeGreaterThanOrEqual(tomorrow.entitlement.length);
        expect((extended.until ?? '') >= (today.until ?? '')).toBe(true);
      },
    ),
  );
});

describe('repair guarantee', () => {
  it('ends 90 days after the hand-over, moved off a rest day', () => {
    expect(guaranteeUntil('2026-11-27', 90, DEFAULT_CALENDAR)).toBe('2027-02-25');
    expect(guaranteeUntil('2026-11-23', 6, DEFAULT_CALENDAR)).toBe('2026-11-30');
  });
});

it('reads the rule table by day and class', () => {
  expect([
    warrantyMonthsOf('CN', 'phone', '2026-11-20'),
    warrantyMonthsOf('TW', 'other', '2026-11-20'),
    warrantyMonthsOf('CN', 'phone', '2000-01-01'),
  ]).toEqual([12, 12, null]);
  expect([familyOf('phone'), familyOf('tablet'), familyOf('tv')]).toEqual(['phone', 'pc', 'general']);
});

/** The whole account of cases whose single steps matter: code and figures, in the order they were reckoned. */
it.each<[string, WarrantyFacts, string[]]>([
  [
    'China, no proof, ex-factory plus ninety days',
    lostProof,
    [
      'noProof {}',
      'exFactoryPlus90 {"exFactoryOn":"2025-11-15","days":90,"startOn":"2026-02-13"}',
      'months {"months":12,"until":"2027-02-13"}',
    ],
  ],
  [
    'Taiwan, no proof, the ex-factory date itself',
    { ...lostProof, region: 'TW', exFactoryOn: '2026-01-15' },
    ['noProof {}', 'exFactoryCounts {"exFactoryOn":"2026-01-15","startOn":"2026-01-15"}', 'months {"months":12,"until":"2027-01-15"}'],
  ],
  [
    'a unit that was exchanged',
    { ...phone, restartedOn: '2026-11-24' },
    ['restartedByExchange {"startOn":"2026-11-24"}', 'months {"months":12,"until":"2027-11-24"}'],
  ],
])('%s', (_name, facts, first) => {
  const told = warrantyVerdict(facts).reasons.map((r) => `${r.code} ${JSON.stringify(r.params)}`);
  expect(told.slice(0, first.length)).toEqual(first);
});

it('names the last days for refund and exchange, and then says neither', () => {
  const told = (intakeOn: string) =>
    warrantyVerdict({ ...phone, intakeOn })
      .reasons.filter((r) => /Until|Only/.test(r.code))
      .map((r) => `${r.code} ${String(r.params['until'] ?? '')}`.trim());
  expect(told('2026-11-26')).toEqual(['refundUntil 2026-11-27', 'exchangeUntil 2026-12-05']);
  expect(told('2026-12-01')).toEqual(['exchangeUntil 2026-12-05']);
  expect(told('2026-12-20')).toEqual(['repairOnly']);
  expect(warrantyVerdict({ ...washer, intakeOn: '2025-03-03' }).reasons.map((r) => r.code)).not.toContain('refundUntil'); // Taiwan has no ladder
});

it('asks for the paper that would help', () => {
  const unknown = { ...phone, purchaseOn: null, proof: false };
  const codes = (facts: WarrantyFacts) => warrantyVerdict(facts).reasons.map((r) => r.code);
  expect(codes(unknown)).toEqual(['noProof', 'exFactoryNeeded']);
  expect(codes({ ...unknown, deviceClass: 'laptop' })).toEqual(['noProof', 'purchaseDateNeeded']);
  expect(codes({ ...unknown, deviceClass: 'tv' })).toEqual(['noProof']); // nothing would
  expect(codes({ ...unknown, proof: true })).toEqual(['proofSeen', 'purchaseDateNeeded']);
  expect(codes({ ...phone, proof: false })).toContain('exFactoryNeeded');
  expect(codes({ ...phone, proof: false, deviceClass: 'laptop' })).not.toContain('exFactoryNeeded');
  expect(codes({ ...phone, repairDays: 0 })).not.toContain('repairDaysExtend');
});
