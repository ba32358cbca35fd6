import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openEngine } from '#db/host';
import { copyTo, DATA_KEY } from './centre-file';
import { addAnswer, rowOf, type FaultRow } from './row';

const hashOf = (file: string): string | null => (existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null);

/** What a newer program may have left, and how the file lies there: closed, with a log beside it, or in another mode. */
const NEWER: Readonly<Record<string, (sqlite: Database.Database) => void>> = {
  'an unknown migration': (sqlite) => {
    sqlite.exec("insert into applied_migration values ('9999_future', 'x', '2027-01-01T00:00:00.000Z', '2.3.0')");
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  },
  'an unknown migration, still in the log': (sqlite) =>
    void sqlite.exec("insert into applied_migration values ('9999_future', 'x', '2027-01-01T00:00:00.000Z', '2.3.0')"),
  'a higher file format': (sqlite) => {
    sqlite.pragma('user_version = 1');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  },
  'an unknown migration, without a log': (sqlite) => {
    sqlite.exec("insert into applied_migration values ('9999_future', 'x', '2027-01-01T00:00:00.000Z', '2.3.0')");
    sqlite.pragma('journal_mode = DELETE');
  },
};

/** R12: a file of a newer program is refused with the version that is needed, and stays as it is to the last byte. */
export async function newerFile(centre: string, folder: string): Promise<FaultRow> {
  const row = rowOf('R12 file of a newer program');
  for (const [i, [what, write]] of Object.entries(NEWER).entries()) {
    const file = copyTo(centre, folder, `r12-${i}`);
    const writer = new Database(file);
    write(writer);
    const kept = copyOfOpen(file, folder, `r12-kept-${i}`);
    writer.close();
    const before = [hashOf(kept), hashOf(`${kept}-wal`)];
    const refused: unknown = await openEngine({ file: kept, dataKey: DATA_KEY, keyStore: 'file' }).catch((error: unknown) => error);
    const app = (refused as { app?: { code: string; params: Record<string, unknown> } }).app;
    const isRefused = app?.code === 'DATABASE_NEWER' && app.params['version'] === (what === 'a higher file format' ? '#1' : '2.3.0');
    const after = [hashOf(kept), hashOf(`${kept}-wal`)];
    addAnswer(
      row,
      isRefused && JSON.stringify(before) === JSON.stringify(after),
      `${what}: ${JSON.stringify(app)}, changed: ${before[0] !== after[0]} ${before[1] !== after[1]}`,
    );
  }
  return row;
}

/** The file with the log that lies beside it while somebody has it open. */
function copyOfOpen(file: string, folder: string, name: string): string {
  const kept = copyTo(file, folder, name);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${kept}-wal`);
  return kept;
}
