import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEngine, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import type { Output } from '#shared/contract/contract';
import { DATA_PIN } from '../data-sets/centre';
import { makeDataSet } from '../data-sets/make-data-set';
import { END_MS } from '../data-sets/moments';
import { makeQueries, type Answer, type Query } from './make-queries';

/** SEARCH_SET=M asks a hundred thousand calls instead; their queries are made on the spot (docs/specs/search.md). */
const isBig = process.env['SEARCH_SET'] === 'M';
const CALLS = 5_000;
const FIRST = 5;
const GOAL = 0.95;
const GOAL_OF_EACH = 0.8;
const KEPT = path.join(import.meta.dirname, 'queries-300.json');

const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
const file = path.join(folder, 'counterbook.sqlite');
let engine: Engine;
let look: Database.Database;
let invoke: (name: string, input: unknown) => Promise<unknown>;
let queries: readonly Query[];

beforeAll(async () => {
  const { file: made, dataKey } = await makeDataSet(isBig ? 'M' : CALLS);
  copyFileSync(made, file);
  engine = await openEngine({ file, dataKey, keyStore: 'file', clock: settableClock(END_MS, false) });
  look = new Database(file, { readonly: true });
  const desk = engine.connect('PC1');
  invoke = async (name, input) => {
    const answer = await desk.invoke(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };
  const clerk = look.prepare("select id from staff where staff_no = 'C01'").pluck().get();
  await invoke('staff.signIn', { staffId: clerk, pin: DATA_PIN });
  queries = makeQueries(look);
}, 600_000);
afterAll(async () => {
  look.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ids of what an answer names. */
function idsOf({ kind, key }: Answer): unknown[] {
  const ids = (sql: string) => look.prepare(sql).pluck().all({ key });
  if (kind === 'customer') return ids('select id from customer where customer_no = @key');
  if (kind === 'product') return ids('select id from product where serial = @key union select id from product where imei1 = @key');
  return ids(`select entity_id from search_doc where kind = '${kind}' and title = @key`);
}

it.skipIf(isBig)('the queries are those of the file in the repository', async () => {
  expect(queries).toHaveLength(300);
  await expect(`${JSON.stringify(queries, null, 2)}\n`).toMatchFileSnapshot(KEPT);
});

it('at least 95 of 100 find their answer among the first five', async () => {
  const kinds = new Map<string, { asked: number; found: number; missed: string[] }>();
  for (const { crumb, text, isScan, answers } of queries) {
    const found = isScan
      ? [(await invoke('search.scan', { code: text })) as Output<'search.scan'>]
      : ((await invoke('search.find', { text })) as Output<'search.find'>).slice(0, FIRST);
    const wanted = new Set(answers.flatMap(idsOf));
    const tally = kinds.get(crumb) ?? { asked: 0, found: 0, missed: [] };
    kinds.set(crumb, tally);
    tally.asked += 1;
    if (found.some((f) => f && wanted.has(f.id))) tally.found += 1;
    else tally.missed.push(text);
  }
  const all = [...kinds.values()];
  const found = all.reduce((sum, k) => sum + k.found, 0);
  for (const [crumb, k] of kinds)
    process.stdout.write(`  ${crumb}: ${k.found}/${k.asked}${k.missed.length > 0 ? `  not ${k.missed.join(' | ')}` : ''}\n`);
  process.stdout.write(`  all: ${found}/${queries.length}\n`);
  expect(found / queries.length).toBeGreaterThanOrEqual(GOAL);
  expect([...kinds].filter(([, k]) => k.found / k.asked < GOAL_OF_EACH).map(([crumb]) => crumb)).toEqual([]);
});

it('says why, for whatever was typed', async () => {
  const unexplained: string[] = [];
  for (const { text } of queries.filter((q) => !q.isScan)) {
    const [first] = (await invoke('search.find', { text })) as Output<'search.find'>;
    if (!first?.why) unexplained.push(text);
  }
  expect(unexplained).toEqual([]);
});
