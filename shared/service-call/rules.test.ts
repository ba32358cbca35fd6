import { describe, expect, it } from 'vitest';
import type { Role } from '../kernel/roles';
import { mayReversePart } from './rules';
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
