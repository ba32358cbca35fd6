import { useMemo, useState } from 'react';
import type { CardView } from '#shared/repair-card/schema';
import { useWorkTimer } from './work-timer';

export type TimerKey = Readonly<{
  isRunning: boolean;
  startedAt: string | null;
  /** Number of the card on which the timer runs instead, once somebody tried. */
  elsewhere: string | null;
  toggle: () => void;
  done: () => void;
}>;

/** T on the job page: starts the timer, or stops it and opens the work line. One person works on one thing at a time. */
export function useTimerKey(card: Pick<CardView, 'id' | 'cardNo'>, onStop: () => void): TimerKey {
  const timer = useWorkTimer();
  const [isTried, setIsTried] = useState(false);
  const { running } = timer;
  const isRunning = running?.cardId === card.id;
  return useMemo(
    () => ({
      isRunning,
      startedAt: isRunning ? running.startedAt : null,
      elsewhere: isTried && running && !isRunning ? running.cardNo : null,
      toggle: () => {
        if (isRunning) onStop();
        else if (running) setIsTried(true);
        else timer.start(card);
      },
      done: () => {
        if (isRunning) timer.clear();
      },
    }),
    [isRunning, isTried, running, timer, card, onStop],
  );
}
