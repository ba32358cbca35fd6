import { Worker } from 'node:worker_threads';
import { contract, type RouteName } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import type { LongName, LongOrder } from './run-long-query';

export type LongPlace = Readonly<{ file: string; addon: string | undefined }>;
export type LongAnswer = Readonly<{ id: number } & ({ value: unknown } | { fault: string })>;

export const isLongQuery = (name: RouteName): name is LongName => {
  const route: Route = contract[name];
  return route.kind === 'query' && route.isLong === true;
};

/**
 * Answers long queries in a thread with a connection of its own that cannot write, so that the counter goes on saving meanwhile
 * (quality P6, decision 041). `entry`: the built thread; it is started by the first question and kept.
 */
export function startLongReader(entry: string, place: LongPlace) {
  const waiting = new Map<number, Readonly<{ resolve: (value: unknown) => void; reject: (error: Error) => void }>>();
  let thread: Worker | null = null;
  let asked = 0;

  const end = (worker: Worker, error: Error): void => {
    if (thread !== worker) return; // what was asked of it has been told already
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    thread = null;
  };
  const started = (): Worker => {
    const worker = new Worker(entry, { workerData: place });
    worker.on('message', (answer: LongAnswer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.unref(); // a program that closes does not wait for a thread that has nothing to do
      if ('value' in answer) asker?.resolve(answer.value);
      else asker?.reject(new Error(answer.fault));
    });
    worker.once('error', (error) => end(worker, error));
    worker.once('exit', (code) => end(worker, new Error(`the thread of long queries ended with ${code}`)));
    return worker;
  };
  return {
    read(order: LongOrder): Promise<unknown> {
      thread ??= started();
      const id = (asked += 1);
      thread.ref();
      thread.postMessage({ id, order });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    /** Before the file is moved or replaced: the thread has it open. */
    close: async (): Promise<void> => void (await thread?.terminate()),
  };
}
