import type { WorkingCalendar } from '#shared/setup/schema';

export type Segment = WorkingCalendar['week'][number][number];
const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

/** `900` and `9:00` become `09:00`; what cannot be read stays as typed. */
export function clockText(typed: string): string {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize('NFKC').trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : typed;
}

/** A day's hours are right when each part ends after it begins and begins after the one before. */
export const isDayRight = (day: readonly Segment[]): boolean =>
  day.every((s, i) => TIME.test(s.from) && TIME.test(s.to) && s.from < s.to && (i === 0 || (day[i - 1]?.to ?? '') <= s.from));
export const isWeekRight = (week: readonly (readonly Segment[])[]): boolean => week.every(isDayRight);
