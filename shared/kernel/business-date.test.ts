import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatRoc,
  isBusinessDate,
  localDateOf,
  localTimeOf,
  rocYear,
  toInstant,
  weekdayOf,
} from './business-date';
import { refusalOf } from '#test/refusal-of';
import { DomainError } from './app-error';

it.each([
  ['2026-11-23T01:30:00.000Z', '2026-11-23', '09:30'],
  ['2026-12-31T15:59:59.900Z', '2026-12-31', '23:59'],
  ['2026-12-31T16:00:00.100Z', '2027-01-01', '00:00'],
  ['2038-01-20T00:00:00.000Z', '2038-01-20', '08:00'],
  ['2100-02-28T17:00:00.000Z', '2100-03-01', '01:00'],
])('%s is %s %s in both regions', (at, on, time) => {
  for (const region of ['TW', 'CN'] as const) {
    expect([localDateOf(at, region), localTimeOf(at, region)]).toEqual([on, time]);
  }
});

it.each([
  ['2026-11-23', '09:30', '2026-11-23T01:30:00.000Z'],
  ['2026-11-23', '00:00', '2026-11-22T16:00:00.000Z'],
  ['2026-11-22', '24:00', '2026-11-22T16:00:00.000Z'],
  ['1979-08-01', '12:00', '1979-08-01T03:00:00.000Z'], // Taipei stood at +09:00 that summer
])('%s %s in Taipei is %s', (on, time, at) => {
  expect(toInstant(on, time, 'TW')).toBe(at);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-15', 12, '2027-01-15'],
  ['2026-12-31', -1, '2026-11-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -13, '2025-02-28'],
])('%s plus %i months is %s', (on, months, expected) => {
  expect(addMonths(on, months)).toBe(expected);
});

it.each([
  ['2026-11-27', 90, '2027-02-25'],
  ['2025-11-15', 90, '2026-02-13'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s plus %i days is %s and back', (on, days, expected) => {
  expect(addDays(on, days)).toBe(expected);
  expect(daysBetween(on, expected)).toBe(days);
});

it.each([
  ['2026-11-23', 0],
  ['2026-11-29', 6],
  ['2027-01-01', 4],
  ['2025-03-02', 6],
  ['1970-01-01', 3],
  ['1969-12-28', 6],
])('weekday of %s is %i', (on, day) => {
  expect(weekdayOf(on)).toBe(day);
});

it.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-00-00', false],
  ['2026-11-31', false],
  ['2026-1-1', false],
  ['1900-02-29', false],
])('%s exists: %s', (text, exists) => {
  expect(isBusinessDate(text)).toBe(exists);
});

describe('properties', () => {
  const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1990-01-01', n));
  it('a wall-clock time survives the way to the instant and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1992-01-01', n)),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('TW' as const, 'CN' as const),
        (on, minute, region) => {
          const time = `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const at = toInstant(on, time, region);
          expect([localDateOf(at, region), localTimeOf(at, region)]).toEqual([on, time]);
        },
      ),
    );
  });
  it('days add and subtract', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (on, n) => {
        expect(daysBetween(on, addDays(on, n))).toBe(n);
      }),
    );
  });
  it('months never skip a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 240 }), (on, n) => {
        const to = addMonths(on, n);
        expect((Number(to.slice(0, 4)) - Number(on.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(on.slice(5, 7))).toBe(n);
        expect(isBusinessDate(to)).toBe(true);
      }),
    );
  });
});

it('writes years of the Republic', () => {
  expect([
    rocYear('2026-11-23'),
    formatRoc('2026-11-23', 'short'),
    formatRoc('2026-01-05', 'long'),
    formatRoc('1911-01-01', 'long'),
  ]).toEqual([115, '115-11-23', '民國115年1月5日', '1911-01-01']);
});

it('refuses a day that does not exist', () => {
  expect(refusalOf(() => addDays('2026-02-30', 1))).toBe('INPUT_INVALID');
});

it.each([
  ['TW', 'Asia/Taipei'],
  ['CN', 'Asia/Shanghai'],
] as const)('%s: the wall clock is that of %s at any moment of a century', (region, timeZone) => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const moment = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2080, 0, 1) });
  fc.assert(
    fc.property(moment, (ms) => {
      const at = new Date(ms).toISOString();
      expect(`${localDateOf(at, region)} ${localTimeOf(at, region)}`).toBe(clock.format(ms));
    }),
  );
});

it.each([
  ['0000-01-01', false],
  ['0001-01-01', true],
  ['2026-01-00', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['x2026-01-01', false],
  ['2026-01-01x', false],
  ['2026-1-01', false],
])('%s is a day: %s', (text, expected) => expect(isBusinessDate(text)).toBe(expected));

it('a day that is none is named', () => {
  expect(() => addMonths('2026-02-30', 1)).toThrow(new DomainError('INPUT_INVALID', { field: 'date', value: '2026-02-30' }));
  expect(() => addDays('x', 1)).toThrow(new DomainError('INPUT_INVALID', { field: 'date', value: 'x' }));
});

it('years before the first thousand keep four digits', () => {
  expect([addMonths('0999-12-31', 2), addMonths('0001-01-31', 1)]).toEqual(['1000-02-28', '0001-02-28']);
});

it('the summer times of before 1992 are reckoned with', () => {
  for (const region of ['TW', 'CN'] as const)
    for (const on of ['1979-07-15', '1979-12-15', '1987-06-15', '1990-01-01'])
      for (const time of ['00:30', '12:00', '23:30']) {
        const at = toInstant(on, time, region);
        expect([localDateOf(at, region), localTimeOf(at, region)]).toEqual([on, time]);
      }
});
