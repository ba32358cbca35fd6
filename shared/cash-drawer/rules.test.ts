import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { currencyOf } from '../kernel/money';
import type { StaffId } from '../kernel/ids';
import { REGIONS } from '../kernel/region';
import { DENOMINATIONS } from './denominations';
import { assertCanConfirm, assertDayCanClose, assertInDrawer, countEventOf, sumOfCount } from './rules';

it.each([
  ['TW', [], 0],
  [
    'TW',
    [
      [1000, 5],
      [100, 7],
    ],
    5700,
  ],
  [
    'TW',
    [
      [2000, 1],
      [1000, 1],
      [500, 1],
      [200, 1],
      [100, 1],
      [50, 1],
      [20, 1],
      [10, 1],
      [5, 1],
      [1, 1],
    ],
    3886,
  ],
  [
    'CN',
    [
      [10_000, 2],
      [50, 1],
      [1, 3],
    ],
    20_053,
  ],
  ['CN', [[10_000, 0]], 0],
] as const)('%s %j is %i', (region, pieces, sum) => {
  expect(
    sumOfCount(
      pieces.map(([minor, n]) => ({ minor, pieces: n })),
      region,
    ),
  ).toBe(sum);
});

it.each([
  ['TW', [[300, 1]]],
  ['TW', [[10_000, 1]]],
  ['CN', [[200, 1]]],
  [
    'TW',
    [
      [100, 1],
      [100, 2],
    ],
  ],
] as const)('%s %j is no count', (region, pieces) => {
  expect(
    refusalOf(() =>
      sumOfCount(
        pieces.map(([minor, n]) => ({ minor, pieces: n })),
        region,
      ),
    ),
  ).toBe('DENOMINATION_UNKNOWN');
});

it.each(REGIONS)('%s: any amount can be counted, the largest first, each once', (region) => {
  const minors = DENOMINATIONS[region].map((d) => d.minor);
  expect(minors).toEqual(minors.toSorted((a, b) => b - a));
  expect(new Set(minors).size).toBe(minors.length);
  expect(minors.at(-1)).toBe(1);
  expect(currencyOf(region)).toBe(region === 'TW' ? 'TWD' : 'CNY');
});

it.each([
  [880, 880, 'agree'],
  [879, 880, 'differ'],
  [881, 880, 'differ'],
] as const)('%i counted, %i expected: %s', (counted, expected, event) => expect(countEventOf(counted, expected)).toBe(event));

it.each([
  [500, 500, null],
  [500, 501, 'DRAWER_SHORT'],
] as const)('of %i in the drawer %i goes out: %s', (here, amount, code) =>
  expect(refusalOf(() => assertInDrawer(here, amount))).toBe(code),
);

describe('a difference', () => {
  const lin = 'lin' as StaffId;
  const counted = { status: 'COUNTED' as const, reason: '找錯錢', countedBy: lin, actorId: 'chen' as StaffId, isSinglePersonSite: false };
  it.each([
    ['by another, with its reason', counted, null],
    ['without its reason', { ...counted, reason: null }, 'REASON_NEEDED'],
    ['by the one who counted', { ...counted, actorId: lin }, 'SECOND_PERSON_NEEDED'],
    ['by the only one there is', { ...counted, actorId: lin, isSinglePersonSite: true }, null],
    ['of an open drawer', { ...counted, status: 'OPEN' as const }, 'TRANSITION_REFUSED'],
    ['of a closed drawer', { ...counted, status: 'CLOSED' as const }, 'TRANSITION_REFUSED'],
  ])('is confirmed %s: %#', (_name, c, code) => expect(refusalOf(() => assertCanConfirm(c))).toBe(code));
});

it.each([
  ['2026-11-23', null, ['CLOSED', 'CLOSED'], null],
  ['2026-11-22', null, [], null],
  ['2026-11-24', null, [], 'DATE_IN_FUTURE'],
  ['2026-11-23', '2026-11-23T10:00:00.000Z', [], 'DAY_CLOSED'],
  ['2026-11-23', null, ['CLOSED', 'OPEN'], 'DRAWER_STILL_OPEN'],
  ['2026-11-23', null, ['COUNTED'], 'DRAWER_STILL_OPEN'],
] as const)('the day %s (closed %s) with drawers %j on 11-23: %s', (on, closedAt, statuses, code) => {
  const drawers = statuses.map((status) => ({ status, workstation: 'PC1' }) as never);
  expect(refusalOf(() => assertDayCanClose({ on, closedAt, drawers }, '2026-11-23'))).toBe(code);
});
