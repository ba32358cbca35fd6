import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../kernel/connection';
import type { CheckOrder } from './beside-work';
import { checkConsistency } from './check-consistency';

/** Entry of the thread that checks: one file, one answer, the end. */
const { file, addon, depth } = workerData as CheckOrder;
const { sqlite } = openDatabase(file, { readonly: true, addon });
parentPort?.postMessage(checkConsistency(sqlite, { depth }));
sqlite.close();
