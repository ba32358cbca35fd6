import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from './clock';
import { openDatabase, type Sqlite } from './connection';
import { holdFile } from './holder';
import { migrate, type Migration } from './migrate';
import { refuseNewerFile } from './newer-file';
import { openFailure } from './open-failure';
import { assertSuitableFolder } from './suitable-folder';

type Order = Readonly<{
  file: string;
  addon: string | undefined;
  clock: Clock;
  version: string;
  migrations: readonly Migration[];
  /** Makes the backup without which no migration runs. */
  beforeMigration: (sqlite: Sqlite) => void;
}>;
export type OpenedFile = ReturnType<typeof openDatabase> &
  Readonly<{
    applied: readonly string[];
    /** The last program that had it open crashed, was killed or lost its power. */
    wasLeftOpen: boolean;
    close(): void;
  }>;

/** A clean end empties the write-ahead log and takes it away. */
const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * Everything between a path and a database that may be used: the folder is suitable, nobody else has the file, it is not from a newer
 * program, its schema is ours. Refuses with a DATABASE_ code; what it had taken is given back.
 */
export function openFile({ file, addon, clock, version, migrations, beforeMigration }: Order): OpenedFile {
  const folder = path.dirname(file);
  let release: () => void = () => undefined;
  let opened: ReturnType<typeof openDatabase> | null = null;
  try {
    if (file !== ':memory:') {
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      assertSuitableFolder(folder);
    }
    release = holdFile(file);
    const wasLeftOpen = hasLog(file);
    refuseNewerFile(file, migrations, addon);
    const { sqlite, db } = (opened = openDatabase(file, { addon }));
    const applied = migrate(sqlite, migrations, clock, () => beforeMigration(sqlite), version);
    return {
      sqlite,
      db,
      applied,
      wasLeftOpen,
      close() {
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
        sqlite.close();
        release();
      },
    };
  } catch (error) {
    opened?.sqlite.close();
    release();
    throw openFailure(error, file);
  }
}
