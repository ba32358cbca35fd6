/** The only place in the engine that asks the time. Injected everywhere, so tests and scenarios own it. */
export type Clock = Readonly<{ nowMs(): number }>;
export const systemClock: Clock = { nowMs: () => Date.now() };
export const nowIso = (clock: Clock): string => new Date(clock.nowMs()).toISOString();

/** A clock that starts at a given moment and runs on, or stands still; for tests and scenarios. */
export function settableClock(startMs: number, runs: boolean): Clock & { set(ms: number): void } {
  let base = startMs;
  let since = Date.now();
  return {
    nowMs: () => (runs ? base + (Date.now() - since) : base),
    set: (ms) => {
      base = ms;
      since = Date.now();
    },
  };
}
