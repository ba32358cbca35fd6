import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { DomainError } from '../kernel/app-error';
import type { Rates } from '../tax/rates';
import {
  agreedOf,
  assertCanAccept,
  assertHasExpired,
  chargeLines,
  currentOf,
  isExpired,
  isNumberDead,
  nextVersion,
  partTotalOf,
  totalsOf,
  type TypedLine,
} from './rules';
import type { QuoteStatus } from './states';

const TW: Rates = { scheme: 'general', goods: 500, services: 500 };
const CN: Rates = { scheme: 'general', goods: 1300, services: 600 };
const line = (kind: TypedLine['kind'], unitPriceMinor: number, qty = 1): TypedLine => ({ kind, text: kind, qty, unitPriceMinor });
const version = (v: number, status: QuoteStatus, quoteNo = 'QT-2026-000009') => ({ quoteNo, version: v, status });

describe('amount of a line', () => {
  it.each([
    ['part', 1450, 1, 1450],
    ['part', 333, 0.5, 167],
    ['labour', 299, 1.255, 375],
    ['part', 1, 0.333, 0],
    ['discount', 100, 2, -200],
    ['discount', 0, 1, 0],
  ] as const)('%s %i × %d = %i', (kind, price, qty, amount) => {
    expect(chargeLines([line(kind, price, qty)], 'TWD')[0]?.amountMinor).toBe(amount);
  });
  it('is refused above what one paper can carry', () => {
    expect(() => chargeLines([line('part', 99_999_999, 2)], 'TWD')).toThrow('AMOUNT_TOO_HIGH');
  });
});

describe('totals', () => {
  it.each([
    ['F5', [line('labour', 800), line('part', 1450)], TW, 2250, 107, 2143],
    ['F15', [line('labour', 1500), line('labour', 1200)], TW, 2700, 129, 2571],
    ['F1', [line('labour', 500), line('travel', 200), line('part', 180)], TW, 880, 42, 838],
    ['CN 13 %', [line('labour', 11_300)], CN, 11_300, 1300, 10_000],
    ['with discount', [line('labour', 800), line('discount', 100)], TW, 700, 33, 667],
    ['free', [line('labour', 0)], TW, 0, 0, 0],
  ])('%s', (_name, typed, rates, grossMinor, taxMinor, netMinor) => {
    expect(totalsOf(chargeLines(typed, 'TWD'), rates, 'TWD').totals).toEqual({ grossMinor, taxMinor, netMinor });
  });
  it('refuses an empty quote, a discount above the sum and a sum above the limit', () => {
    expect(() => totalsOf([], TW, 'TWD')).toThrow('QUOTE_EMPTY');
    expect(() => totalsOf(chargeLines([line('labour', 100), line('discount', 101)], 'TWD'), TW, 'TWD')).toThrow('"maxMinor":100');
    expect(() => totalsOf(chargeLines([line('labour', 99_999_999), line('part', 1)], 'TWD'), TW, 'TWD')).toThrow('AMOUNT_TOO_HIGH');
  });
  it('counts only part lines as parts', () => {
    expect(partTotalOf(chargeLines([line('labour', 800), line('part', 1450, 2)], 'TWD'))).toBe(2900);
  });
});

it.each([
  ['the first', [], null, 1],
  ['after one that was sent', [version(1, 'SENT')], 'QT-2026-000009', 2],
  ['extra work after an accepted one', [version(1, 'ACCEPTED'), version(2, 'REFUSED')], 'QT-2026-000009', 3],
  ['after a voided number', [version(1, 'VOID')], null, 1],
])('next version: %s', (_name, versions, quoteNo, v) => {
  expect(nextVersion(versions)).toEqual({ quoteNo, version: v });
});

it('the agreed version is the newest accepted one', () => {
  expect(agreedOf([version(1, 'SUPERSEDED'), version(2, 'ACCEPTED'), version(3, 'SENT')])?.version).toBe(2);
  expect(agreedOf([version(1, 'SENT')])).toBeUndefined();
});

it.each<[QuoteStatus[], number | undefined]>([
  [['ACCEPTED', 'SENT'], 2],
  [['ACCEPTED', 'REFUSED'], 1],
  [['SUPERSEDED', 'REFUSED'], 2],
  [[], undefined],
])('of versions %j the card shows version %s', (statuses, shown) => {
  expect(currentOf(statuses.map((s, i) => version(i + 1, s)))?.version).toBe(shown);
});

it('a number dies with its last live version', () => {
  expect(isNumberDead([version(1, 'SUPERSEDED'), version(2, 'VOID')], 'QT-2026-000009')).toBe(true);
  expect(isNumberDead([version(1, 'ACCEPTED'), version(2, 'VOID')], 'QT-2026-000009')).toBe(false);
});

it.each([
  ['2026-11-30', false],
  ['2026-12-01', false],
  ['2026-12-02', true],
])('valid until 2026-12-01, on %s expired is %s', (today, expired) => {
  const q = { quoteNo: 'QT-2026-000009', status: 'SENT' as const, validUntil: '2026-12-01' };
  expect(isExpired(q, today)).toBe(expired);
  expect(refusalOf(() => assertCanAccept(q, today))).toBe(expired ? 'QUOTE_EXPIRED' : null);
  expect(refusalOf(() => assertHasExpired(q, today))).toBe(expired ? null : 'TRANSITION_REFUSED');
});

describe('what a refusal tells', () => {
  const q = { quoteNo: 'QT-2026-000009', status: 'SENT' as const, validUntil: '2026-12-01' };
  it.each<[string, () => unknown, DomainError]>([
    [
      'the most one line can carry',
      () => chargeLines([line('part', 99_999_999, 2)], 'TWD'),
      new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 99_999_999 }),
    ],
    [
      'the most a quote can carry',
      () => totalsOf(chargeLines([line('labour', 99_999_999), line('part', 1)], 'TWD'), TW, 'TWD'),
      new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 99_999_999 }),
    ],
    [
      'how long it was valid',
      () => assertCanAccept(q, '2026-12-02'),
      new DomainError('QUOTE_EXPIRED', { quoteNo: q.quoteNo, validUntil: q.validUntil }),
    ],
    [
      'that it may still be answered',
      () => assertHasExpired(q, '2026-12-01'),
      new DomainError('TRANSITION_REFUSED', { entity: 'Quote', from: 'SENT', event: 'expire' }),
    ],
  ])('%s', (_name, act, refusal) => expect(act).toThrow(refusal));
  it('the limits themselves are allowed', () => {
    expect(chargeLines([line('part', 99_999_999)], 'TWD')[0]?.amountMinor).toBe(99_999_999);
    expect(totalsOf(chargeLines([line('labour', 99_999_999)], 'TWD'), TW, 'TWD').totals.grossMinor).toBe(99_999_999);
  });
});

it('an answered quote does not expire', () =>
  expect(isExpired({ status: 'ACCEPTED', validUntil: '2026-12-01' }, '2027-01-01')).toBe(false));

it('of several numbers the later one stands first', () => {
  const of = (quoteNo: string, v: number, status: QuoteStatus) => ({ quoteNo, version: v, status });
  const [eight, nine] = ['QT-2026-000008', 'QT-2026-000009'] as const;
  expect(agreedOf([of(eight, 3, 'ACCEPTED'), of(nine, 1, 'ACCEPTED')])?.quoteNo).toBe(nine);
  expect(agreedOf([of(nine, 1, 'ACCEPTED'), of(eight, 3, 'ACCEPTED')])?.quoteNo).toBe(nine);
  expect(currentOf([of(eight, 3, 'REFUSED'), of(nine, 1, 'EXPIRED')])?.quoteNo).toBe(nine);
  expect(nextVersion([of(eight, 7, 'SENT'), of(nine, 2, 'SENT'), of(nine, 1, 'SUPERSEDED')])).toEqual({ quoteNo: nine, version: 3 });
  expect(isNumberDead([of(eight, 1, 'SENT')], nine)).toBe(true);
  expect(isNumberDead([of(nine, 1, 'SENT')], nine)).toBe(false);
});
