import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BackupFile } from '#shared/backup/schema';
import { DomainError } from '#shared/kernel/app-error';
import { err, ok, type Result } from '#shared/kernel/result';
import { settableClock } from '../kernel/clock';
import { makeBackup, type BackupMade, type MakeOrder } from './make-backup';
import { prepareRestore, type AuditHead, type PrepareOrder } from './prepare-restore';
import { inspect, rehearse, type Rehearsed, type RehearseOrder } from './rehearse';
import { rightManager, type ManagerQuestion } from './manager-pin';

/** Everything that reads or writes whole files runs in a thread of its own. */
export type WorkerTasks = {
  make: { order: MakeOrder; answer: BackupMade };
  list: { order: { folders: readonly string[]; dataKey: Buffer | null }; answer: BackupFile[] };
  inspect: { order: { source: string; dataKey: Buffer | null }; answer: BackupFile };
  rehearse: { order: RehearseOrder; answer: Rehearsed };
  manager: { order: ManagerQuestion; answer: string | null };
  prepare: { order: Omit<PrepareOrder, 'clock'> & { clockAtMs: number | null }; answer: AuditHead | null };
};
export type TaskName = keyof WorkerTasks;
export type WorkerTask = { [K in TaskName]: Readonly<{ task: K; order: WorkerTasks[K]['order'] }> }[TaskName];

/** Backups in these folders, newest first; what is none, or cannot be read, is not in the list. */
function list({ folders, dataKey }: WorkerTasks['list']['order']): BackupFile[] {
  const found = folders.flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.cbk'))
        .map((name) => path.join(folder, name));
    } catch {
      return []; // the stick is not there
    }
  });
  const files = found.flatMap((file) => {
    try {
      return [inspect(file, dataKey)];
    } catch {
      return [];
    }
  });
  return files.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
}

async function run(work: WorkerTask): Promise<unknown> {
  switch (work.task) {
    case 'make':
      return makeBackup(work.order);
    case 'list':
      return list(work.order);
    case 'inspect':
      return inspect(work.order.source, work.order.dataKey);
    case 'rehearse':
      return rehearse(work.order);
    case 'manager':
      return rightManager(work.order);
    case 'prepare': {
      const { clockAtMs, ...order } = work.order;
      return prepareRestore(clockAtMs === null ? order : { ...order, clock: settableClock(clockAtMs, true) });
    }
  }
}

/** The answer as data: errors lose their class between threads. What is no refusal is a bug and says so. */
export async function runTask(work: WorkerTask): Promise<Result<unknown>> {
  try {
    return ok(await run(work));
  } catch (error) {
    if (error instanceof DomainError) return err(error.app);
    throw error;
  }
}
