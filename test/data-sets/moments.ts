import { toInstant } from '#shared/kernel/business-date';

export const DAY_MS = 86_400_000;
/** Lives are written down as if they began on this day, and moved by whole days; the centre of the data sets is open every day. */
export const WRITTEN_ON = '2023-01-02';
export const WRITTEN_MS = Date.parse(toInstant(WRITTEN_ON, '00:00', 'TW'));
/** Where every data set ends: a Monday morning, the clock of the scenarios. */
export const END_MS = Date.parse('2026-11-23T01:30:00.000Z');
export const YEARS_MS = 5 * 365 * DAY_MS;
const LOCAL_MS = 8 * 3_600_000;

export const localDay = (ms: number): string => new Date(ms + LOCAL_MS).toISOString().slice(0, 10);
export const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00Z`) / DAY_MS;
export const dayOfNumber = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);

const HOUR_MS = 3_600_000;
/**
 * A moment of a plan in the life of one customer. Lives are moved by whole days and some seconds; what stands on the stroke
 * of an hour is a time of the wall clock (promised for 18:00) and moves by the days alone.
 */
export const momentIn = (ms: number, shiftMs: number): number =>
  WRITTEN_MS + ms + (ms % HOUR_MS === 0 ? Math.floor(shiftMs / DAY_MS) * DAY_MS : shiftMs);
