import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/kernel/app-error';
import { FILE_FORMAT, type Migration } from './migrate';

type Applied = Readonly<{ name: string; version?: string }>;

/**
 * Refuses a file that a newer program wrote (DATABASE_NEWER with the version that is needed), before anything is opened for writing: the file
 * stays as it is to the last byte (quality R12).
 */
export function refuseNewerFile(file: string, migrations: readonly Migration[], addon: string | undefined): void {
  if (file === ':memory:' || !existsSync(file)) return;
  const sqlite = new Database(file, { readonly: true, ...(addon ? { nativeBinding: addon } : {}) });
  try {
    const format = sqlite.pragma('user_version', { simple: true }) as number;
    const hasTable = sqlite.prepare("select 1 from sqlite_master where name = 'applied_migration'").get() !== undefined;
    const applied = hasTable ? sqlite.prepare<[], Applied>('select * from applied_migration order by name').all() : [];
    const unknown = applied.filter((a) => !migrations.some((m) => m.name === a.name)).at(-1);
    if (unknown === undefined && format <= FILE_FORMAT) return;
    const version = unknown?.version ?? `#${format}`;
    throw new DomainError('DATABASE_NEWER', { version, migration: unknown?.name ?? `user_version ${format}` });
  } finally {
    sqlite.close();
  }
}
