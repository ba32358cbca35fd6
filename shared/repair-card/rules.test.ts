import { describe, expect, it } from 'vitest';
import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import { refusalOf } from '#test/refusal-of';
import type { ChargeLine } from '../quote/schema';
import {
  assertMayFitPart,
  assertMayRepair,
  assertOnBench,
  assertOtherPerson,
  assertPartQuoted,
  factTime,
  isPromiseMissed,
  liveOf,
  sharesOf,
  workMinutes,
} from './rules';
import type { CardStatus } from './states';

const wang = 'wang' as StaffId;
const li = 'li' as StaffId;
const day = (time: string): string => `2026-11-25T${time}:00.000Z`;

describe('shares', () => {
  it('add up to 100, and a person named twice is one person', () => {
    expect(
      sharesOf([
        { staffId: wang, sharePercent: 60 },
        { staffId: li, sharePercent: 40 },
      ]),
    ).toHaveLength(2);
    expect(
      sharesOf([
        { staffId: wang, sharePercent: 60 },
        { staffId: wang, sharePercent: 40 },
      ]),
    ).toEqual([{ staffId: wang, sharePercent: 100 }]);
  });
  it.each([[99], [1]])('%i is refused', (sharePercent) => {
    expect(() => sharesOf([{ staffId: wang, sharePercent }])).toThrow(`SHARES_NOT_100 {"sum":${sharePercent}}`);
  });
});

it.each<[CardStatus, 'A' | 'B' | 'C', boolean]>([
  ['DIAGNOSING', 'A', false],
  ['DIAGNOSING', 'B', true],
  ['DIAGNOSING', 'C', true],
  ['APPROVED', 'A', true],
])('from %s a card of type %s may be repaired: %s', (status, type, may) => {
  expect(refusalOf(() => assertMayRepair({ status, type }))).toBe(may ? null : 'QUOTE_NEEDED');
});

it.each([
  [[li], false, true],
  [[wang], false, false],
  [[li, wang], false, false],
  [[wang], true, true],
  [[], false, true],
])('王志明 inspects work of %j, one-person centre %s: %s', (workerIds, isSinglePersonSite, may) => {
  const facts = { actorId: wang, workerIds, isSinglePersonSite };
  expect(refusalOf(() => assertOtherPerson(facts))).toBe(may ? null : 'OWN_WORK');
});

describe('working time', () => {
  const opened = day('01:00');
  const now = day('09:00');
  it.each([
    ['01:30', '03:15', undefined, 105],
    ['01:30', '03:15', 90, 90],
    ['01:00', '01:01', undefined, 1],
  ])('%s to %s (typed %s) is %i minutes', (from, to, minutes, expected) => {
    expect(workMinutes({ startAt: day(from), endAt: day(to), minutes }, opened, now)).toBe(expected);
  });
  it.each([
    ['ends before it begins', '03:00', '02:00', undefined],
    ['takes no time', '03:00', '03:00', undefined],
    ['ends in the future', '08:00', '09:01', undefined],
    ['begins before the card', '00:59', '02:00', undefined],
    ['has more minutes than its span', '02:00', '03:00', 61],
  ])('is refused when it %s', (_why, from, to, minutes) => {
    expect(() => workMinutes({ startAt: day(from), endAt: day(to), minutes }, opened, now)).toThrow('TIME_ORDER');
  });
});

it.each<[CardStatus, boolean]>([
  ['OPEN', false],
  ['DIAGNOSING', true],
  ['REPAIRED', true],
  ['PASSED', false],
  ['CLOSED', false],
  ['CANCELLED', false],
])('hours may be written on a card that is %s: %s', (status, may) => {
  expect(refusalOf(() => assertOnBench(status, 'recordWork'))).toBe(may ? null : 'TRANSITION_REFUSED');
});

describe('parts', () => {
  const part = (text: string, amountMinor: number): ChargeLine => ({
    kind: 'part',
    text,
    qty: 1,
    unitPriceMinor: amountMinor,
    amountMinor,
  });
  const facts = { text: '電源板', qty: 1, priceMinor: 1450, fittedMinor: 0, agreedLines: [part('電源板', 1450)], pendingLines: null };
  it('inside the agreed price are fitted', () => expect(refusalOf(() => assertPartQuoted(facts))).toBeNull());
  it.each([
    ['without an accepted quote', { agreedLines: null }],
    ['above the agreed price', { priceMinor: 1451 }],
    ['above it together with what is fitted', { fittedMinor: 1 }],
    ['twice', { qty: 2 }],
    ['named only in an unanswered version', { text: '喇叭', priceMinor: 0, pendingLines: [part('喇叭', 300)] }],
  ])('%s are refused', (_why, over) => {
    expect(() => assertPartQuoted({ ...facts, ...over })).toThrow('PART_NOT_QUOTED');
  });
  it('are fitted while repairing, and on a free card while diagnosing', () => {
    expect(refusalOf(() => assertMayFitPart({ status: 'REPAIRING', type: 'A' }))).toBeNull();
    expect(refusalOf(() => assertMayFitPart({ status: 'DIAGNOSING', type: 'C' }))).toBeNull();
    expect(refusalOf(() => assertMayFitPart({ status: 'DIAGNOSING', type: 'A' }))).toBe('TRANSITION_REFUSED');
  });
});

it.each<[CardStatus, string | null, boolean]>([
  ['REPAIRING', day('08:00'), true],
  ['REPAIRING', day('09:00'), false],
  ['REPAIRING', null, false],
  ['PASSED', day('08:00'), false],
  ['CANCELLED', day('08:00'), false],
])('at 09:00 a %s card promised for %s is late: %s', (status, promisedAt, missed) => {
  expect(isPromiseMissed({ status, promisedAt }, day('09:00'))).toBe(missed);
});

it('a time of fact lies between the step before it and now', () => {
  expect(factTime(day('02:00'), day('01:00'), day('03:00'), 'at')).toBe(day('02:00'));
  expect(() => factTime(day('00:59'), day('01:00'), day('03:00'), 'at')).toThrow('TIME_ORDER');
  expect(() => factTime(day('03:01'), day('01:00'), day('03:00'), 'at')).toThrow('TIME_ORDER');
});

describe('what a refusal tells', () => {
  const span = { startAt: day('02:00'), endAt: day('03:00') };
  const refused = (code: 'TIME_ORDER' | 'TRANSITION_REFUSED' | 'SHARES_NOT_100', params: Record<string, string | number>) =>
    new DomainError(code, params);
  it.each<[string, () => unknown, DomainError]>([
    ['no share at all', () => sharesOf([]), refused('SHARES_NOT_100', { sum: 0 })],
    [
      'an end before the begin',
      () => workMinutes({ ...span, endAt: day('02:00') }, day('01:00'), day('09:00')),
      refused('TIME_ORDER', { field: 'endAt' }),
    ],
    ['an end to come', () => workMinutes(span, day('01:00'), day('02:59')), refused('TIME_ORDER', { field: 'endAt' })],
    ['a begin before the card', () => workMinutes(span, day('02:01'), day('09:00')), refused('TIME_ORDER', { field: 'startAt' })],
    [
      'too many minutes',
      () => workMinutes({ ...span, minutes: 61 }, day('01:00'), day('09:00')),
      refused('TIME_ORDER', { field: 'minutes' }),
    ],
    [
      'a card that nobody works on',
      () => assertOnBench('OPEN', 'addPart'),
      refused('TRANSITION_REFUSED', { entity: 'RepairCard', from: 'OPEN', event: 'addPart' }),
    ],
    [
      'a part while it waits',
      () => assertMayFitPart({ status: 'QUOTED', type: 'C' }),
      refused('TRANSITION_REFUSED', { entity: 'RepairCard', from: 'QUOTED', event: 'addPart' }),
    ],
    ['a time too early', () => factTime(day('00:59'), day('01:00'), day('03:00'), 'leftAt'), refused('TIME_ORDER', { field: 'leftAt' })],
  ])('%s', (_name, act, refusal) => expect(act).toThrow(refusal));
});

it('a stretch of work is a day at most, and the borders count', () => {
  const long = { startAt: '2026-11-23T00:00:00.000Z', endAt: '2026-11-25T00:00:00.000Z' };
  const at = (minutes?: number) => workMinutes({ ...long, minutes }, long.startAt, long.endAt);
  expect(() => at()).toThrow('minutes');
  expect(() => at(1441)).toThrow('minutes');
  expect(at(1440)).toBe(1440);
  expect(workMinutes({ startAt: day('02:00'), endAt: day('03:00'), minutes: 60 }, day('02:00'), day('03:00'))).toBe(60);
  expect([factTime(day('01:00'), day('01:00'), day('03:00'), 'at'), factTime(day('03:00'), day('01:00'), day('03:00'), 'at')]).toEqual([
    day('01:00'),
    day('03:00'),
  ]);
});

it('a paid card with an accepted quote, or without one, at each of its steps', () => {
  expect(refusalOf(() => assertMayRepair({ status: 'REPAIRED', type: 'A' }))).toBeNull();
  expect(refusalOf(() => assertMayFitPart({ status: 'REPAIRING', type: 'C' }))).toBeNull();
});

it('a part that both versions name may be fitted; one of another kind does not name it', () => {
  const line = (kind: ChargeLine['kind'], text: string): ChargeLine => ({ kind, text, qty: 1, unitPriceMinor: 100, amountMinor: 100 });
  const fit = (agreedLines: ChargeLine[], pendingLines: ChargeLine[] | null) =>
    refusalOf(() => assertPartQuoted({ text: '喇叭', qty: 1, priceMinor: 100, fittedMinor: 0, agreedLines, pendingLines }));
  expect(fit([line('part', '喇叭')], [line('part', '喇叭')])).toBeNull();
  expect(fit([line('part', '電源板')], [line('labour', '喇叭')])).toBeNull();
  expect(fit([line('part', '電源板')], [line('part', '喇叭')])).toBe('PART_NOT_QUOTED');
  expect(fit([line('labour', '喇叭')], null)).toBe('PART_NOT_QUOTED'); // agreed as labour: nothing was agreed for parts
});

it('lines that were taken back do not count, and neither do the lines that took them back', () => {
  const lines = [
    { id: 'a', reversalOf: null },
    { id: 'b', reversalOf: null },
    { id: 'c', reversalOf: 'a' },
  ];
  expect(liveOf(lines)).toEqual([{ id: 'b', reversalOf: null }]);
});
