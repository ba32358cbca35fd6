import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#db/kernel/connection';
import { openEngine, type Connection } from '#db/host';
import { GIVE_WAY, STOP, TURN, WISH, type ImportWriter, type Written } from '#db/part-import/import-writer';
import { writeInThread } from '#db/part-import/write-thread';
import type { Output } from '#shared/contract/contract';
import type { Result } from '#shared/kernel/result';
import type { ImportProgress } from '#shared/part-import/schema';
import { DEMO_PIN } from '#db/demo/centre';
import type { RawInput, RouteName } from '#shared/contract/contract';
import { centreOnDisk, removeFolders, tableHashes, VERSION, type Folder } from '../backup/centre-on-disk';
import { bulkList } from './bulk-list';

afterAll(removeFolders);
const list = bulkList(4_000);

let folder: Folder;
let pc: Connection;
let token: string;
/** What another thread would do between two slices of the writing. */
let between: (words: Int32Array, progress: ImportProgress) => void;
/** What the thread does, in this one: it never has to wait for its turn. */
const writer: ImportWriter = ({ turn: _turn, ...order }, tell) => {
  const words = new Int32Array(new SharedArrayBuffer(8));
  const answer = new Promise<Written>((resolve, reject) => {
    writeInThread(order, words, ({ progress, asks, written }) => {
      if (asks) Atomics.store(words, TURN, 1);
      if (progress) {
        tell(progress);
        between(words, progress);
      }
      if (written) resolve(written);
    }).catch(reject);
  });
  return { answer, ended: answer.then(() => undefined), stop: () => void Atomics.store(words, WISH, STOP) };
};

const manager = async <R extends RouteName>(name: R, input: RawInput<R>): Promise<Output<R>> => {
  const result = (await pc.invoke(name, input)) as Result<Output<R>>;
  if (!result.ok) throw new Error(`${name} ${result.error.code}`);
  return result.value;
};
beforeEach(async () => {
  between = () => undefined;
  folder = await centreOnDisk();
  const engine = await openEngine({ ...folder, keyStore: 'file', version: VERSION, importWriter: writer });
  pc = engine.connect('PC1');
  const person = (await manager('staff.signInList', {})).find((p) => p.name === '周文雄');
  if (person) await manager('staff.signIn', { staffId: person.id, pin: DEMO_PIN });
  const file = path.join(folder.dataDir, 'bulk.csv');
  writeFileSync(file, list.text);
  const lent = (await engine.connect('shell').runAsSystem('partImport.lend', { path: file })) as Result<{ token: string }>;
  token = lent.ok ? lent.value.token : '';
  await manager('partImport.look', { token });
  while ((await manager('partImport.state', { token })).preview === null) await new Promise((resolve) => setTimeout(resolve, 5));
  return () => engine.close();
});
const books = () => {
  const { command_request: _asked, ...rest } = tableHashes(folder.file);
  return rest;
};
const apply = (requestId?: string): Promise<unknown> =>
  pc.invoke('partImport.apply', { token, existing: 'leave', isGoodOnly: true }, requestId);
const whole = { ok: true, value: { rows: list.rows, fresh: list.good, changed: 0, same: 0, bad: list.bad.length } };
const imported = (): number => {
  const { sqlite } = openDatabase(folder.file, { readonly: true });
  const count = sqlite.prepare("select count(*) from part where sku like 'BULK-%'").pluck().get() as number;
  sqlite.close();
  return count;
};

it('is told how far the writing is, and every row is written once', async () => {
  const seen: ImportProgress[] = [];
  between = (_words, progress) => seen.push(progress);
  expect(await apply()).toEqual(whole);
  expect(imported()).toBe(list.good);
  const rows = seen.filter((p) => p.isWriting).map((p) => p.rows);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(new Set(rows).size).toBeGreaterThanOrEqual(8);
  expect((await manager('audit.list', { limit: 1 }))[0]).toMatchObject({
    event: 'PartsImported',
    facts: { file: 'bulk.csv', fresh: list.good },
  });
});

it('stopped while it writes: nothing of it is left', async () => {
  const before = books();
  between = (words, { isWriting, rows }) => isWriting && rows >= 2_000 && Atomics.store(words, WISH, STOP);
  expect(await apply()).toMatchObject({ ok: false, error: { code: 'IMPORT_CANCELLED' } });
  expect(books()).toEqual(before);
  between = () => undefined;
  expect(await apply()).toEqual(whole);
});

it('lets a save by and begins again', async () => {
  let times = 0;
  between = (words, { isWriting, rows }) => isWriting && rows >= 2_000 && (times += 1) <= 2 && Atomics.store(words, WISH, GIVE_WAY);
  expect(await apply()).toEqual(whole);
  expect(imported()).toBe(list.good);
});

it('a counter that saves all the time has its way, and nothing is imported', { timeout: 30_000 }, async () => {
  between = (words, { isWriting }) => isWriting && Atomics.store(words, WISH, GIVE_WAY);
  expect(await apply()).toMatchObject({ ok: false, error: { code: 'IMPORT_COUNTER_BUSY' } });
  expect(imported()).toBe(0);
});

it('asked for twice with the same id it is written once', async () => {
  const id = '0199aaaa-0000-7000-8000-000000000001';
  expect(await apply(id)).toEqual(whole);
  const left = books();
  expect(await apply(id)).toEqual(whole);
  expect(books()).toEqual(left);
});

it('the change log has each part as it would have been looked up', async () => {
  expect(await apply()).toEqual(whole);
  await manager('part.create', { sku: 'TYPED-1', nameTw: '打字的' });
  const { sqlite } = openDatabase(folder.file, { readonly: true });
  const bodies = sqlite
    .prepare("select l.body from change_log l join part p on p.id = l.entity_id where p.sku in ('BULK-99', 'TYPED-1') order by p.sku")
    .pluck()
    .all() as string[];
  const count = sqlite
    .prepare("select count(*) from change_log l join part p on p.id = l.entity_id where p.sku like 'BULK-%'")
    .pluck()
    .get();
  sqlite.close();
  const [bulk, typed] = bodies.map((body) => JSON.parse(body) as Record<string, unknown>);
  expect(Object.keys(bulk ?? {})).toEqual(Object.keys(typed ?? {}));
  expect(Object.values(bulk ?? {}).map((v) => (v === null ? 'null' : typeof v))).toEqual(
    Object.entries(typed ?? {}).map(([key, v]) => (key === 'spec' ? 'string' : v === null ? 'null' : typeof v)),
  );
  expect(bulk).toMatchObject({ sku: 'BULK-99', isActive: true, isSerialised: false, rev: 1, orderAt: 2000 });
  expect(count).toBe(list.good);
});

it('reads the list again when a part was changed since it was looked at, and refuses what is not so any more', async () => {
  await manager('part.create', { sku: 'BULK-50', nameTw: '先建好的' });
  expect(await apply()).toMatchObject({ ok: true, value: { fresh: list.good - 1, same: 1 } });
});
