import { Worker } from 'node:worker_threads';
import { DomainError } from '#shared/kernel/app-error';
import type { Result } from '#shared/kernel/result';
import { MOST_MB, type ImportProgress } from '#shared/part-import/schema';
import type { ImportAnswer, ImportOrder } from './import-order';
import { runImport, type Tell } from './import-task';

export type Running<T> = Readonly<{ answer: Promise<T>; stop: () => void }>;
/** Reads a list; `threadedReader` in the program, `readerHere` in tests. */
export type ImportReader = (order: ImportOrder, tell: Tell) => Running<ImportAnswer>;

type FromThread = Readonly<{ progress?: ImportProgress; result?: Result<ImportAnswer> }>;

/** What is read is soon forgotten; a large nursery would only be memory that nobody needs (quality P13). */
export const SMALL = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 } as const;
/** A list that does not fit is told as one that is too large. */
export const orTooLarge = (error: Error & { code?: string }): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DomainError('IMPORT_FILE_TOO_LARGE', { max: MOST_MB }) : error;

/** In a thread of its own, from the built file: the counter goes on meanwhile, and stopping it takes no longer than ending a thread. */
export const threadedReader =
  (entry: string): ImportReader =>
  (order, tell) => {
    const worker = new Worker(entry, { workerData: { read: order }, resourceLimits: SMALL });
    const answer = new Promise<ImportAnswer>((resolve, reject) => {
      worker.on('message', ({ progress, result }: FromThread) => {
        if (progress) tell(progress);
        if (result?.ok) resolve(result.value);
        else if (result) reject(new DomainError(result.error.code, result.error.params));
      });
      worker.once('error', (error) => reject(orTooLarge(error)));
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
