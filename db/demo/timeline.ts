import { addDays, toInstant } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import { addWorkingMinutes, DEFAULT_CALENDAR, isOpenDay } from '#shared/kernel/working-hours';
import type { Random } from './random';

const MINUTE_MS = 60_000;

/** The demo's days: what happens when. Steps are run in the order of their times, so numbers follow the clock. */
export class Timeline {
  readonly #steps: { ms: number; run: () => Promise<void> }[] = [];
  readonly #endMs: number;
  constructor(endMs: number) {
    this.#endMs = endMs;
  }
  /** Plans a step; what would lie in the future does not happen, so jobs stand as they would on this day. */
  at(ms: number, run: () => Promise<void>): void {
    if (ms < this.#endMs) this.#steps.push({ ms, run });
  }
  async play(setClock: (ms: number) => void, progress: (done: number, planned: number) => void): Promise<void> {
    for (let done = 0; this.#steps.length > 0; done++) {
      this.#steps.sort((a, b) => a.ms - b.ms);
      const step = this.#steps.shift();
      if (!step) return;
      setClock(step.ms);
      await step.run();
      if (done % 50 === 0) progress(done, done + this.#steps.length);
    }
  }
}

/** A moment in the opening hours of a day, or of the next open day. */
export function openTime(on: string, random: Random, fromHour = 9, toHour = 17): number {
  let day = on;
  while (!isOpenDay(day, DEFAULT_CALENDAR)) day = addDays(day, 1);
  const hour = random.int(fromHour, toHour);
  const minute = String(random.int(0, 59)).padStart(2, '0');
  return Date.parse(toInstant(day, `${String(hour === 12 ? 13 : hour).padStart(2, '0')}:${minute}`, 'TW'));
}
export const minutes = (n: number): number => n * MINUTE_MS;
/** So many minutes of opening hours later: nothing happens at night or on a Sunday. */
export const workLater = (ms: number, n: number): number => Date.parse(addWorkingMinutes(isoFromMs(ms), n, DEFAULT_CALENDAR, 'TW'));
