import { expect, it } from 'vitest';
import { monthAfter } from '../kernel/business-date';
import { isReportable, monthsBetween } from './months';

it.each([
  ['2026-11', '2026-11', ['2026-11']],
  ['2026-11', '2027-01', ['2026-11', '2026-12', '2027-01']],
  ['2026-12', '2026-11', []],
])('from %s to %s', (from, to, months) => {
  expect(monthsBetween(from, to)).toEqual(months);
});

it.each([
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-06', -18, '2024-12'],
])('%s and %i months are %s', (month, count, other) => {
  expect(monthAfter(month, count)).toBe(other);
});

it.each([
  ['2026-11', '2026-11', true],
  ['2022-01', '2026-12', true],
  ['2021-12', '2026-12', false], // sixty-one months
  ['2026-12', '2026-11', false],
])('a report from %s to %s: %s', (from, to, is) => {
  expect(isReportable(from, to)).toBe(is);
});

it.each([
  ['2026-10', '2026-11'],
  ['2026-12', '2027-01'],
  ['2026-01', '2026-02'],
])('after %s comes %s', (period, next) => expect(monthAfter(period)).toBe(next));
