import { Worker } from 'node:worker_threads';
import { DomainError } from '#shared/kernel/app-error';
import type { Result } from '#shared/kernel/result';
import { plainBuffers } from './buffers';
import type { TaskName, WorkerTask, WorkerTasks } from './worker-task';

/** Runs a task on whole files; `threadedWorker` in the program, in the same thread in tests. Throws the refusal. */
export type BackupWorker = <K extends TaskName>(task: K, order: WorkerTasks[K]['order']) => Promise<WorkerTasks[K]['answer']>;

/** One thread for each task, from the built file: the engine's own thread goes on serving the counter (quality 0.2). */
export const threadedWorker =
  (file: string): BackupWorker =>
  (task, order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: { task, order } as WorkerTask });
      worker.once('message', (result: Result<never>) => {
        if (result.ok) resolve(plainBuffers(result.value));
        else reject(new DomainError(result.error.code, result.error.params));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the backup thread ended with ${code}`)));
    });
