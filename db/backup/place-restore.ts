import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nowIso, systemClock, type Clock } from '../kernel/clock';
import { removePatiently, renamePatiently, settle, syncFile, syncFolder } from './patient-file';

/** Beside the data, so that putting it in place is a rename on the same disk. */
export const rehearsalFolder = (dataDir: string): string => path.join(dataDir, 'rehearsal');
const WAL = ['-wal', '-shm'] as const;
const ORDER = 'order.json';

const readyFolder = (dataDir: string): string => path.join(dataDir, 'restore-ready');
const tidyFolder = (dataDir: string): string => path.join(dataDir, 'restore-done');

/** Files that take the place of others in the data folder, by name. */
export type Replacement = Readonly<{ from: string; to: string }>;

/**
 * The moment of the restore: one rename of a folder. Before it nothing has changed; after it the restore is decided, and
 * finishRestore completes it, now or at the next start (an interrupted restore never leaves a mixture).
 */
export function decideRestore(dataDir: string, replacements: readonly Replacement[], clock: Clock = systemClock): void {
  const folder = rehearsalFolder(dataDir);
  const order = replacements.map(({ from, to }) => ({ from: path.basename(from), to }));
  const partial = path.join(folder, `${ORDER}.partial`);
  writeFileSync(partial, JSON.stringify({ keptIn: nowIso(clock).replaceAll(/[:.]/g, ''), order }), { mode: 0o600 });
  settle(partial, path.join(folder, ORDER));
  for (const { from } of replacements) syncFile(from);
  renamePatiently(folder, readyFolder(dataDir));
  syncFolder(dataDir);
}

type Order = Readonly<{ keptIn: string; order: readonly Replacement[] }>;

/**
 * Completes a restore that was decided: what was in use is kept aside in `replaced/`, never deleted, and the restored files take
 * its place. Every step can be done again. Null: there is none.
 */
export function finishRestore(dataDir: string): string | null {
  removePatiently(tidyFolder(dataDir));
  const ready = readyFolder(dataDir);
  if (!existsSync(path.join(ready, ORDER))) return null;
  const { keptIn, order } = JSON.parse(readFileSync(path.join(ready, ORDER), 'utf8')) as Order;
  const kept = path.join(dataDir, 'replaced', keptIn);
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (const { from, to } of order) {
    const restored = path.join(ready, from);
    if (!existsSync(restored)) continue; // done before the interruption
    for (const tail of ['', ...WAL]) if (existsSync(to + tail)) renamePatiently(to + tail, path.join(kept, path.basename(to) + tail));
    renamePatiently(restored, to);
  }
  syncFolder(kept);
  syncFolder(dataDir);
  renamePatiently(ready, tidyFolder(dataDir));
  removePatiently(tidyFolder(dataDir));
  return kept;
}
