import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkConsistency } from '#db/consistency/check-consistency';
import { takeIdsFrom } from '#db/kernel/new-id';
import { makeByCommands } from './by-commands';
import { makeByRows } from './by-rows';
import { copyOfOpened, openCentre } from './centre';
import { differences } from './differences';
import { recordAll } from './make-data-set';
import { schedule } from './schedule';

const folder = mkdtempSync(path.join(tmpdir(), 'data-set-'));
const byCommands = path.join(folder, 'commands.sqlite');
const byRows = path.join(folder, 'rows.sqlite');
const s = schedule('S');

beforeAll(async () => {
  const opened = path.join(folder, 'opened.sqlite');
  const centre = await openCentre(byCommands);
  copyOfOpened(byCommands, opened);
  await makeByCommands(centre, byCommands, s);
  await centre.engine.close();
  copyFileSync(opened, byRows);
  makeByRows(byRows, s, await recordAll(centre, opened, s), () => undefined);
  takeIdsFrom();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = <T>(act: (sqlite: Database.Database) => T): T => {
  const sqlite = new Database(byRows, { readonly: true });
  try {
    return act(sqlite);
  } finally {
    sqlite.close();
  }
};

it('S made by commands and S made by rows are the same, row by row, in every table and every column', () => {
  expect(differences(byCommands, byRows)).toEqual([]);
});

it('a row that is changed is a difference', () => {
  const other = path.join(folder, 'other.sqlite');
  copyFileSync(byRows, other);
  const sqlite = new Database(other);
  sqlite.exec("update service_call set symptom = symptom || '。' where call_no = (select max(call_no) from service_call)");
  sqlite.close();
  expect(differences(byCommands, other)).toHaveLength(1);
});

it("the engine's own check finds nothing wrong", () => {
  expect(read((sqlite) => checkConsistency(sqlite, { depth: 'full' })).violations).toEqual([]);
});

it('has its thousand calls and two hundred customers, and every part of the trade', () => {
  const count = (sql: string): number => read((sqlite) => sqlite.prepare(`select count(*) from ${sql}`).pluck().get() as number);
  expect(count('service_call')).toBe(1000);
  expect(count('customer')).toBe(200);
  expect(count('counter_intake')).toBeGreaterThan(5);
  expect(count('custody_entry')).toBeGreaterThan(50);
  expect(count("custody_stay where state = 'OUT'")).toBeGreaterThan(10);
  expect(count("bill where status = 'PAID'")).toBeGreaterThan(30);
  expect(count("collection_receipt where status = 'RETURNED_VOID'")).toBeGreaterThan(10);
  expect(count("service_call where status not in ('CLOSED', 'CANCELLED')")).toBeGreaterThan(5);
  expect(count('(select customer_id from service_call group by 1 having count(distinct product_id) > 1)')).toBeGreaterThan(50);
  expect(count("customer where phones like '%\"09%'")).toBeGreaterThan(100);
  expect(count("customer where phones like '%\"1%'")).toBeGreaterThan(15);
});
