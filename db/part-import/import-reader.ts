import { Worker } from 'node:worker_threads';
import { DomainError } from '#shared/kernel/app-error';
import type { Result } from '#shared/kernel/result';
import type { ImportProgress } from '#shared/part-import/schema';
import type { ImportAnswer, ImportOrder } from './import-order';
import { runImport, type Tell } from './import-task';

export type Running = Readonly<{ answer: Promise<ImportAnswer>; stop: () => void }>;
/** Reads a list; `threadedReader` in the program, `readerHere` in tests. */
export type ImportReader = (order: ImportOrder, tell: Tell) => Running;

type FromThread = Readonly<{ progress?: ImportProgress; result?: Result<ImportAnswer> }>;

/** In a thread of its own, from the built file: the counter goes on meanwhile, and stopping it takes no longer than ending a thread. */
export const threadedReader =
  (entry: string): ImportReader =>
  (order, tell) => {
    const worker = new Worker(entry, { workerData: order });
    const answer = new Promise<ImportAnswer>((resolve, reject) => {
      worker.on('message', ({ progress, result }: FromThread) => {
        if (progress) tell(progress);
        if (result?.ok) resolve(result.value);
        else if (result) reject(new DomainError(result.error.code, result.error.params));
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new DomainError('IMPORT_CANCELLED'))); // after an answer this changes nothing
    });
    worker.unref();
    return { answer, stop: () => void worker.terminate() };
  };

/** In the thread of the caller. */
export const readerHere: ImportReader = (order, tell) => {
  let isStopped = false;
  const answer = runImport(order, (progress) => {
    if (isStopped) throw new DomainError('IMPORT_CANCELLED');
    tell(progress);
  });
  return { answer, stop: () => (isStopped = true) };
};
