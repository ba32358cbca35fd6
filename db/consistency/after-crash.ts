import { Worker } from 'node:worker_threads';
import type { Log } from '#shared/log/log-entry';
import type { Consistency } from './check-consistency';

export type CheckOrder = Readonly<{ file: string; addon: string | undefined; depth: 'quick' | 'full' }>;

/** The check in a thread of its own, so that the counter goes on working meanwhile (quality P16). `entry`: the built worker. */
export const checkInWorker = (entry: string, order: CheckOrder): Promise<Consistency> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: order });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the consistency check ended with ${code}`)));
    worker.unref(); // a program that closes does not wait for it
  });

/** After an unclean end: the quick check beside the work, its outcome in the log. It never delays or stops the start. */
export async function checkAfterCrash(entry: string, order: Omit<CheckOrder, 'depth'>, log: Log): Promise<void> {
  try {
    const { violations } = await checkInWorker(entry, { ...order, depth: 'quick' });
    for (const about of new Set(violations.map((v) => v.code)))
      log({ level: 'error', event: 'consistency.broken', facts: { about, count: violations.filter((v) => v.code === about).length } });
    log({ level: 'info', event: 'consistency.checked', facts: { reason: 'unclean-end', count: violations.length } });
  } catch (error) {
    log({ level: 'error', event: 'consistency.notChecked', facts: { error } });
  }
}
