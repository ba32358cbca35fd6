import { MOST_MONTHS } from './schema';

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The month so many months after this one; before it, when `count` is below zero. */
export const monthAfter = (month: string, count: number): string => monthAt(indexOf(month) + count);

/** The months from one to another, both among them, oldest first: `2026-11`, `2026-12`, `2027-01`. */
export const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, indexOf(to) - indexOf(from) + 1) }, (_, i) => monthAfter(from, i));

/** In order, and not more than a report has room for. */
export function isReportable(from: string, to: string): boolean {
  const count = indexOf(to) - indexOf(from) + 1;
  return count >= 1 && count <= MOST_MONTHS;
}
