import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../kernel/connection';
import type { LongAnswer, LongPlace } from './long-reader';
import { runLongQuery, type LongOrder } from './run-long-query';

/** Entry of the thread that reads for long: one answer to each order, one after another. */
const { file, addon } = workerData as LongPlace;
const { sqlite, db } = openDatabase(file, { readonly: true, addon });
sqlite.pragma('cache_size = -32768'); // half of the writer's: what is read once needs no large cache (quality 1.4, P6)
const answerTo = (id: number, order: LongOrder): LongAnswer => {
  try {
    return { id, value: runLongQuery(db, order) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};
parentPort?.on('message', ({ id, order }: Readonly<{ id: number; order: LongOrder }>) => parentPort?.postMessage(answerTo(id, order)));
