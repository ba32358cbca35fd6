import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { backupBeforeMigration } from '#db/backup/before-migration';
import { openEngine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { keysFrom } from '#db/kernel/keys';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import { emptySite } from './site';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-migrations-'));
const clock = settableClock(Date.parse('2026-11-23T01:30:00.000Z'), false);
let n = 0;
let file = '';
beforeEach(() => {
  file = path.join(folder, `${++n}`, 'counterbook.sqlite');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = Buffer.alloc(32, 1);
const SITE = `insert into site (id, name, region, language, settings, site_code, created_at, updated_at)
  values ('01890a5d-ac96-774b-bcce-b302099a8057', '台北服務站', 'TW', 'zh-TW', '{}', 'TP1', '2026-11-23', '2026-11-23')`;
const fileHash = () => createHash('sha256').update(readFileSync(file)).digest('hex');
const openPlain = async () => {
  const engine = await openEngine({ file, dataKey: KEY, keyStore: 'file', clock });
  await engine.close();
};

it('a fresh file equals the snapshot that reviewers read', async () => {
  const schema = emptySite()
    .sqlite.prepare("select sql from sqlite_master where sql is not null and name not like 'search_index_%' order by type, name")
    .pluck()
    .all() as string[];
  await expect(`${schema.join(';\n\n')};\n`).toMatchFileSnapshot('../db/migrations/schema-snapshot.sql');
});

it('a file of a newer program is refused and not touched', async () => {
  await openPlain();
  const { sqlite } = openDatabase(file);
  sqlite.prepare("insert into applied_migration values ('9999_future', 'x', '2027-01-01', '2.0.0')").run();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  const before = fileHash();
  await expect(openPlain()).rejects.toMatchObject({
    app: { code: 'DATABASE_NEWER', params: { version: '2.0.0', migration: '9999_future' } },
  });
  expect(fileHash()).toBe(before);
});

it('an interrupted migration leaves the old file as it was, with a copy beside it', async () => {
  await openPlain();
  const { sqlite } = openDatabase(file);
  const tables = () => sqlite.prepare("select count(*) from sqlite_master where type = 'table'").pluck().get();
  sqlite.prepare(SITE).run();
  const place = { file, dataKey: KEY, keys: keysFrom(KEY), clock, version: '0.0.0', addon: undefined };
  const before = tables();
  const broken = [...bundledMigrations(), { name: '0002_half', sql: 'create table half(a text) strict; insert into nowhere values (1);' }];
  expect(() => migrate(sqlite, broken, clock, () => backupBeforeMigration(sqlite, place))).toThrow(/nowhere/);
  expect(tables()).toBe(before);
  expect(sqlite.prepare('select count(*) from applied_migration').pluck().get()).toBe(bundledMigrations().length);
  const copies = readdirSync(path.join(path.dirname(file), 'before-migration'));
  expect(copies).toEqual(['counterbook-TP1-2026-11-23T013000Z.cbk']);
  sqlite.close();
  await openPlain();
});

it('a migration that was edited after it shipped is refused', async () => {
  await openPlain();
  const { sqlite } = openDatabase(file);
  const edited = bundledMigrations().map((m, i) => (i === 0 ? { ...m, sql: `${m.sql}\n-- edited` } : m));
  expect(() => migrate(sqlite, edited, clock, () => undefined)).toThrow(/edited after it shipped/);
  sqlite.close();
});

it.each([
  ['garbage', () => Buffer.from('this is not a database, it is a note of forty characters or more'.repeat(40)), 'DATABASE_CORRUPT'],
])('%s instead of a database is refused, never replaced', async (_name, bytes, code) => {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes());
  const before = fileHash();
  await expect(openPlain()).rejects.toMatchObject({ app: { code } });
  expect(fileHash()).toBe(before);
  expect(existsSync(file)).toBe(true);
});
