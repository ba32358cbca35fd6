import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { nowIso, type Clock } from '../kernel/clock';
import type { Sqlite } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { makeBackup, type DiskPorts } from './make-backup';
import { phraseKeyIn } from './phrase-key';
import { backups } from './repository';
import type { PhraseKey } from './sealed-file';

const KEPT_DAYS = 30;
type Place = Readonly<{ file: string; dataKey: Buffer; keys: Keys; clock: Clock; version: string; addon: string | undefined }>;

/** The settings of an older version may not be readable by this one; the backup then opens on this computer only. */
function phraseOf(sqlite: Sqlite, keys: Keys): PhraseKey | null {
  try {
    return phraseKeyIn(backups.setting(drizzle(sqlite)), keys);
  } catch {
    return null;
  }
}

/**
 * A whole backup, sealed and verified like any other, before a migration touches the file; kept thirty days in
 * `before-migration/`. It runs in this thread: nobody works yet. Without it the migration does not run.
 */
export function backupBeforeMigration(sqlite: Sqlite, place: Place, ports?: DiskPorts): void {
  const { file, clock, keys, ...rest } = place;
  if (file === ':memory:' || sqlite.prepare('select 1 from site').get() === undefined) return;
  const dataDir = path.dirname(file);
  const folder = path.join(dataDir, 'before-migration');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const order = {
    ...rest,
    file,
    folder,
    workDir: path.join(dataDir, 'backup-work'),
    secondFolder: null,
    phrase: phraseOf(sqlite, keys),
    kind: 'migration' as const,
    now: nowIso(clock),
    keep: { days: KEPT_DAYS },
  };
  makeBackup(order, ports);
}
