/** How many backups are kept: the newest of each of the last days, ISO weeks and months that have one. */
export type Keep = Readonly<{ daily: number; weekly: number; monthly: number }>;
/** Those from before a migration: by age alone. */
export type KeepDays = Readonly<{ days: number }>;
export const DEFAULT_KEEP: Keep = { daily: 7, weekly: 4, monthly: 12 };
const DAY_MS = 86_400_000;
/** Personal data that was erased leaves the oldest backup with it (quality S21). */
export const OLDEST_DAYS = 400;

/** `counterbook-TP1-2026-11-23T013000Z.cbk`: the centre, and when it was made. Nothing of a name is ever used as a path. */
export const backupName = (siteCode: string, madeAt: string): string =>
  `counterbook-${siteCode}-${madeAt.slice(0, 19).replaceAll(':', '')}Z.cbk`;
const NAME = /^counterbook-([A-Z0-9]{3})-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.cbk$/;

/** When the backup of this centre was made, by its name; null for any other file. */
export function madeAtOf(name: string, siteCode: string): string | null {
  const [, code, day, h, m, s] = NAME.exec(name) ?? [];
  const madeAt = `${day}T${h}:${m}:${s}.000Z`;
  return code === siteCode && !Number.isNaN(Date.parse(madeAt)) ? madeAt : null;
}

/** Monday of the week, as a day: weeks of two years are never mixed. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / DAY_MS + 3) / 7);

/** Which of our backups may go: outside every span, or too old for what was erased since (S21). The newest never goes. */
export function outdated(names: readonly string[], siteCode: string, keep: Keep | KeepDays, now: string): string[] {
  const own = names
    .map((name) => ({ name, madeAt: madeAtOf(name, siteCode) }))
    .filter((b): b is { name: string; madeAt: string } => b.madeAt !== null)
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  const before = (days: number) => (b: { madeAt: string }, i: number) => i > 0 && Date.parse(b.madeAt) < Date.parse(now) - days * DAY_MS;
  if ('days' in keep) return own.filter(before(keep.days)).map(({ name }) => name);
  const kept = new Set(own.slice(0, 1).map(({ name }) => name));
  const keepNewest = (spanOf: (madeAt: string) => string, spans: number) => {
    const seen = new Set<string>();
    for (const { name, madeAt } of own) {
      const span = spanOf(madeAt);
      if (seen.has(span)) continue;
      if (seen.size === spans) break;
      seen.add(span);
      kept.add(name);
    }
  };
  keepNewest((at) => at.slice(0, 10), keep.daily);
  keepNewest((at) => String(weekOf(at.slice(0, 10))), keep.weekly);
  keepNewest((at) => at.slice(0, 7), keep.monthly);
  const isTooOld = before(OLDEST_DAYS);
  return own.filter((b, i) => i > 0 && (!kept.has(b.name) || isTooOld(b, i))).map(({ name }) => name);
}
