import { Worker } from 'node:worker_threads';
import type { Log } from '#shared/log/log-entry';
import type { Consistency, Depth } from './check-consistency';

export type CheckOrder = Readonly<{ file: string; addon: string | undefined; depth: Depth }>;

/** The check in a thread of its own, so that the counter goes on working meanwhile (quality P16). `entry`: the built worker. */
export const checkInWorker = (entry: string, order: CheckOrder): Promise<Consistency> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: order });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the consistency check ended with ${code}`)));
    worker.unref(); // a program that closes does not wait for it
  });

/** The first minute belongs to the sign-in and the first customer. */
const AFTER_START_MS = 60_000;
const DAY_MS = 86_400_000;
export type Reason = 'start' | 'unclean-end' | 'daily';
type Beside = Readonly<{ check: (depth: Depth) => Promise<Consistency>; wasLeftOpen: boolean; log: Log }>;

/**
 * The checks that run by themselves, beside the work: after an unclean end at once, after every other start the books of stock,
 * money, custody and numbers, and the file once a day on a PC that is never switched off. The outcome is in the log; nothing
 * waits for it. Answers what ends them.
 */
export function checkBesideWork({ check, wasLeftOpen, log }: Beside): () => void {
  const look = async (reason: Reason, depth: Depth): Promise<void> => {
    try {
      const { violations } = await check(depth);
      for (const about of new Set(violations.map((v) => v.code)))
        log({ level: 'error', event: 'consistency.broken', facts: { about, count: violations.filter((v) => v.code === about).length } });
      log({ level: 'info', event: 'consistency.checked', facts: { reason, count: violations.length } });
    } catch (error) {
      log({ level: 'error', event: 'consistency.notChecked', facts: { error } });
    }
  };
  if (wasLeftOpen) void look('unclean-end', 'quick');
  const first = wasLeftOpen ? undefined : setTimeout(() => void look('start', 'books'), AFTER_START_MS).unref();
  const daily = setInterval(() => void look('daily', 'quick'), DAY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
