import { parentPort, workerData } from 'node:worker_threads';
import { plainBuffers } from './buffers';
import { runTask, type WorkerTask } from './worker-task';

/** Entry of the backup thread: one task, one answer, and it ends. */
void runTask(plainBuffers(workerData as WorkerTask)).then((answer) => parentPort?.postMessage(answer));
