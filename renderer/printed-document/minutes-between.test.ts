import { expect, it } from 'vitest';
import { minutesBetween } from './minutes-between';

it.each([
  ['08:30', '09:10', 40],
  [' 08:30', '17:00 ', 510],
  ['08:30', '08:30', null],
  ['09:10', '08:30', null],
  ['8:30', '09:10', null],
  ['08:30', '24:00', null],
  ['', '09:10', null],
])('%s to %s: %s', (from, to, minutes) => expect(minutesBetween(from, to)).toBe(minutes));
