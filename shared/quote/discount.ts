import { DomainError } from '../kernel/app-error';
import { holdsPost, type Role } from '../kernel/roles';
import type { ChargeLine } from './schema';

/** 折讓權限 (E19): percent of the sum before it that each post may give; the settings of the centre may say otherwise. */
export const DISCOUNT_PERCENTS = {
  technicianDiscountPercent: 5,
  clerkDiscountPercent: 5,
  accountantDiscountPercent: 0,
  chiefDiscountPercent: 20,
} as const;
type DiscountSetting = keyof typeof DISCOUNT_PERCENTS;
type DiscountSettings = Readonly<Partial<Record<DiscountSetting, number | undefined>>>;
const LIMITED_POSTS = ['technician', 'clerk', 'accountant', 'chief'] as const;

const percentOf = (post: (typeof LIMITED_POSTS)[number], settings: DiscountSettings): number => {
  const name = `${post}DiscountPercent` as const;
  return settings[name] ?? DISCOUNT_PERCENTS[name];
};

/** The most of the posts somebody holds; a manager gives what he likes. */
export const discountPercentOf = (roles: readonly Role[], settings: DiscountSettings): number =>
  roles.includes('manager')
    ? 100
    : LIMITED_POSTS.filter((post) => roles.includes(post)).reduce((most, post) => Math.max(most, percentOf(post, settings)), 0);

export type Discount = Readonly<{ discountMinor: number; beforeMinor: number }>;
/** What the discount lines take off, and the sum they are taken from. */
export function discountOf(lines: readonly Pick<ChargeLine, 'kind' | 'amountMinor'>[]): Discount {
  const sum = (list: typeof lines): number => list.reduce((total, l) => total + l.amountMinor, 0);
  const discounts = lines.filter((l) => l.kind === 'discount');
  return { discountMinor: 0 - sum(discounts), beforeMinor: sum(lines.filter((l) => l.kind !== 'discount')) };
}

/** The most that may be let off of a sum. */
export const mostOf = (beforeMinor: number, percent: number): number => Math.floor((beforeMinor * percent) / 100);

/** A discount above the limit of a post is given by the chief, or by the manager (E19). */
export function assertDiscount({ discountMinor, beforeMinor }: Discount, roles: readonly Role[], settings: DiscountSettings): void {
  const percent = discountPercentOf(roles, settings);
  const maxMinor = mostOf(beforeMinor, percent);
  if (discountMinor <= maxMinor) return;
  const isForChief = !holdsPost(roles, ['chief']) && discountMinor <= mostOf(beforeMinor, percentOf('chief', settings));
  throw new DomainError('DISCOUNT_ABOVE_LIMIT', { maxMinor, percent, post: isForChief ? 'chief' : 'manager' });
}
