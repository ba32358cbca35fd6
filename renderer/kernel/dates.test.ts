import { expect, it } from 'vitest';
import { clockTime, daysFromToday, localDay, localTime, rocYear, tableDay, tableTime } from './dates';

const zone = 'Asia/Taipei';
const now = Date.parse('2026-11-23T08:30:00.000Z');

it.each([
  ['2026-11-23T05:10:00.000Z', '11-23 13:10'],
  ['2025-11-23T05:10:00.000Z', '2025-11-23'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'], // midnight in Taipei is next year
])('tableTime %s is %s', (at, text) => expect(tableTime(at, zone, now)).toBe(text));

it.each([
  ['2026-11-23T15:59:00.000Z', 0],
  ['2026-11-23T16:00:00.000Z', 1],
  ['2026-11-22T15:59:00.000Z', -1],
])('daysFromToday %s is %i', (at, days) => expect(daysFromToday(at, zone, now)).toBe(days));

it('reads the clock and the day of the centre', () => {
  expect(clockTime('2026-11-23T16:05:00.000Z', zone)).toBe('00:05');
  expect(localDay('2026-11-23T16:05:00.000Z', zone)).toBe('2026-11-24');
  expect(localTime(now, zone).weekday).toBe(1);
  expect(tableDay('2026-11-27', zone, now)).toBe('11-27');
  expect(rocYear('2026')).toBe(115);
});
