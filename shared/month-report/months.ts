import { monthAfter } from '../kernel/business-date';
import { MOST_MONTHS } from './schema';

/** The months from one to another, both among them, oldest first: `2026-11`, `2026-12`, `2027-01`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** In order, and not more than a report has room for. */
export const isReportable = (from: string, to: string): boolean => from <= to && to < monthAfter(from, MOST_MONTHS);
