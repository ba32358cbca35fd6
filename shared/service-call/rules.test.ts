import { describe, expect, it } from 'vitest';
import type { Role } from '../kernel/roles';
import { assertLacksPart, lacksPart, mayReversePart } from './rules';
import type { CallStatus } from './states';

describe('who takes a part of a visit back', () => {
  it.each<[CallStatus, boolean, Role, boolean]>([
    ['ARRIVED', true, 'technician', true],
    ['FIXED', true, 'technician', true],
    ['FIXED', false, 'technician', false],
    ['CLOSED', true, 'technician', false],
    ['CANCELLED', true, 'technician', false],
    ['FIXED', false, 'chief', true],
    ['CLOSED', false, 'chief', true],
    ['CLOSED', false, 'manager', true],
    ['FIXED', false, 'clerk', false],
  ])('%s, own %s, %s: %s', (status, isOwn, role, may) => {
    expect(mayReversePart({ status, isOwn, roles: [role] })).toBe(may);
  });
});

describe('the right part in the place of a wrong one', () => {
  const line = (isOfVisit: boolean, isTakenBack: boolean) => ({ isOfVisit, isTakenBack });
  it.each([
    ['nothing was fitted', [], false],
    ['all stands', [line(true, false), line(true, false)], false],
    ['one was taken back', [line(true, true), line(true, false)], true],
    ['its place is taken', [line(true, true), line(true, false), line(false, false)], false],
    ['what took its place was wrong too', [line(true, true), line(true, false), line(false, true)], true],
    ['both were taken back, one is booked', [line(true, true), line(true, true), line(false, false)], true],
  ])('%s: %s', (_name, fitted, may) => {
    expect(lacksPart(fitted)).toBe(may);
  });

  it('is refused where no place is free', () => {
    expect(() => assertLacksPart([line(true, false)], 'SC-2026-000001')).toThrow('NOTHING_TAKEN_BACK');
    expect(() => assertLacksPart([line(true, true)], 'SC-2026-000001')).not.toThrow();
  });
});
