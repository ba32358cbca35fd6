import { parentPort, workerData } from 'node:worker_threads';
import { err, ok } from '#shared/kernel/result';
import { DomainError } from '#shared/kernel/app-error';
import type { ImportOrder } from './import-order';
import { runImport } from './import-task';

/** Entry of the thread that reads a part list: progress while it reads, one answer, the end. What is no refusal is a bug and says so. */
runImport(workerData as ImportOrder, (progress) => parentPort?.postMessage({ progress }))
  .then((answer) => parentPort?.postMessage({ result: ok(answer) }))
  .catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    parentPort?.postMessage({ result: err(error.app) });
  });
