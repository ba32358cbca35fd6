import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_EVERY_MS = 5_000;

/** Locks after so many minutes without a hand on keyboard or mouse. Uses the monotonic clock, so a changed PC clock does not matter. */
export function useAutoLock(minutes: number | null, lock: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    let lastAt = performance.now();
    const onLife = (): void => {
      lastAt = performance.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onLife, { capture: true, passive: true });
    const timer = window.setInterval(() => {
      if (performance.now() - lastAt >= minutes * 60_000) lock();
    }, LOOK_EVERY_MS);
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onLife, { capture: true });
    };
  }, [minutes, lock]);
}
