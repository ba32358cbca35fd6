import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkConsistency, LISTED_CHECKS, type Depth } from '#db/consistency/check-consistency';
import { VIOLATION_CODES } from '#db/consistency/violation';
import { buildDemo } from '#db/demo/build-demo';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { PLANTED } from './planted-damage';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-consistency-'));
const whole = path.join(folder, 'whole.db');
let wholeBytes: Buffer;
const damaged = path.join(folder, 'damaged.db');

beforeAll(async () => {
  const clock = settableClock(Date.parse('2026-11-23T16:30:00+08:00'), false);
  await buildDemo({ file: whole, dataKey: Buffer.alloc(32, 3), keyStore: 'file', clock }, () => undefined);
  const { sqlite } = openDatabase(whole);
  sqlite.pragma('journal_mode = DELETE'); // a file in memory has no log beside it
  sqlite.close();
  wholeBytes = readFileSync(whole);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The whole database in memory with something planted past its own triggers. */
function damagedBy(plant: string): Database.Database {
  const sqlite = new Database(wholeBytes);
  sqlite.pragma('foreign_keys = OFF');
  for (const name of sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[])
    sqlite.exec(`drop trigger ${name}`);
  sqlite.exec(plant);
  return sqlite;
}
const checked = (plant: string, depth: Depth = 'full') => checkConsistency(damagedBy(plant), { depth });
/** A code that is one statement is asked alone, which is quicker; the others by the whole check. */
function codesFound(plant: string, code: string): string[] {
  const statements = LISTED_CHECKS.filter((check) => check.code === code && code !== 'searchIndex');
  if (statements.length === 0) return checked(plant).violations.map((v) => v.code);
  const sqlite = damagedBy(plant);
  return statements.filter((check) => sqlite.prepare(check.sql).all().length > 0).map((check) => check.code);
}
function readOnly(file: string, depth: Depth) {
  const { sqlite } = openDatabase(file, { readonly: true });
  try {
    return checkConsistency(sqlite, { depth });
  } finally {
    sqlite.close();
  }
}

it.each(['books', 'quick', 'full'] as const)('finds nothing in a month of work (%s) and leaves the file as it was', (depth) => {
  const before = statSync(whole).mtimeMs;
  const { violations, audit } = readOnly(whole, depth);
  expect(violations).toEqual([]);
  expect(audit.rows).toBeGreaterThan(1000);
  expect(audit.head).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(whole).mtimeMs).toBe(before);
});

const CASES = Object.entries(PLANTED).flatMap(([code, plants]) =>
  code === 'openStays' || code === 'openCards' ? [[code, plants.join(';')] as const] : plants.map((plant) => [code, plant] as const),
);
it.each(CASES)('%s: %s', (code, plant) => {
  expect(codesFound(plant, code)).toContain(code);
});

it('has a planted damage for every kind of violation', () => {
  expect([...Object.keys(PLANTED), 'fileDamaged'].toSorted()).toEqual([...VIOLATION_CODES].toSorted());
});

it('names the first row where the audit chain breaks, and what a person can look up', () => {
  expect(checked("update audit_entry set facts = '{}' where seq = 77").violations).toEqual([{ code: 'auditChain', data: { seq: 77 } }]);
  expect(checked("update custody_stay set line_no = 9 where dl_no = 'DL-2026-000002'").violations).toEqual([
    { code: 'stayWithoutReceiptLine', data: { no: 'DL-2026-000002' } },
  ]);
  expect(checked("delete from number_register where prefix = 'CR' and n between 3 and 5").violations).toContainEqual({
    code: 'numberGaps',
    data: { prefix: 'CR', year: 2026, first: 3, last: 5 },
  });
});

it('stops listing one kind after so many', () => {
  expect(checked('update custody_stay set line_no = 99').violations.length).toBeLessThanOrEqual(20);
});

it.each(['books', 'quick'] as const)(
  'the %s form finds what a crash could leave in stock, custody, numbers, money and the tail of the chain',
  (depth) => {
    for (const [code, plant] of [
      ['custodyProjection', `update custody_stay set place = 'Z'`],
      ['numberGaps', `delete from number_register where prefix = 'CR' and n = 3`],
      ['stockBalance', 'update stock_balance set qty_milli = qty_milli + 1000'],
      ['billPaid', 'update bill set paid_minor = paid_minor + 1'],
      ['auditChain', `update audit_entry set hash = 'x' where seq = (select max(seq) - 10 from audit_entry)`],
      ['searchIndex', 'delete from search_index where rowid = (select max(rowid) from search_doc)'],
    ] as const)
      expect(checked(plant, depth).violations.map((v) => v.code)).toContain(code);
  },
);

it.each(['customer', 'custody_entry', 'service_call_no_uq', 'search_index_data'])('finds a page of %s that was overwritten', (name) => {
  const { sqlite } = openDatabase(whole, { readonly: true });
  const leaf = sqlite.prepare("select pgoffset from dbstat where name = ? and pagetype = 'leaf' limit 1").pluck().get(name) as number;
  sqlite.close();
  const bytes = Buffer.from(wholeBytes);
  bytes.fill(0x5a, leaf, leaf + 400);
  writeFileSync(damaged, bytes);
  for (const depth of ['quick', 'full'] as const) expect(readOnly(damaged, depth).violations.map((v) => v.code)).toContain('fileDamaged');
});
