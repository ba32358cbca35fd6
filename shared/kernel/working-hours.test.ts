import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toInstant } from './business-date';
import { addWorkingMinutes, DEFAULT_CALENDAR, isOpenDay, nextOpenDay, workingMinutesBetween, type WorkingCalendar } from './working-hours';

const at = (local: string) => toInstant(local.slice(0, 10), local.slice(11), 'TW');
const add = (from: string, hours: number, calendar = DEFAULT_CALENDAR) => addWorkingMinutes(at(from), hours * 60, calendar, 'TW');

describe('F21 dispatch deadlines', () => {
  it.each([
    ['2026-11-23 09:30', '2026-11-23 16:30', '2026-11-23 17:30'],
    ['2026-11-23 08:10', '2026-11-23 16:00', '2026-11-23 17:00'],
    ['2026-11-23 12:20', '2026-11-24 10:00', '2026-11-24 11:00'],
    ['2026-11-23 15:00', '2026-11-24 12:00', '2026-11-24 14:00'],
    ['2026-11-23 18:30', '2026-11-24 16:00', '2026-11-24 17:00'],
    ['2026-11-28 16:00', '2026-11-30 14:00', '2026-11-30 15:00'],
    ['2026-11-29 10:00', '2026-11-30 16:00', '2026-11-30 17:00'],
    ['2026-12-31 16:30', '2027-01-02 14:30', '2027-01-02 15:30'],
    ['2026-11-23 13:10', '2026-11-24 10:10', '2026-11-24 11:10'], // F5
  ])('a call at %s is due %s (urban) or %s (suburban)', (called, urban, suburban) => {
    expect([add(called, 6), add(called, 7)]).toEqual([at(urban), at(suburban)]);
  });
});

it.each([
  ['2026-11-23 09:30', '2026-11-23 11:10', 100], // F1
  ['2026-11-23 15:00', '2026-11-24 13:40', 400], // F2
  ['2026-11-23 11:30', '2026-11-23 13:30', 60],
  ['2026-11-28 17:00', '2026-11-30 10:00', 120],
  ['2026-11-29 08:00', '2026-11-29 20:00', 0],
  ['2026-11-24 10:00', '2026-11-23 10:00', 0],
])('from %s to %s are %i working minutes', (from, to, minutes) => {
  expect(workingMinutesBetween(at(from), at(to), DEFAULT_CALENDAR, 'TW')).toBe(minutes);
});

it('opens and shifts days', () => {
  expect(['2026-11-28', '2026-11-29', '2027-01-01'].map((d) => isOpenDay(d, DEFAULT_CALENDAR))).toEqual([true, false, false]);
  expect(nextOpenDay('2025-03-02', DEFAULT_CALENDAR)).toBe('2025-03-03');
  expect(nextOpenDay('2027-01-01', DEFAULT_CALENDAR)).toBe('2027-01-02');
  expect(nextOpenDay('2027-02-13', DEFAULT_CALENDAR)).toBe('2027-02-13');
});

it('works an opened Sunday by arrangement with weekday hours', () => {
  const calendar = { ...DEFAULT_CALENDAR, openDays: ['2026-11-29'] };
  expect(isOpenDay('2026-11-29', calendar)).toBe(true);
  expect(add('2026-11-28 16:00', 6, calendar)).toBe(at('2026-11-29 14:00'));
});

it('a calendar without any hours is a bug, not an endless wait', () => {
  const calendar = { week: [[], [], [], [], [], [], []], closedDays: [], openDays: [] };
  expect(() => add('2026-11-23 09:00', 1, calendar)).toThrow('no open day');
});

describe('properties', () => {
  const minuteOf = fc.integer({ min: 0, max: 60 * 24 * 60 });
  const start = minuteOf.map((m) => new Date(Date.UTC(2026, 10, 1) + m * 60_000).toISOString());
  const clock = (h: number) => `${String(h).padStart(2, '0')}:00`;
  const day = fc.constantFrom(
    [],
    [{ from: clock(9), to: clock(12) }],
    [
      { from: clock(9), to: clock(12) },
      { from: clock(13), to: clock(18) },
    ],
    [{ from: clock(0), to: '24:00' }],
  );
  const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
    week: fc.tuple(day, day, day, day, day, day, day).filter((w) => w.some((d) => d.length > 0)),
    closedDays: fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-11-01', n)),
      { maxLength: 5 },
    ),
    openDays: fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-11-01', n)),
      { maxLength: 3 },
    ),
  });
  it('what was added is what is measured', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 3000 }), calendars, (from, minutes, calendar) => {
        const due = addWorkingMinutes(from, minutes, calendar, 'CN');
        expect(workingMinutesBetween(from, due, calendar, 'CN')).toBe(minutes);
      }),
    );
  });
  it('two steps are as long as one', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (from, a, b) => {
        const once = addWorkingMinutes(from, a + b, DEFAULT_CALENDAR, 'TW');
        const twice = addWorkingMinutes(addWorkingMinutes(from, a, DEFAULT_CALENDAR, 'TW'), b, DEFAULT_CALENDAR, 'TW');
        expect(twice).toBe(once);
      }),
    );
  });
  it('a later call is never due earlier', () => {
    fc.assert(
      fc.property(start, start, calendars, (a, b, calendar) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWorkingMinutes(first, 360, calendar, 'TW') <= addWorkingMinutes(second, 360, calendar, 'TW')).toBe(true);
      }),
    );
  });
});

describe('a calendar of its own', () => {
  const late: WorkingCalendar = {
    week: [[], [{ from: '10:00', to: '14:00' }], [{ from: '13:00', to: '21:00' }], [], [], [], []],
    closedDays: [],
    openDays: ['2026-11-29', '2026-11-24'], // a Sunday, and a Tuesday that is open anyway
  };
  it('a rest day worked by arrangement has the hours of the first working day of the week', () => {
    expect(workingMinutesBetween('2026-11-28T16:00:00.000Z', '2026-11-29T16:00:00.000Z', late, 'TW')).toBe(240);
  });
  it('a working day worked by arrangement keeps its own', () => {
    expect(workingMinutesBetween('2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z', { ...late, openDays: ['2026-11-25'] }, 'TW')).toBe(
      240,
    );
    expect(workingMinutesBetween('2026-11-24T16:00:00.000Z', '2026-11-25T16:00:00.000Z', { ...late, openDays: ['2026-11-25'] }, 'TW')).toBe(
      480,
    );
  });
  it('with no working day at all an arranged day has the hours of a new centre', () => {
    const never = { week: [[], [], [], [], [], [], []], closedDays: [], openDays: ['2026-11-24'] };
    expect(workingMinutesBetween('2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z', never, 'TW')).toBe(480);
  });
  it('a broken calendar says so', () => {
    expect(() => nextOpenDay('2026-11-24', { week: [], closedDays: [], openDays: [] })).toThrow('no open day');
    expect(isOpenDay('2026-11-24', { week: [], closedDays: [], openDays: [] })).toBe(false);
  });
  it('a moment before the first is no time at all', () => {
    expect(workingMinutesBetween('2026-11-24T04:00:00.000Z', '2026-11-23T04:00:00.000Z', DEFAULT_CALENDAR, 'TW')).toBe(0);
    expect(workingMinutesBetween('2026-11-24T04:00:00.000Z', '2026-11-24T04:00:00.000Z', DEFAULT_CALENDAR, 'TW')).toBe(0);
  });
});
