import { describe, expect, it } from 'vitest';
import { DomainError } from '../kernel/app-error';
import { refusalOf } from '#test/refusal-of';
import type { ChargeLine } from '../quote/schema';
import {
  agreedCharges,
  assertFinished,
  assertMailed,
  assertPayable,
  balanceOfBill,
  billEventOf,
  billTypeOf,
  buyerTaxIdOf,
  duesOf,
  endOf,
  isPricedByContract,
  paidOnPaper,
  payBackOf,
  refundedOf,
  zeroReasonOf,
  type CardMoney,
} from './rules';

const lines: ChargeLine[] = [{ kind: 'labour', text: '檢修工資', qty: 1, unitPriceMinor: 2250, amountMinor: 2250 }];
const money = (over: Partial<CardMoney>): CardMoney => ({
  cardId: 'c1',
  status: 'PASSED',
  type: 'A',
  agreed: { id: 'q1', lines },
  feeDueMinor: 0,
  ...over,
});
const quoted = lines.map((l) => ({ ...l, sourceId: 'q1', position: 0 }));
const fee = {
  kind: 'inspection',
  text: '檢測費',
  qty: 1,
  unitPriceMinor: 300,
  amountMinor: 300,
  sourceId: 'c1',
  position: 0,
};

describe('what a card costs', () => {
  it.each([
    ['the accepted quote', money({}), quoted, null, false],
    ['the agreed fee of a refused quote', money({ status: 'REFUSED', agreed: null, feeDueMinor: 300 }), [fee], 'notDone', false],
    ['nothing when no fee was agreed', money({ status: 'REFUSED', agreed: null }), [], 'notDone', false],
    ['nothing when it cannot be repaired', money({ status: 'UNREPAIRABLE', feeDueMinor: 300 }), [], 'notDone', false],
    ['nothing when cancelled', money({ status: 'CANCELLED', feeDueMinor: 300 }), [], 'notDone', false],
    ['nothing while it is on the bench', money({ status: 'REPAIRING' }), [], 'notDone', false],
    ['nothing in warranty', money({ type: 'C', agreed: null }), [], 'warranty', false],
    ['what a contract leaves', money({ type: 'B', agreed: null }), [], 'contract', true],
    ['what was agreed beside the contract', money({ type: 'B' }), quoted, null, false],
    ['extra work outside the warranty', money({ type: 'C' }), quoted, null, false],
  ])('%s', (_name, card, charges, why, isByContract) => {
    expect(agreedCharges(card, '檢測費')).toEqual(charges);
    expect(zeroReasonOf(card)).toBe(why);
    expect(isPricedByContract(card)).toBe(isByContract);
  });
  it('is unknown for paid work nobody agreed to', () => {
    expect(() => zeroReasonOf(money({ agreed: null }))).toThrow('QUOTE_NEEDED');
  });
  it.each([
    ['PASSED', '2026-11-24T08:00:00.000Z', true, 'PASSED'],
    ['CLOSED', '2026-11-24T08:00:00.000Z', true, 'PASSED'],
    ['CLOSED', null, true, 'REFUSED'],
    ['CLOSED', null, false, 'UNREPAIRABLE'],
    ['CANCELLED', null, true, 'CANCELLED'],
  ] as const)('%s, inspected %s, turned down %s: it ended as %s', (status, inspectedAt, wasTurnedDown, end) => {
    expect(endOf({ status, inspectedAt }, wasTurnedDown)).toBe(end);
  });
});

it('only a job that is over for the bench is billed', () => {
  assertFinished('PASSED');
  expect(() => assertFinished('REPAIRED')).toThrow('cardOpen');
  expect(() => assertFinished('REPAIRED', 100)).toThrow('cardOpen');
  expect(() => assertFinished('CLOSED')).toThrow('cardOpen');
  assertFinished('CLOSED', 1);
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
  [[1500, 1200], 2700, [1500, 1200]],
  [[1350, 1351], 2701, [1350, 1351]],
  [[1500, 1500], 1500, [750, 750]],
  [[0, 1200], 1200, [0, 1200]],
  [[0], 0, [0]],
])('jobs that cost %j of a slip with %i open owe %j', (charges, balance, dues) => {
  expect(duesOf(charges, balance)).toEqual(dues);
});

describe('what a refusal tells', () => {
  const part = { billNo: 'BL-2026-000101', status: 'PART_PAID' as const, grossMinor: 880, paidMinor: 500, writtenOffMinor: 0 };
  it.each<[string, () => void, DomainError]>([
    ['the rest of a bill', () => assertPayable(part, 381), new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 380 })],
    ['which bill', () => assertPayable({ ...part, status: 'VOID' }, 1), new DomainError('BILL_NOT_OPEN', { billNo: 'BL-2026-000101' })],
    ['the open card', () => assertFinished('REPAIRING'), new DomainError('GATE_CLOSED', { points: 'cardOpen' })],
  ])('%s', (_name, act, refusal) => expect(act).toThrow(refusal));
  it('the rest itself may be paid', () => expect(refusalOf(() => assertPayable(part, 380))).toBeNull());
});

describe('what goes back of a payment', () => {
  const paid = { id: 'p', amountMinor: 1000, status: 'BOOKED' as const, reversalOf: null };
  const back = (id: string, amountMinor: number) => ({ id, amountMinor, status: 'REVERSED' as const, reversalOf: 'p' });
  const other = { ...back('x', -700), reversalOf: 'other' };
  it.each([
    ['all of it', [], undefined, 1000],
    ['a part', [], 300, 300],
    ['the rest', [back('r', -300)], undefined, 700],
    ['the rest, typed', [back('r', -300), other], 700, 700],
  ])('%s', (_name, others, amount, minor) => {
    expect(payBackOf(paid, [paid, ...others], amount)).toBe(minor);
  });
  it.each([
    ['more than is left', [back('r', -300)], 701],
    ['nothing', [], 0],
    ['anything when all went back', [back('r', -300), back('s', -700)], undefined],
  ])('never %s', (_name, others, amount) => {
    expect(refusalOf(() => payBackOf(paid, others, amount))).toBe('AMOUNT_TOO_HIGH');
  });
  it('stands on the paper beside it until all went back', () => {
    const part = [paid, back('r', -300)];
    expect(paidOnPaper(part)).toEqual(part);
    expect(paidOnPaper([{ ...paid, status: 'REVERSED' as const }, back('r', -300), back('s', -700)])).toEqual([]);
    expect(refundedOf(paid, part)).toBe(300);
  });
});

it('a bill of nothing is of paid service', () => expect(billTypeOf([])).toBe('A'));

it.each([
  ['twoPart', null, null, '04595257', null],
  ['twoPart', null, '53212539', null, '53212539'],
  ['threePart', '53212539', '04595257', null, '53212539'],
  ['threePart', null, '53212539', '04595257', '53212539'],
  ['threePart', null, null, '04595257', '04595257'],
] as const)('a %s invoice, typed %s, on the slip %s, of the payer %s: %s', (kind, typed, known, ofPayer, buyer) =>
  expect(buyerTaxIdOf(kind, typed, known, ofPayer)).toBe(buyer),
);
it('a three-part invoice names its buyer', () => expect(() => buyerTaxIdOf('threePart', null, null, null)).toThrow('TAX_ID_NEEDED'));

describe('the day an invoice was mailed (B9)', () => {
  const code = (mailedOn: string | null) => refusalOf(() => assertMailed(mailedOn, '2026-11-24', '2026-11-26'));
  it.each([
    [null, null],
    ['2026-11-24', null],
    ['2026-11-26', null],
    ['2026-11-23', 'DATE_ORDER'],
    ['2026-11-27', 'DATE_IN_FUTURE'],
  ] as const)('%s: %s', (mailedOn, expected) => expect(code(mailedOn)).toBe(expected));
});
