import { DomainError } from '../kernel/app-error';
import type { Doubt } from '../kernel/doubt';

export const PRODUCT_DAYS = ['purchaseOn', 'exFactoryOn', 'installOn'] as const;
export type ProductDays = Readonly<Record<(typeof PRODUCT_DAYS)[number], string | null>>;
const LONG_AGO_YEARS = 30;

/** No day of a product lies ahead, and it left the factory before it was sold (B1). */
export function assertDates(dates: ProductDays, today: string): void {
  for (const field of PRODUCT_DAYS) {
    const on = dates[field];
    if (on !== null && on > today) throw new DomainError('DATE_IN_FUTURE', { field });
  }
  if (dates.exFactoryOn !== null && dates.purchaseOn !== null && dates.exFactoryOn > dates.purchaseOn)
    throw new DomainError('DATE_ORDER', { field: 'exFactoryOn', other: 'purchaseOn' });
}

/** Goods that come for repair are seldom older than thirty years; 1970-01-01 is a computer's zero (quality 4.5, row 97). */
export function dateDoubts(dates: Readonly<{ [D in keyof ProductDays]?: string | null | undefined }>, today: string): readonly Doubt[] {
  const longAgo = `${Number(today.slice(0, 4)) - LONG_AGO_YEARS}${today.slice(4)}`;
  return PRODUCT_DAYS.flatMap((field): Doubt[] => {
    const on = dates[field] ?? null;
    return on !== null && on < longAgo ? [{ field, code: 'dateLongAgo', params: { on } }] : [];
  });
}
