/** Parts of an instant in the centre's zone. */
export type LocalTime = Readonly<{ year: string; month: string; day: string; hour: string; minute: string; weekday: number }>;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay();

export function localTime(at: string | number, zone: string): LocalTime {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(new Date(at))
      .map((p) => [p.type, p.value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { year, month, day, hour, minute, weekday: weekdayOf(`${year}-${month}-${day}`) };
}

/** Typed as a day: 2026-12-01. Whether there is such a day, the command says. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text.trim());

/** YYYY-MM-DD in the centre's zone. */
export function localDay(at: string | number, zone: string): string {
  const t = localTime(at, zone);
  return `${t.year}-${t.month}-${t.day}`;
}

/** HH:MM, 24 hours. */
export function clockTime(at: string | number, zone: string): string {
  const t = localTime(at, zone);
  return `${t.hour}:${t.minute}`;
}

/** In tables: `11-23 13:10`, in other years `2025-11-23` (design.md 3). */
export function tableTime(at: string, zone: string, now: number): string {
  const t = localTime(at, zone);
  return t.year === localTime(now, zone).year ? `${t.month}-${t.day} ${t.hour}:${t.minute}` : `${t.year}-${t.month}-${t.day}`;
}

/** A business day in a table: `11-23`, in other years whole. */
export const tableDay = (on: string, zone: string, now: number): string =>
  on.slice(0, 4) === localTime(now, zone).year ? on.slice(5) : on;

/** 民國: the year of the Republic, 1912 is 1. */
export const rocYear = (year: string | number): number => Number(year) - 1911;

/** Whole days from `now` to the instant, by calendar: 0 today, 1 tomorrow, −1 yesterday. */
export const daysFromToday = (at: string, zone: string, now: number): number =>
  Math.round((Date.parse(localDay(at, zone)) - Date.parse(localDay(now, zone))) / 86_400_000);
