import { describe, expect, it } from 'vitest';
import { DomainError } from '../kernel/app-error';
import { refusalOf } from '#test/refusal-of';
import type { ChargeLine } from '../quote/schema';
import {
  assertFinished,
  assertPayable,
  assertWithinAgreed,
  balanceOfBill,
  billEventOf,
  billTypeOf,
  chargeLimit,
  chargesOf,
  defaultCharge,
  duesOf,
  expectedCharge,
  type CardMoney,
} from './rules';

const lines: ChargeLine[] = [{ kind: 'labour', text: '檢修工資', qty: 1, unitPriceMinor: 2250, amountMinor: 2250 }];
const money = (over: Partial<CardMoney>): CardMoney => ({
  status: 'PASSED',
  type: 'A',
  agreed: { lines, grossMinor: 2250 },
  feeDueMinor: 0,
  ...over,
});

describe('what a card costs', () => {
  it.each([
    ['the accepted quote', money({}), { kind: 'quote', lines }, 2250],
    [
      'the agreed fee of a refused quote',
      money({ status: 'REFUSED', agreed: null, feeDueMinor: 300 }),
      { kind: 'fee', amountMinor: 300 },
      300,
    ],
    ['nothing when no fee was agreed', money({ status: 'REFUSED', agreed: null }), { kind: 'zero', why: 'notDone' }, 0],
    ['nothing when it cannot be repaired', money({ status: 'UNREPAIRABLE' }), { kind: 'zero', why: 'notDone' }, 0],
    ['nothing when cancelled', money({ status: 'CANCELLED', feeDueMinor: 300 }), { kind: 'zero', why: 'notDone' }, 0],
    ['nothing in warranty', money({ type: 'C', agreed: null }), { kind: 'zero', why: 'warranty' }, 0],
    ['what a contract leaves', money({ type: 'B', agreed: null }), { kind: 'zero', why: 'contract' }, null],
    ['extra work outside the warranty', money({ type: 'C' }), { kind: 'quote', lines }, 2250],
  ])('%s', (_name, card, charge, limit) => {
    expect(defaultCharge(card)).toEqual(charge);
    expect(chargeLimit(card)).toBe(limit);
  });
  it('is unknown for paid work nobody agreed to', () => {
    expect(() => defaultCharge(money({ agreed: null }))).toThrow('QUOTE_NEEDED');
  });
  it.each([
    [[money({})], 2250, true],
    [[money({})], 2000, true],
    [[money({})], 2251, false],
    [[money({}), money({})], 4500, true],
    [[money({}), money({ type: 'C', agreed: null })], 2251, false],
    [[money({ type: 'B', agreed: null })], 9999, true],
  ])('case %# of the ceiling', (cards, gross, may) => {
    expect(refusalOf(() => assertWithinAgreed(cards, gross))).toBe(may ? null : 'AMOUNT_TOO_HIGH');
  });
});

it('only a job that is over for the bench is billed', () => {
  assertFinished('PASSED');
  expect(() => assertFinished('REPAIRED')).toThrow('cardOpen');
});

it.each([
  [['A'], 'A'],
  [['C', 'A'], 'A'],
  [['C', 'B'], 'C'],
] as const)('a bill of %j is of type %s', (types, type) => {
  expect(billTypeOf(types)).toBe(type);
});

it.each([
  [0, 880, 'reopen'],
  [500, 880, 'payPart'],
  [880, 880, 'payAll'],
] as const)('%i paid of %i: %s', (paid, gross, event) => {
  expect(billEventOf(paid, gross)).toBe(event);
});

it.each([
  ['ISSUED', 880, null],
  ['ISSUED', 881, 'AMOUNT_TOO_HIGH'],
  ['VOID', 1, 'BILL_NOT_OPEN'],
] as const)('on a bill that is %s a payment of %i is %s', (status, amount, refusal) => {
  const bill = { billNo: 'BL-2026-000101', status, grossMinor: 880, paidMinor: 0, writtenOffMinor: 0 };
  expect(refusalOf(() => assertPayable(bill, amount))).toBe(refusal);
});

it.each([
  ['open', { status: 'ISSUED' as const, paidMinor: 0, writtenOffMinor: 0 }, 880],
  ['paid in part', { status: 'PART_PAID' as const, paidMinor: 500, writtenOffMinor: 0 }, 380],
  ['written off', { status: 'PART_PAID' as const, paidMinor: 500, writtenOffMinor: 380 }, 0],
  ['paid', { status: 'PAID' as const, paidMinor: 880, writtenOffMinor: 0 }, 0],
  ['void', { status: 'VOID' as const, paidMinor: 0, writtenOffMinor: 0 }, 0],
])('a bill of 880 that is %s brings %j more: %i', (_name, bill, balance) => {
  expect(balanceOfBill({ ...bill, grossMinor: 880 })).toBe(balance);
  const pay = (amount: number) => refusalOf(() => assertPayable({ ...bill, grossMinor: 880, billNo: 'BL-2026-000101' }, amount));
  expect(pay(1)).toBe(balance === 0 ? 'BILL_NOT_OPEN' : null);
});

it.each([
  ['its agreed price', money({}), 2250],
  ['its agreed fee', money({ status: 'REFUSED', feeDueMinor: 300 }), 300],
  ['nothing while it is on the bench', money({ status: 'REPAIRING' }), 0],
  ['nothing in warranty', money({ type: 'C', agreed: null }), 0],
])('a card without a bill costs %s', (_name, card, expected) => {
  expect(expectedCharge(card)).toBe(expected);
});

it.each([
  [
    'own lines',
    [
      { cardId: 'a', amountMinor: 1500 },
      { cardId: 'b', amountMinor: 1200 },
    ],
    2700,
    [1500, 1200],
    [1500, 1200],
  ],
  ['common lines', [{ cardId: null, amountMinor: 2701 }], 2701, [1350, 1351], [1350, 1351]],
  [
    'half paid',
    [
      { cardId: 'a', amountMinor: 1500 },
      { cardId: 'b', amountMinor: 1500 },
    ],
    1500,
    [1500, 1500],
    [750, 750],
  ],
  [
    'one free',
    [
      { cardId: 'a', amountMinor: 0 },
      { cardId: 'b', amountMinor: 1200 },
    ],
    1200,
    [0, 1200],
    [0, 1200],
  ],
  ['all free', [{ cardId: 'a', amountMinor: 0 }], 0, [0, 0], [0, 0]],
])('two cards with %s', (_name, lines, balance, charges, dues) => {
  const found = chargesOf(['a', 'b'], lines);
  expect(found).toEqual(charges);
  expect(duesOf(found, balance)).toEqual(dues);
});

describe('what a refusal tells', () => {
  const part = { billNo: 'BL-2026-000101', status: 'PART_PAID' as const, grossMinor: 880, paidMinor: 500, writtenOffMinor: 0 };
  it.each<[string, () => void, DomainError]>([
    ['the rest of a bill', () => assertPayable(part, 381), new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 380 })],
    ['which bill', () => assertPayable({ ...part, status: 'VOID' }, 1), new DomainError('BILL_NOT_OPEN', { billNo: 'BL-2026-000101' })],
    ['what was agreed', () => assertWithinAgreed([money({})], 2251), new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 2250 })],
    ['the open card', () => assertFinished('REPAIRING'), new DomainError('GATE_CLOSED', { points: 'cardOpen' })],
  ])('%s', (_name, act, refusal) => expect(act).toThrow(refusal));
  it('the rest itself may be paid', () => expect(refusalOf(() => assertPayable(part, 380))).toBeNull());
});

it('a bill of nothing is of paid service', () => expect(billTypeOf([])).toBe('A'));

it.each([
  ['quoted, on the bench', money({ status: 'APPROVED' }), 0],
  ['unrepairable, though a fee was agreed', money({ status: 'UNREPAIRABLE', feeDueMinor: 300 }), 0],
])('a card without a bill, %s, costs %s', (_name, card, expected) => expect(expectedCharge(card)).toBe(expected));

it('a line of a card that is not on the bill is shared like a common one', () => {
  expect(
    chargesOf(
      ['a', 'b'],
      [
        { cardId: 'gone', amountMinor: 100 },
        { cardId: 'a', amountMinor: 7 },
      ],
    ),
  ).toEqual([57, 50]);
});
