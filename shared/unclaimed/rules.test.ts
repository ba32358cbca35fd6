import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/business-date';
import type { Region } from '../kernel/region';
import {
  abandonedOn,
  assertDisposable,
  deadlineOf,
  LEVELS,
  noticeDueOn,
  noticeToSend,
  proceedsOf,
  unclaimedClock,
  unclaimedStep,
  type UnclaimedFacts,
} from './rules';

const TOLD = '2026-08-20';
const facts = (patch: Partial<UnclaimedFacts> = {}): UnclaimedFacts => ({
  toldOn: TOLD,
  level: 0,
  sentOn: null,
  delivery: null,
  deadlineOn: null,
  ...patch,
});

describe.each(['TW', 'CN'] as const)('F17 in %s', (region) => {
  it.each([
    [1, '2026-08-27'],
    [2, '2026-09-04'],
    [3, '2026-09-19'],
    [4, '2026-09-19'],
  ] as const)('notice %i goes out on %s, not the day before', (level, on) => {
    expect(noticeDueOn(region, TOLD, level)).toBe(on);
    const before = facts({ level: level - 1 });
    expect(() => noticeToSend(region, before, addDays(on, -1))).toThrow('NOTICE_EARLY');
    expect(noticeToSend(region, before, on)).toBe(level);
    expect(noticeToSend(region, before, addDays(on, 1))).toBe(level);
  });
  it('is overdue on day 30', () => expect(abandonedOn(region, TOLD)).toBe('2026-09-19'));
  it('skips no notice, however late', () => expect(noticeToSend(region, facts({ level: 1 }), '2027-01-01')).toBe(2));
});

/** The last day of the term, by what became of the formal notice. */
it.each<[Region, string, 'delivered' | 'returned', string, string]>([
  ['TW', 'F17', 'delivered', '2026-09-21', '2026-10-21'],
  ['CN', 'F17', 'delivered', '2026-09-21', '2026-11-20'],
  ['TW', 'a month that is shorter', 'delivered', '2026-10-31', '2026-11-30'],
  ['TW', 'the end of January', 'delivered', '2027-01-31', '2027-02-28'],
  ['CN', 'days over the end of a year', 'delivered', '2026-12-15', '2027-02-13'],
  ['TW', 'it came back: six months after the fee was due', 'returned', '2026-09-25', '2027-02-20'],
  ['TW', 'it came back after them', 'returned', '2027-03-05', '2027-03-05'],
  ['CN', 'it came back: sixty days from then', 'returned', '2026-09-25', '2026-11-24'],
])('%s, %s', (region, _name, outcome, on, last) => {
  const delivery = { outcome, on };
  expect(deadlineOf(region, TOLD, delivery)).toBe(last);
  const over = facts({ level: 4, sentOn: '2026-09-19', delivery, deadlineOn: last });
  expect(unclaimedStep(region, over)).toEqual({ kind: 'dispose', level: 4, on: addDays(last, 1) });
  expect(() => assertDisposable(region, over, addDays(last, -1))).toThrow('DISPOSAL_EARLY');
  expect(() => assertDisposable(region, over, last)).toThrow('DISPOSAL_EARLY');
  expect(() => assertDisposable(region, over, addDays(last, 1))).not.toThrow();
});

it.each(LEVELS)('nothing is disposed of before the formal notice is proved (%i sent)', (level) => {
  const sent = facts({ level, sentOn: '2026-09-19' });
  expect(() => assertDisposable('TW', sent, '2030-01-01')).toThrow('NOTICE_UNPROVED');
});
it('what is proved by nobody is asked for', () =>
  expect(unclaimedStep('TW', facts({ level: 4, sentOn: '2026-09-19' }))).toEqual({ kind: 'delivery', level: 4, on: '2026-09-19' }));
it('a formal notice is sent again when it came back, and only then', () => {
  const after = (outcome: 'delivered' | 'returned') => () =>
    noticeToSend('TW', facts({ level: 4, delivery: { outcome, on: '2026-09-25' }, deadlineOn: '2027-02-20' }), '2026-10-01');
  expect(after('returned')()).toBe(4);
  expect(after('delivered')).toThrow('NOTICES_SENT');
  expect(() => noticeToSend('TW', facts({ level: 4 }), '2026-10-01')).toThrow('NOTICES_SENT');
});
it('reads the row of the day the clock began', () => {
  expect(unclaimedClock('CN', '2021-01-01').from).toBe('2021-01-01');
  expect(unclaimedClock('CN', '2020-12-31').term).toEqual({ unit: 'day', count: 60 });
});

it.each([
  ['F17', 2500, [1950], [1950], 550],
  ['two slips', 2500, [1950, 700], [1950, 550], 0],
  ['less than is owed', 900, [1950], [900], 0],
  ['exactly', 1950, [1950], [1950], 0],
  ['nothing owed', 2500, [], [], 2500],
  ['scrapped', 0, [1950], [0], 0],
])('proceeds: %s', (_name, proceeds, debts, uses, surplusMinor) => expect(proceedsOf(proceeds, debts)).toEqual({ uses, surplusMinor }));
