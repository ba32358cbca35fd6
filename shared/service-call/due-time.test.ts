import { expect, it } from 'vitest';
import { toInstant } from '../kernel/business-date';
import { DEFAULT_CALENDAR } from '../kernel/working-hours';
import { dueAt, elapsedMinutes, isCarriedOver, isOnTime } from './due-time';
import type { CallStatus } from './states';

const at = (local: string) => toInstant(local.slice(0, 10), local.slice(11), 'TW');
const base = { hours: { urban: 6, suburban: 7 }, calendar: DEFAULT_CALENDAR, region: 'TW' as const };

it.each([
  ['F1 urban', '2026-11-23 09:30', 'urban', null, '2026-11-23 16:30'],
  ['F2 suburban', '2026-11-23 15:00', 'suburban', null, '2026-11-24 14:00'],
  ['by appointment', '2026-11-23 09:30', 'urban', '2026-11-25 11:00', '2026-11-25 11:00'],
] as const)('%s', (_name, called, zone, appointmentTo, due) => {
  expect(dueAt({ ...base, calledAt: at(called), zone, appointmentTo: appointmentTo === null ? null : at(appointmentTo) })).toBe(at(due));
});

it('measures the way and judges it', () => {
  expect(elapsedMinutes({ ...base, calledAt: at('2026-11-23 09:30') }, at('2026-11-23 11:10'))).toBe(100);
  expect(elapsedMinutes({ ...base, calledAt: at('2026-11-23 15:00') }, at('2026-11-24 13:40'))).toBe(400);
  expect([isOnTime(at('2026-11-23 16:30'), at('2026-11-23 16:30')), isOnTime(at('2026-11-23 16:30'), at('2026-11-23 16:31'))]).toEqual([
    true,
    false,
  ]);
});

it.each<[string, string, CallStatus, string, boolean]>([
  ['the same day', '2026-11-23 09:30', 'NEW', '2026-11-23', false],
  ['the next morning', '2026-11-23 17:50', 'NEW', '2026-11-24', true],
  ['called after closing', '2026-11-23 18:30', 'NEW', '2026-11-24', true],
  ['dispatched meanwhile', '2026-11-23 17:50', 'DISPATCHED', '2026-11-24', false],
  ['Saturday, seen on Monday', '2026-11-28 16:00', 'NEW', '2026-11-30', true],
  ['Sunday, seen on Monday', '2026-11-29 10:00', 'NEW', '2026-11-30', false],
  ['Sunday, seen on Tuesday', '2026-11-29 10:00', 'NEW', '2026-12-01', true],
  ['over the holiday', '2026-12-31 16:30', 'NEW', '2027-01-02', true],
])('carried over: %s', (_name, called, status, todayOn, expected) => {
  expect(isCarriedOver({ calledAt: at(called), status, todayOn, calendar: DEFAULT_CALENDAR, region: 'TW' })).toBe(expected);
});
