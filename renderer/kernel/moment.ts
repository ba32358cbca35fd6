import type { Region } from '#shared/kernel/region';
import { addDays, isBusinessDate, localDateOf, localTimeOf, toInstant } from '#shared/kernel/business-date';

const iso = (now: number): string => new Date(now).toISOString();
const two = (text: string): string => text.padStart(2, '0');

/**
 * A moment as people write it: `11:10` or `1110` is today, `11-23 11:10` this year, `2026-11-23 11:10` whole.
 * Empty is undefined (the engine takes now). What cannot be read stays as typed, so that the schema refuses it.
 */
export function momentOf(typed: string, region: Region, now: number): string | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return undefined;
  const match = /^(?:(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})[ T]+)?(\d{1,2}):?(\d{2})$/.exec(text);
  if (!match) return text;
  const [, year, month, day, hour = '', minute = ''] = match;
  const today = localDateOf(iso(now), region);
  const on = month === undefined || day === undefined ? today : `${year ?? today.slice(0, 4)}-${two(month)}-${two(day)}`;
  const isTime = (Number(hour) <= 23 && Number(minute) <= 59) || `${hour}${minute}` === '2400'; // midnight belongs to the next day
  if (!isBusinessDate(on) || !isTime) return text;
  return toInstant(on, `${two(hour)}:${minute}`, region);
}

/** The moment as it is typed into a field: `2026-11-23 13:10`. */
export const momentText = (at: string, region: Region): string => `${localDateOf(at, region)} ${localTimeOf(at, region)}`;

/** The business day so many days from now. */
export const dayFromNow = (days: number, region: Region, now: number): string => addDays(localDateOf(iso(now), region), days);
