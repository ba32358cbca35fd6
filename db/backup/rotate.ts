import { readdirSync } from 'node:fs';
import path from 'node:path';
import { outdated, type Keep, type KeepDays } from '#shared/backup/rotation';
import { removePatiently } from './patient-file';

/** Removes the backups of this centre that no span keeps any more; what is not ours by name stays. A file that is held goes the next time. */
export function rotate(folder: string, siteCode: string, keep: Keep | KeepDays, now: string): string[] {
  const removed: string[] = [];
  for (const name of outdated(readdirSync(folder), siteCode, keep, now)) {
    try {
      removePatiently(path.join(folder, name));
      removed.push(name);
    } catch {
      // an indexer still reads it; the next rotation takes it
    }
  }
  return removed;
}
