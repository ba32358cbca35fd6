import { z } from 'zod';
import { engineNow } from '../kernel/clock';
import { usePreference } from '../kernel/preference';

const Running = z.object({ cardId: z.uuid(), cardNo: z.string(), startedAt: z.string() });
/** 計時: the card in hand and since when. It belongs to the person and survives a switch of user (B7 work lines). */
export type RunningTimer = z.infer<typeof Running>;

/** A preference always has a value, so that a stopped timer is one too. */
const STOPPED = 'stopped';

/** One timer for each person; stopping it opens the work line with its times filled in. */
export function useWorkTimer() {
  const [running, set] = usePreference<RunningTimer | typeof STOPPED>('work-timer', (value) => Running.safeParse(value).data ?? STOPPED);
  return {
    running: running === undefined || running === STOPPED ? null : running,
    start: (card: Readonly<{ id: string; cardNo: string }>): void =>
      set({ cardId: card.id, cardNo: card.cardNo, startedAt: new Date(engineNow()).toISOString() }),
    clear: (): void => set(STOPPED),
  };
}

/** Whole minutes since the start, at least one. */
export const minutesSince = (startedAt: string, now: number): number => Math.max(1, Math.round((now - Date.parse(startedAt)) / 60_000));
