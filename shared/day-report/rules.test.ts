import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { assertDay, assertOtherPerson, carriedDoubts } from './rules';

const at = (time: string): string => `2026-11-23T${time}:00.000Z`;
const line = (
  from: string,
  to: string,
  over: Partial<{ source: string | null; ref: string | null; type: string; minutes: number }> = {},
) => ({
  source: null,
  ref: null,
  type: 'D',
  startAt: at(from),
  endAt: at(to),
  minutes: 60,
  ...over,
});
const day = (lines: ReturnType<typeof line>[], overtimeMinutes = 0) =>
  refusalOf(() => assertDay({ lines, shiftMinutes: 120, overtimeMinutes, now: at('18:00') }));
const known = { source: 'v1', ref: 'SC-2026-000101', type: 'A' };

describe('a technician’s day (B21)', () => {
  it.each([
    ['work inside the house needs no job', [line('08:00', '09:00')], null],
    ['A to C name theirs', [line('08:00', '09:00', { type: 'B' })], 'DAY_REF_NEEDED'],
    ['with a job', [line('08:00', '09:00', { type: 'B', ref: 'SC-2026-000101' })], null],
    ['one after the other', [line('08:00', '09:00', known), line('09:00', '10:00')], null],
    ['own work over a visit', [line('08:00', '09:00', known), line('08:59', '10:00')], 'DAY_LINES_OVERLAP'],
    ['two visits of the books overlap: they stand', [line('08:00', '09:00', known), line('08:30', '09:30', known)], null],
    ['backwards', [line('09:00', '09:00')], 'TIME_ORDER'],
    ['still to come', [line('17:30', '18:01')], 'TIME_ORDER'],
    ['longer than the shift', [line('08:00', '10:01', { minutes: 121 })], 'DAY_TOO_LONG'],
  ] as const)('%s', (_name, lines, code) => expect(day([...lines])).toBe(code));
  it('overtime makes room', () => {
    expect(day([line('08:00', '10:01', { minutes: 121 })], 1)).toBe(null);
    expect(day([line('08:00', '10:02', { minutes: 122 })], 1)).toBe('DAY_TOO_LONG');
  });
});

it('another person checks, except where there is no other', () => {
  const check = (actorId: string, isSinglePersonSite = false) =>
    refusalOf(() => assertOtherPerson({ technicianId: 'li', actorId, isSinglePersonSite }));
  expect([check('chief'), check('li'), check('li', true)]).toEqual([null, 'SECOND_PERSON_NEEDED', null]);
});

it.each([
  [0, 'TW', []],
  [2250, 'TW', ['NT$2,250']],
  [88_050, 'CN', ['¥880.50']],
] as const)('cash of %i that is not turned in is asked about (E22): %s', (minor, region, amounts) =>
  expect(carriedDoubts(minor, region).map(({ code, params }) => [code, params.amount])).toEqual(amounts.map((a) => ['cashCarried', a])),
);
