import { DomainError } from './app-error';
import type { Region } from './region';
import { isoFromMs } from './fields';

const DAY_MS = 86_400_000;
const ZONES: Readonly<Record<Region, string>> = { TW: 'Asia/Taipei', CN: 'Asia/Shanghai' };

const makeFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
// Making a formatter costs a thousand times what using it costs, and hardly any program ever needs one.
const formats = new Map<Region, Intl.DateTimeFormat>();
function formatOf(region: Region): Intl.DateTimeFormat {
  const format = formats.get(region) ?? makeFormat(ZONES[region]);
  formats.set(region, format);
  return format;
}

/** The last summer time of either zone ended in 1991; since then both are eight hours ahead, which a sum says faster than Intl. */
const SINCE_1992_MS = Date.UTC(1992, 0, 1);
const AHEAD_MS = 8 * 3_600_000;

function localParts(ms: number, region: Region): Readonly<{ on: string; time: string }> {
  if (ms >= SINCE_1992_MS) {
    const text = isoFromMs(ms + AHEAD_MS);
    return { on: text.slice(0, 10), time: text.slice(11, 16) };
  }
  const p: Record<string, string> = {};
  for (const { type, value } of formatOf(region).formatToParts(ms)) p[type] = value;
  return { on: `${(p.year ?? '').padStart(4, '0')}-${p.month ?? ''}-${p.day ?? ''}`, time: `${p.hour ?? ''}:${p.minute ?? ''}` };
}

/** Moments are stored as `2026-11-23T01:30:00.000Z`: eight hours before midnight the day is still the one that is written there. */
const isStored = (at: string): boolean => at.length === 24 && at.endsWith('Z') && at >= '1992-01-02';
const NEXT_DAY_FROM = '16';

/** The business day of a moment, YYYY-MM-DD, as the wall calendar of the centre shows it. */
export function localDateOf(at: string, region: Region): string {
  if (isStored(at) && at.slice(11, 13) < NEXT_DAY_FROM) return at.slice(0, 10);
  return localParts(Date.parse(at), region).on;
}
/** The clock time of a moment, HH:MM. */
export const localTimeOf = (at: string, region: Region): string => localParts(Date.parse(at), region).time;

/** The moment of a wall-clock time at the centre; `24:00` is the next day 00:00 (quality 4.5, row 100). */
export const toInstant = (on: string, time: string, region: Region): string => isoFromMs(instantMs(on, time, region));

/** The same in milliseconds, for sums over many moments. */
export function instantMs(on: string, time: string, region: Region): number {
  const wall = dayMs(on) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
  if (wall - AHEAD_MS >= SINCE_1992_MS) return wall - AHEAD_MS;
  const offsetAt = (ms: number) => {
    const local = localParts(ms, region);
    return Date.parse(`${local.on}T${local.time}:00.000Z`) - Math.floor(ms / 60_000) * 60_000;
  };
  return wall - offsetAt(wall - offsetAt(wall));
}

/** True for a day that exists: 2028-02-29, not 2026-02-29 (quality 4.5). */
export function isBusinessDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const DAYS_KEPT = 2_000;
/** A list asks for the same days hundreds of times. */
const days = new Map<string, number>();
function dayMs(on: string): number {
  const known = days.get(on);
  if (known !== undefined) return known;
  if (!isBusinessDate(on)) throw new DomainError('INPUT_INVALID', { field: 'date', value: on });
  const ms = Date.parse(`${on}T00:00:00.000Z`);
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(on, ms);
  return ms;
}
const dayOf = (ms: number): string => isoFromMs(ms).slice(0, 10);
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const addDays = (on: string, days: number): string => dayOf(dayMs(on) + days * DAY_MS);
/** Days from one business day to another; the sale day is day 0, the day after is day 1 (D3). */
export const daysBetween = (fromOn: string, toOn: string): number => Math.round((dayMs(toOn) - dayMs(fromOn)) / DAY_MS);

/** The corresponding date, or the month's last day if it is missing (D3: 民法典 202, TW 民法 121). */
export function addMonths(on: string, months: number): string {
  dayMs(on);
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
}

/** The month so many months after `2026-11`; before it, when `count` is below zero. */
export const monthAfter = (month: string, count = 1): string => addMonths(`${month}-01`, count).slice(0, 7);

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** 0 is Monday, as in the calendar of the settings. */
export const weekdayOf = (on: string): Weekday => ((((Math.floor(dayMs(on) / DAY_MS) + 3) % 7) + 7) % 7) as Weekday;

/** 民國年: 2026 is 115. */
export const rocYear = (on: string): number => Number(on.slice(0, 4)) - 1911;

/** `short`: 115-11-23; `long`: 民國115年11月23日. Before 民國 1 the western form stays. */
export function formatRoc(on: string, style: 'short' | 'long'): string {
  const year = rocYear(on);
  if (year < 1) return on;
  const [, month = '', day = ''] = on.split('-');
  return style === 'short' ? `${year}-${month}-${day}` : `民國${year}年${Number(month)}月${Number(day)}日`;
}
