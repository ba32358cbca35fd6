import { uptime } from 'node:os';

/**
 * The only place in the engine that asks the time. Injected everywhere, so tests and scenarios own it.
 * `nowMs` is the clock on the wall, which anybody can set. `uptimeMs` runs since the PC was started, and nobody can set it:
 * what must not end early by a changed clock (lock-out, confirmed PIN) is measured with it (quality S16).
 */
export type Clock = Readonly<{ nowMs(): number; uptimeMs(): number }>;
export const systemClock: Clock = { nowMs: () => Date.now(), uptimeMs: () => Math.round(uptime() * 1000) };
export const nowIso = (clock: Clock): string => new Date(clock.nowMs()).toISOString();

type SettableClock = Clock & {
  /** Time goes on to this moment; to an earlier one it is the clock alone that goes back. */
  set(ms: number): void;
  /** Somebody sets the clock of the PC: no time passes. */
  setWallClock(ms: number): void;
};

/** A clock that starts at a given moment and runs on, or stands still; for tests and scenarios. */
export function settableClock(startMs: number, runs: boolean): SettableClock {
  let base = startMs;
  let since = Date.now();
  let passed = 0;
  const nowMs = () => (runs ? base + (Date.now() - since) : base);
  const setWallClock = (ms: number) => {
    base = ms;
    since = Date.now();
  };
  return {
    nowMs,
    uptimeMs: () => passed + (runs ? systemClock.uptimeMs() : 0),
    set: (ms) => {
      passed += Math.max(0, ms - nowMs());
      setWallClock(ms);
    },
    setWallClock,
  };
}
