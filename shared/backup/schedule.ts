import { localDateOf, toInstant } from '../kernel/business-date';
import type { Region } from '../kernel/region';

export const DEFAULT_DAILY_AT = '12:30';
const HOUR_MS = 3_600_000;
/** At start and while running: older than this, it is made without waiting for the hour. */
const TOO_OLD_MS = 24 * HOUR_MS;
/** On every screen: no good backup for this long is said in red. */
const WARN_MS = 48 * HOUR_MS;
const AGAIN_MS = 15 * 60_000;

export type BackupPast = Readonly<{
  /** When the last good one was made, and the last try of any outcome. */
  goodAt: string | null;
  triedAt: string | null;
  /** The centre was opened; a database without a centre needs no backup. */
  openedAt: string;
  /** The file of the last good one is not there any more. */
  isGone: boolean;
  /** Somebody pressed the button. */
  requestedAt: string | null;
}>;

const since = (at: string | null, now: string): number => (at === null ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(at));

/** What is to be made now: on request, at the hour of the day, or because the last one is more than a day old (quality 0.2). */
export function dueKind(past: BackupPast, dailyAt: string, now: string, region: Region): 'manual' | 'daily' | 'start' | null {
  if (past.requestedAt !== null) return 'manual';
  // A failed try, also one whose clock was ahead, does not stop the next for long.
  const tried = Math.abs(since(past.triedAt, now));
  if (tried < AGAIN_MS) return null;
  if (past.isGone) return 'start';
  const hour = toInstant(localDateOf(now, region), dailyAt, region);
  if (now >= hour && (past.goodAt === null ? past.openedAt : past.goodAt) < hour) return 'daily';
  return Math.abs(since(past.goodAt ?? past.openedAt, now)) > TOO_OLD_MS ? 'start' : null;
}

/** True when nobody may overlook it any more: nothing good for two days. */
export const isBackupLate = (goodAt: string, now: string): boolean => since(goodAt, now) > WARN_MS;

/** For the words of an age; a clock that was set back counts as just now. */
export const hoursSince = (at: string, nowMs: number): number => Math.max(0, Math.floor((nowMs - Date.parse(at)) / HOUR_MS));
