import { expect, it } from 'vitest';
import { ANY_STAFF, holdsPost, STAFF_ROLES, type Role } from './roles';

it.each<[readonly Role[], readonly Role[], boolean]>([
  [['clerk'], ['clerk', 'chief'], true],
  [['technician'], ['clerk', 'chief'], false],
  [['technician', 'clerk'], ['clerk'], true], // one post of several is enough
  [['manager'], ['chief'], true], // the chief's work is the manager's as well
  [['chief'], ['manager'], false],
  [['manager'], ['technician'], false],
  [['clerk'], ['chief'], false],
  [[], ['clerk'], false],
  [['manager'], [], false],
  [['system'], ANY_STAFF, false],
  [['manager'], ['system'], false],
])('%j may do what %j may: %s', (held, allowed, expected) => expect(holdsPost(held, allowed)).toBe(expected));

it('everybody is every post', () => expect(ANY_STAFF).toEqual(STAFF_ROLES));
