import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import type { Connection } from '#db/host';
import { openDatabase } from '#db/kernel/connection';
import { threadedReader } from '#db/part-import/import-reader';
import { threadedWriter } from '#db/part-import/import-writer';
import type { Output } from '#shared/contract/contract';
import type { RowProblem } from '#shared/part-import/schema';
import { bulkList, type BulkList } from '#test/part-import/bulk-list';
import { asker, emptyCentre, engineOn, signedIn } from '../centre';
import { ROOT } from '../electron/launch';
import { contentHash, readerOf, type Written } from '../intake/written-rows';
import { compare, compared, quantile, timed, type Block } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { rawImport } from './raw-import';
import { watchProcess } from './watch-process';

const ROWS = 100_000;
const SHORT = 20_000;
const PAIRS = 3;
const MEMORY_TIMES = 12;
const BLOCK_MS = 50;
const STALL_MS = 1_000; // quality P10
/** Three windows of a busy morning. Who saves every two seconds keeps a list of this length out (decision 040). */
const SAVE_EVERY_MS = 8_000;
const POLL_MS = 5;
const WORKER = path.join(ROOT, 'dist', 'host', 'import-worker.mjs');

type Desk = Awaited<ReturnType<typeof signedIn>>;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A centre with the part list on its desk, read and written by the built threads. */
export async function deskOn(file: string, listFile: string) {
  const engine = await engineOn(file, { importReader: threadedReader(WORKER), importWriter: threadedWriter(WORKER) });
  const desk = await signedIn(engine, 'manager', DEMO_PIN);
  const shell = engine.connect('shell');
  const asSystem = asker({ invoke: (name, input) => shell.runAsSystem(name, input) } satisfies Pick<Connection, 'invoke'>);
  const { token } = await asSystem('partImport.lend', { path: listFile });
  return { engine, desk, token };
}
async function look(desk: Desk, token: string): Promise<NonNullable<Output<'partImport.state'>['preview']>> {
  await desk('partImport.look', { token });
  for (;;) {
    const { preview, refusal } = await desk('partImport.state', { token });
    if (refusal) throw new Error(`P13: ${refusal.code}`);
    if (preview) return preview;
    await pause(POLL_MS);
  }
}
async function mustImport(desk: Desk, token: string, { good, bad }: BulkList): Promise<void> {
  const done = await desk('partImport.apply', { token, existing: 'leave', isGoodOnly: true });
  if (done.fresh !== good || done.bad !== bad.length) throw new Error(`P13: ${JSON.stringify(done)} is not what the list holds`);
}

export async function importWhole(desk: Desk, token: string, list: BulkList): Promise<void> {
  await look(desk, token);
  await mustImport(desk, token, list);
}

/** The trial and the import against the raw twin, each on a copy of the same empty centre. */
async function againstTwin(empty: string, listFile: string, list: BulkList): Promise<BenchRow> {
  const [product, twin] = [`${empty}.product`, `${empty}.twin`];
  const fresh = (file: string): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    copyFileSync(empty, file);
  };
  let waiting: Written = { rows: [], series: [], docs: [] };
  let hash = ''; // of the first file; ids and times of the others differ, the rows do not
  let isCompared = false;
  const parts: number[] = [];
  const productBlock: Block = async () => {
    fresh(product);
    const reader = openDatabase(product, { readonly: true }).sqlite;
    const read = readerOf(reader);
    const { engine, desk, token } = await deskOn(product, listFile);
    const trial = await timed(() => look(desk, token));
    const whole = await timed(() => mustImport(desk, token, list));
    parts.push(trial);
    waiting = read();
    if (hash === '') hash = contentHash(reader);
    reader.close();
    await engine.close();
    return [trial + whole];
  };
  const limit: Block = async () => {
    fresh(twin);
    const raw = rawImport(twin);
    const write = raw.ready(waiting);
    const ms = await timed(() => write(listFile));
    if (!isCompared && contentHash(raw.sqlite) !== hash)
      throw new Error('P13: the raw twin did not write the same rows, so its time says nothing');
    isCompared = true;
    raw.close();
    return [ms];
  };
  await productBlock(); // the first block of the twin has these to write
  await limit();
  const c = await compare({ limit, product: productBlock, pairs: PAIRS });
  return compared(c, {
    operation: `P13 trial and import of ${list.rows.toLocaleString('en')} rows`,
    atMost: 4,
    note: `read, looked at and ${waiting.rows.length.toLocaleString('en')} rows written (compared by hash); the trial alone ${quantile(parts, 0.5).toFixed(0)} ms`,
  });
}

/** Everything that is told of the bad rows; then the import beside a counter that saves now and then. */
async function besideTheCounter(empty: string, listFile: string, list: BulkList): Promise<readonly BenchRow[]> {
  const file = `${empty}.beside`;
  copyFileSync(empty, file);
  const { engine, desk, token } = await deskOn(file, listFile);
  const fileMb = statSync(listFile).size / 1_048_576;
  const endOfTrial = watchProcess();
  const { problemCount } = await look(desk, token);
  const trial = endOfTrial();
  const endOfImport = watchProcess();
  await mustImport(desk, token, list);
  const whole = endOfImport();
  const grownMb = Math.max(trial.grownMb, whole.grownMb);

  const told: RowProblem[] = [];
  for (let from = 0; from < problemCount; from += 200) told.push(...(await desk('partImport.problems', { token, from, limit: 200 })));
  const isTold = ({ line, code }: BulkList['bad'][number]): boolean =>
    told.some((p) => p.line === line && p.code === code && (p.field !== null || code.startsWith('row')));
  const untold = list.bad.filter((row) => !isTold(row)).length;
  await engine.close();

  copyFileSync(empty, file);
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  const again = await deskOn(file, listFile);
  await look(again.desk, again.token);
  let isDone = false;
  const importing = mustImport(again.desk, again.token, list).then(() => (isDone = true));
  const waits: number[] = [];
  for (let n = 0; !isDone; n += 1) {
    await Promise.race([pause(SAVE_EVERY_MS / 4 + (n % 4) * (SAVE_EVERY_MS / 2)), importing]);
    if (!isDone)
      waits.push(
        await timed(() =>
          again.desk('customer.create', { name: `客${n}`, phones: [{ number: `09${12_000_000 + n}` }], privacyConsent: true }),
        ),
      );
  }
  await importing;
  await again.engine.close();
  const about = `${list.rows.toLocaleString('en')} rows, ${fileMb.toFixed(1)} MB`;
  return [
    counted({
      operation: 'P13 bad rows without line, column and reason',
      value: untold,
      atMost: 0,
      note: `${list.bad.length} bad rows in twelve ways`,
    }),
    counted({
      operation: 'P13 memory of the trial and the import, of 12 times the file',
      value: grownMb / fileMb / MEMORY_TIMES,
      atMost: 1,
      note: `trial ${trial.grownMb.toFixed(0)} MB, import ${whole.grownMb.toFixed(0)} MB; ${about}`,
    }),
    counted({
      operation: 'P13 block of the engine meanwhile, of 50 ms',
      value: Math.max(trial.blockMs, whole.blockMs) / BLOCK_MS,
      atMost: 1,
      held: 2,
      note: `trial ${trial.blockMs.toFixed(0)} ms, import ${whole.blockMs.toFixed(0)} ms`,
    }),
    counted({
      operation: 'P13 longest wait of a save beside the import, of 1 s',
      value: Math.max(0, ...waits) / STALL_MS,
      atMost: 1,
      note: `${waits.length} saves, ${Math.max(0, ...waits).toFixed(0)} ms`,
    }),
  ];
}

async function run({ folder, isShort }: BenchOptions): Promise<readonly BenchRow[]> {
  const own = path.join(folder, 'p13');
  mkdirSync(own, { recursive: true });
  const [empty, listFile] = [path.join(own, 'empty.sqlite'), path.join(own, 'list.csv')];
  await emptyCentre(empty);
  const list = bulkList(ROWS);
  writeFileSync(listFile, list.text);
  const beside = await besideTheCounter(empty, listFile, list);
  if (!isShort) return [await againstTwin(empty, listFile, list), ...beside];
  const some = bulkList(SHORT);
  writeFileSync(listFile, some.text);
  return [await againstTwin(empty, listFile, some), ...beside];
}

export const importList: Bench = { name: 'P13', isShort: true, run };
