import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const TRIES = 10;
const WAIT_MS = 200;
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Blocks this thread. Backups are made in a thread of their own, or before anything else runs. */
const wait = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** A virus scanner or an indexer may hold a file for a moment: ten tries over two seconds, then the error as it is (quality R29). */
export function patiently<T>(act: () => T, pause: (ms: number) => void = wait): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return act();
    } catch (error) {
      if (tries === TRIES || !HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      pause(WAIT_MS);
    }
  }
}

export const renamePatiently = (from: string, to: string): void => patiently(() => renameSync(from, to));
export const removePatiently = (target: string): void => patiently(() => rmSync(target, { recursive: true, force: true }));

/** The new name of a file is on the disk too. Windows has no handles of folders; there the rename itself is in the journal. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A finished file takes its name only when every byte is on the disk: never a half-renamed one. */
export function settle(partial: string, file: string): void {
  syncFile(partial);
  renamePatiently(partial, file);
  syncFolder(path.dirname(file));
}
