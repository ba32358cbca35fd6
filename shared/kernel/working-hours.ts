import { isoFromMs } from './fields';
import { addDays, instantMs, localDateOf, weekdayOf } from './business-date';
import type { Region } from './region';

export type WorkingSegment = Readonly<{ from: string; to: string }>;
/** The centre's working hours (the same shape as in its settings): index 0 is Monday; holidays; rest days worked by arrangement. */
export type WorkingCalendar = Readonly<{
  week: readonly (readonly WorkingSegment[])[];
  closedDays: readonly string[];
  openDays: readonly string[];
}>;

const WHOLE_DAY = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
/** TC-1 of D2, the default of a new centre: Monday to Saturday 09:00–12:00 and 13:00–18:00, closed on New Year's Day 2027. */
export const DEFAULT_CALENDAR = {
  week: [WHOLE_DAY, WHOLE_DAY, WHOLE_DAY, WHOLE_DAY, WHOLE_DAY, WHOLE_DAY, []],
  closedDays: ['2027-01-01'],
  openDays: [] as string[],
} satisfies WorkingCalendar;

/** A closure longer than this is a broken calendar, not a holiday. */
const MAX_CLOSED_DAYS = 400;
const MINUTE_MS = 60_000;

/** The hours of one day; a rest day worked by arrangement takes the hours of the first working weekday. */
function segmentsOf(on: string, calendar: WorkingCalendar): readonly WorkingSegment[] {
  if (calendar.openDays.includes(on)) {
    const own = calendar.week[weekdayOf(on)] ?? [];
    return own.length > 0 ? own : (calendar.week.find((day) => day.length > 0) ?? WHOLE_DAY);
  }
  if (calendar.closedDays.includes(on)) return [];
  return calendar.week[weekdayOf(on)] ?? [];
}

/** 班時: the working minutes of a day; none on a closed one (B21). */
export const openMinutesOn = (on: string, calendar: WorkingCalendar): number =>
  segmentsOf(on, calendar).reduce((sum, { from, to }) => sum + minutesInto(to) - minutesInto(from), 0);
const minutesInto = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

export const isOpenDay = (on: string, calendar: WorkingCalendar): boolean => segmentsOf(on, calendar).length > 0;

/** rest_shift (D3, 民法典 203, TW 民法 122): the day itself when the centre is open, else the next open one. */
export function nextOpenDay(on: string, calendar: WorkingCalendar): string {
  let day = on;
  for (let i = 0; i < MAX_CLOSED_DAYS; i += 1) {
    if (isOpenDay(day, calendar)) return day;
    day = addDays(day, 1);
  }
  throw new Error('the working calendar has no open day');
}

/** A moment so many working minutes later; outside the hours the clock starts at the next opening (D2, 應到時間). */
export function addWorkingMinutes(startAt: string, minutes: number, calendar: WorkingCalendar, region: Region): string {
  const start = Date.parse(startAt);
  let left = Math.round(minutes * MINUTE_MS);
  let on = nextOpenDay(localDateOf(startAt, region), calendar);
  for (;;) {
    for (const segment of segmentsOf(on, calendar)) {
      const from = Math.max(start, instantMs(on, segment.from, region));
      const to = instantMs(on, segment.to, region);
      if (from >= to) continue;
      if (left <= to - from) return isoFromMs(from + left);
      left -= to - from;
    }
    on = nextOpenDay(addDays(on, 1), calendar);
  }
}

/** Whole working minutes between two moments; 0 when the second is not later. */
export function workingMinutesBetween(fromAt: string, toAt: string, calendar: WorkingCalendar, region: Region): number {
  const from = Date.parse(fromAt);
  const to = Date.parse(toAt);
  if (to <= from) return 0;
  const lastOn = localDateOf(toAt, region);
  let sum = 0;
  for (let on = localDateOf(fromAt, region); on <= lastOn; on = addDays(on, 1)) {
    for (const segment of segmentsOf(on, calendar)) {
      const opens = Math.max(from, instantMs(on, segment.from, region));
      const closes = Math.min(to, instantMs(on, segment.to, region));
      sum += Math.max(0, closes - opens);
    }
  }
  return Math.floor(sum / MINUTE_MS);
}
