import { parentPort, workerData } from 'node:worker_threads';
import { err, ok } from '#shared/kernel/result';
import { DomainError } from '#shared/kernel/app-error';
import type { ImportOrder } from './import-order';
import { runImport } from './import-task';
import type { WriteOrder } from './import-writer';
import { writeInThread } from './write-thread';

/** Entry of the thread that reads a part list, or reads and writes one: progress, one answer, the end. What is no refusal is a bug and says so. */
type Order = Readonly<{ read: ImportOrder } | { write: WriteOrder; words: Int32Array }>;
const order = workerData as Order;
const tell = (message: unknown): void => parentPort?.postMessage(message);

if ('write' in order) void writeInThread(order.write, order.words, tell);
else
  runImport(order.read, (progress) => tell({ progress }))
    .then((answer) => tell({ result: ok(answer) }))
    .catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      tell({ result: err(error.app) });
    });
