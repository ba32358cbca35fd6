import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import type { Role } from '../kernel/roles';
import {
  assertCredit,
  assertStamped,
  availableMinor,
  bucketOf,
  creditBlock,
  dueOf,
  overdueDays,
  periodEndOf,
  receivableEventOf,
  writeOffOf,
} from './rules';

it.each([
  ['2026-11-24', 30, '2026-12-24'], // F2
  ['2026-11-24', 0, '2026-11-24'],
  ['2026-11-24', null, '2026-11-24'],
  ['2026-12-24', 30, '2027-01-23'],
] as const)('from %s with a term of %s it is due %s', (from, term, due) => expect(dueOf(from, term)).toBe(due));

it.each([
  ['2026-12-24', '2027-01-05', 12, 'to30'], // F2
  ['2026-12-24', '2026-12-24', 0, 'notDue'],
  ['2026-12-24', '2026-12-01', 0, 'notDue'],
  ['2026-12-24', '2026-12-25', 1, 'to30'],
  ['2026-12-01', '2026-12-31', 30, 'to30'],
  ['2026-12-01', '2027-01-01', 31, 'to60'],
  ['2026-12-01', '2027-01-30', 60, 'to60'],
  ['2026-12-01', '2027-01-31', 61, 'to90'],
  ['2026-12-01', '2027-03-01', 90, 'to90'],
  ['2026-12-01', '2027-03-02', 91, 'over90'],
] as const)('due %s, on %s: %i days, %s', (due, today, days, bucket) => {
  expect(overdueDays(due, today)).toBe(days);
  expect(bucketOf(days)).toBe(bucket);
});

it.each([
  [0, 6300, 'payNothing'],
  [3000, 3300, 'payPart'],
  [6300, 0, 'payAll'],
] as const)('%i paid, %i open: %s', (paid, balance, event) => expect(receivableEventOf(paid, balance)).toBe(event));

describe('credit', () => {
  const credit = { limitMinor: 20_000, owedMinor: 3300, waitingMinor: 0, worstOverdueDays: 12 };
  it.each([
    ['F2', credit, 16_700],
    ['used up', { ...credit, owedMinor: 20_001 }, 0],
    ['never agreed', { ...credit, limitMinor: null, owedMinor: 0 }, 0],
  ])('%s leaves: %#', (_name, c, left) => expect(availableMinor(c)).toBe(left));

  it.each([
    ['all that is left', credit, 16_700, null],
    ['more than is left', credit, 16_701, 'limit'],
    ['a little, with thirty days overdue', { ...credit, waitingMinor: 0, worstOverdueDays: 30 }, 1, null],
    ['a little, with more than thirty days overdue', { ...credit, waitingMinor: 0, worstOverdueDays: 31 }, 1, 'overdue'],
    ['a little, within the days of the centre', { ...credit, worstOverdueDays: 45, blockAfterDays: 45 }, 1, null],
    ['a little, past the days of the centre', { ...credit, worstOverdueDays: 1, blockAfterDays: 0 }, 1, 'overdue'],
    ['anything, with no limit agreed', { limitMinor: null, owedMinor: 0, waitingMinor: 0, worstOverdueDays: 0 }, 1, 'limit'],
  ] as const)('%s: %#', (_name, c, minor, block) => expect(creditBlock(c, minor)).toBe(block));

  const override = { reason: '老客戶' };
  it.each([
    ['inside the limit', 16_700, null, ['clerk'], null],
    ['above it', 16_701, null, ['manager'], 'CREDIT_LIMIT'],
    ['above it, a clerk lets it pass', 16_701, override, ['clerk', 'accountant', 'chief'], 'OVERRIDE_NOT_ALLOWED'],
    ['above it, the manager lets it pass', 16_701, override, ['manager'], null],
  ] as const)('%s: %#', (_name, minor, over, roles, code) =>
    expect(refusalOf(() => assertCredit(credit, minor, over, roles as readonly Role[]))).toBe(code),
  );
  it('overdue for too long', () => {
    expect(refusalOf(() => assertCredit({ ...credit, waitingMinor: 0, worstOverdueDays: 31 }, 1, null, ['clerk']))).toBe('CREDIT_OVERDUE');
  });
});

it('all that is open is written off, or a part, never more', () => {
  expect([writeOffOf(3300, undefined), writeOffOf(3300, 300), writeOffOf(3300, 3300)]).toEqual([3300, 300, 3300]);
  expect(refusalOf(() => writeOffOf(3300, 3301))).toBe('AMOUNT_TOO_HIGH');
});

describe('the day a statement was stamped (B28)', () => {
  const code = (stampedOn: string | null) => refusalOf(() => assertStamped(stampedOn, '2026-12-01', '2026-12-09'));
  it.each([
    [null, null],
    ['2026-12-01', null],
    ['2026-12-09', null],
    ['2026-11-30', 'DATE_ORDER'],
    ['2026-12-10', 'DATE_IN_FUTURE'],
  ] as const)('%s: %s', (stampedOn, expected) => expect(code(stampedOn)).toBe(expected));
  it('its number says where its period ends', () => expect(periodEndOf('C000123-2026-11-30')).toBe('2026-11-30'));
});
