import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import { nowIso } from './clock';
import type { Sqlite } from './connection';

/** A file with a higher `user_version` was changed by a program that this one does not understand. */
export const FILE_FORMAT = 0;
export type Migration = Readonly<{ name: string; sql: string }>;
const sha = (sql: string) => createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');

/** All migrations of this build, in order of their names. */
export function bundledMigrations(): Migration[] {
  const files = import.meta.glob<string>('../migrations/[0-9]*.sql', { query: '?raw', import: 'default', eager: true });
  return Object.entries(files)
    .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1).replace('.sql', ''), sql }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Applies every migration this file has not seen, whatever its date, in one transaction; the file is copied before.
 * A file from a newer program never comes here (newer-file.ts). Foreign keys are off OUTSIDE the
 * transaction: inside, the pragma does nothing and a rebuild would delete child rows (drizzle-orm #5782).
 */
export function migrate(sqlite: Sqlite, migrations: readonly Migration[], clock: Clock, backup: () => void, version = '0.0.0'): string[] {
  const hasTable = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'applied_migration'").get() !== undefined;
  const seen = new Map(
    hasTable
      ? sqlite
          .prepare<[], { name: string; sha: string }>('SELECT name, sha FROM applied_migration')
          .all()
          .map((r) => [r.name, r.sha])
      : [],
  );
  for (const m of migrations) {
    const was = seen.get(m.name);
    if (was !== undefined && was !== sha(m.sql)) throw new Error(`Migration ${m.name} was edited after it shipped`);
  }

  const pending = migrations.filter((m) => !seen.has(m.name));
  if (pending.length === 0) return [];
  if (seen.size > 0) backup();
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(
          'CREATE TABLE IF NOT EXISTS applied_migration (name TEXT PRIMARY KEY, sha TEXT NOT NULL, at TEXT NOT NULL, version TEXT NOT NULL) STRICT',
        );
        for (const m of pending) {
          sqlite.exec(m.sql);
          sqlite.prepare('INSERT INTO applied_migration VALUES (?, ?, ?, ?)').run(m.name, sha(m.sql), nowIso(clock), version);
        }
        const broken = sqlite.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} dangling references`);
      })
      .immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return pending.map((m) => m.name);
}
