import { localDateOf } from '#shared/kernel/business-date';
import { nowIso, type Clock } from '../kernel/clock';
import type { ReadDb } from '../kernel/connection';
import { readSite } from '../kernel/site-context';
import { hasDayWork } from './run-day';

type Parts = Readonly<{ db: ReadDb; clock: Clock; runDay: () => Promise<unknown>; onBug: (error: unknown) => string }>;
/** After the counter is open, and then often enough for a program that is never closed. */
const FIRST_MS = 30_000;
const EVERY_MS = 3_600_000;

/** The day's work of unclaimed goods, whoever is signed in. Answers how to end the watch. */
export function watchUnclaimed({ db, clock, runDay, onBug }: Parts): () => void {
  const look = async (): Promise<void> => {
    try {
      const site = readSite(db);
      if (site !== null && hasDayWork(db, site, localDateOf(nowIso(clock), site.region))) await runDay();
    } catch (error) {
      onBug(error);
    }
  };
  const first = setTimeout(() => void look(), FIRST_MS).unref();
  const every = setInterval(() => void look(), EVERY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}
