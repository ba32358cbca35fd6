import { observable, useObservable } from './observable';

/** The engine's clock minus this window's. Screens count from the engine's time, never from their own. */
let offsetMs = 0;
const MINUTE = 60_000;
const minute = observable(0);

export const engineNow = (): number => Date.now() + offsetMs;

function tick(): void {
  minute.set(Math.floor(engineNow() / MINUTE) * MINUTE);
}

/** Called with `now` of setup.status. */
export function setEngineClock(nowAt: string): void {
  offsetMs = Date.parse(nowAt) - Date.now();
  tick();
}

/** All clocks tick together, on the minute (design.md: nothing moves by itself, seconds are never shown). */
export function startClock(): () => void {
  let timer = 0;
  const next = (): void => {
    tick();
    timer = window.setTimeout(next, MINUTE - (engineNow() % MINUTE) + 5);
  };
  next();
  return () => window.clearTimeout(timer);
}

/** The current minute in epoch milliseconds; the component is drawn again when it changes. */
export const useMinute = (): number => useObservable(minute);
