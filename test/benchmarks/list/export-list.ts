import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase } from '#db/kernel/connection';
import { unpacked, zipEntries } from '#db/part-import/zip-entries';
import { ExportDesk } from '#electron/list-export/export-desk';
import { everyPage } from '#renderer/kernel/ledger/every-page';
import type { Output } from '#shared/contract/contract';
import { bulkList } from '#test/part-import/bulk-list';
import { emptyCentre, engineOn, signedIn } from '../centre';
import { ROOT } from '../electron/launch';
import { compare, compared, timed, type Block } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { deskOn, importWhole } from './import-list';
import { rawExport } from './raw-export';
import { watchProcess } from './watch-process';

/** With three bad rows of a hundred left out these are a hundred thousand, and twenty thousand. */
const LISTED = 103_094;
const SHORT = 20_620;
const PAIRS = 5;
const MEMORY_MB = 150;
const BLOCK_MS = 50;
const CANCEL_MS = 500;
const MB = 1_048_576;
const WORKER = path.join(ROOT, 'dist', 'electron', 'list-worker.cjs');
const HEADS = ['sku', 'name', 'spec', 'unit', 'bin', 'onHand', 'reserved', 'available', 'withTechnicians', 'orderAt', 'fillTo', 'price'];
type Line = Output<'part.list'>[number];
const cellsOf = (p: Line) => [
  p.sku, p.name, p.spec, p.unit, p.homeBin, p.onHand, p.reserved, p.available, p.withTechnicians, p.orderAt, p.fillTo, p.priceMinor,
]; // prettier-ignore

/** The text of the sheet, as a spreadsheet unpacks it. */
async function sheetOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  const entry = zipEntries(bytes).get('xl/worksheets/sheet1.xml');
  if (entry === undefined) throw new Error('P9: no sheet');
  const pieces: Buffer[] = [];
  for await (const piece of unpacked(bytes, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

async function run({ folder, isShort }: BenchOptions): Promise<readonly BenchRow[]> {
  const own = path.join(folder, 'p9');
  mkdirSync(own, { recursive: true });
  const [file, listFile, target, twinTarget] = ['books.sqlite', 'list.csv', 'list.xlsx', 'twin.deflated'].map((name) => path.join(own, name)) as [
    string, string, string, string,
  ]; // prettier-ignore
  const list = bulkList(isShort ? SHORT : LISTED);
  writeFileSync(listFile, list.text);
  await emptyCentre(file);
  const { engine: importing, desk, token } = await deskOn(file, listFile);
  await importWhole(desk, token, list);
  await importing.close();

  const engine = await engineOn(file);
  const keeper = await signedIn(engine, 'warehouse', DEMO_PIN);
  const pages = {
    read: (after: { sku: string } | null, limit: number) => keeper('part.list', { after, limit }),
    next: ({ sku }: Line) => ({ sku }),
  };
  const exports = new ExportDesk(WORKER);
  const begin = (to: string) => exports.begin('parts', { target: to, kind: 'xlsx', title: 'parts', heads: HEADS });
  let rows = 0;
  const exportAll = async (stopAt = Number.POSITIVE_INFINITY): Promise<string> => {
    const own = await begin(target);
    rows = 0;
    await everyPage(pages, {
      write: (some) => exports.add(own, some.map(cellsOf)),
      isStopped: () => rows >= stopAt,
      onCount: (count) => (rows = count),
    });
    return own;
  };
  const whole = async (): Promise<void> => {
    await exports.end(await exportAll(), () => Promise.resolve());
  };

  const end = watchProcess();
  await whole();
  const { grownMb, blockMs } = end();
  if (rows !== list.good) throw new Error(`P9: ${rows} rows and not ${list.good}`);

  const sheet = await sheetOf(target);
  const open = sheet.slice(0, sheet.indexOf('<row>'));
  const reader = openDatabase(file, { readonly: true }).sqlite;
  const raw = rawExport(reader, HEADS, open, sheet.slice(sheet.lastIndexOf('</row>') + '</row>'.length));
  raw(twinTarget);
  if (inflateRawSync(readFileSync(twinTarget)).toString('utf8') !== sheet)
    throw new Error('P9: the raw twin wrote another sheet, so its time says nothing');
  const product: Block = async () => [await timed(whole)];
  const limit: Block = async () => [await timed(() => raw(twinTarget))];
  const c = await compare({ limit, product, pairs: PAIRS });

  const stopped = path.join(own, 'stopped.xlsx');
  const half = await exports.begin('parts', { target: stopped, kind: 'xlsx', title: 'parts', heads: HEADS });
  const page = await pages.read(null, 200);
  for (let n = 0; n < 100; n += 1) await exports.add(half, page.map(cellsOf));
  void exports.add(half, page.map(cellsOf)).catch(() => undefined); // it is writing when it is stopped
  const cancelMs = await timed(() => exports.cancel(half));
  const isGone = !existsSync(stopped) && !existsSync(`${stopped}.partial`);
  reader.close();
  await engine.close();
  const about = `${rows.toLocaleString('en')} rows of ${HEADS.length} columns, ${(statSync(target).size / MB).toFixed(1)} MB`;
  return [
    compared(c, {
      operation: `P9 a list of ${Math.round(rows / 1_000)},000 rows into an xlsx`,
      atMost: 2.5,
      note: `the same rows by one statement, the same XML by hand, deflate 1; ${about}`,
    }),
    counted({
      operation: 'P9 memory while a list is written, of 150 MB',
      value: grownMb / MEMORY_MB,
      atMost: 1,
      note: `${grownMb.toFixed(0)} MB; ${about}`,
    }),
    counted({
      operation: 'P9 block of shell and engine meanwhile, of 50 ms',
      value: blockMs / BLOCK_MS,
      atMost: 1,
      held: 2,
      note: `${blockMs.toFixed(0)} ms`,
    }),
    counted({
      operation: 'P9 stop of an export, of 500 ms',
      value: isGone ? cancelMs / CANCEL_MS : Number.POSITIVE_INFINITY,
      atMost: 1,
      note: `${cancelMs.toFixed(0)} ms; ${isGone ? 'no file is left' : 'A FILE IS LEFT'}`,
    }),
  ];
}

export const exportList: Bench = { name: 'P9', isShort: true, run };
