import { expect, it } from 'vitest';
import { DomainError } from '../kernel/app-error';
import type { Role } from '../kernel/roles';
import { assertDiscount, discountOf, discountPercentOf } from './discount';

it.each([
  [['technician'], 5],
  [['clerk'], 5],
  [['accountant'], 0],
  [['warehouse'], 0],
  [['chief'], 20],
  [['clerk', 'chief', 'technician'], 20],
  [['clerk', 'manager'], 100],
] as const)('%s may give %i percent', (roles, percent) => expect(discountPercentOf(roles, {})).toBe(percent));
it('a centre may set its own', () => expect(discountPercentOf(['clerk'], { clerkDiscountPercent: 8, chiefDiscountPercent: 30 })).toBe(8));

it('is taken from the sum of the other lines', () => {
  const lines = [
    { kind: 'labour' as const, amountMinor: 800 },
    { kind: 'discount' as const, amountMinor: -50 },
    { kind: 'part' as const, amountMinor: 1450 },
    { kind: 'discount' as const, amountMinor: -10 },
  ];
  expect(discountOf(lines)).toEqual({ discountMinor: 60, beforeMinor: 2250 });
  expect(discountOf(lines.filter((l) => l.kind !== 'discount'))).toEqual({ discountMinor: 0, beforeMinor: 2250 });
});

function thrownBy(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
const above = (maxMinor: number, percent: number, post: string) => new DomainError('DISCOUNT_ABOVE_LIMIT', { maxMinor, percent, post });
it.each<readonly [Role, number, DomainError | null]>([
  ['technician', 112, null],
  ['technician', 113, above(112, 5, 'chief')],
  ['technician', 450, above(112, 5, 'chief')],
  ['technician', 451, above(112, 5, 'manager')],
  ['accountant', 0, null],
  ['accountant', 1, above(0, 0, 'chief')],
  ['chief', 450, null],
  ['chief', 451, above(450, 20, 'manager')],
  ['manager', 2250, null],
])('a %s gives %i off 2,250: %#', (role, discountMinor, refusal) => {
  const give = () => assertDiscount({ discountMinor, beforeMinor: 2250 }, [role], {});
  expect(thrownBy(give)).toEqual(refusal);
});
it('where the chief may give no more than the clerk, the manager does', () => {
  expect(() => assertDiscount({ discountMinor: 6, beforeMinor: 100 }, ['clerk'], { chiefDiscountPercent: 5 })).toThrow(
    above(5, 5, 'manager'),
  );
});
