import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { nowIso, type Clock } from './clock';
import type { Sqlite } from './connection';

/** A whole copy of the file before a migration touches it, in `before-migration/` beside it. `VACUUM INTO`, never `db.backup()` (quality 0.2). */
export function copyBeforeMigration(sqlite: Sqlite, file: string, clock: Clock): void {
  if (file === ':memory:') return;
  const folder = path.join(path.dirname(file), 'before-migration');
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, `${path.basename(file, '.db')}-${nowIso(clock).replace(/[:.]/g, '')}.db`);
  sqlite.prepare('VACUUM INTO ?').run(copy);
}
