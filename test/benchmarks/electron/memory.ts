import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { demoFolder } from '../centre';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { EMPTY_APP, launch, ROOT, type Running } from './launch';
import { inPage, signIn } from './page-scripts';

const SHORT_OPERATIONS = 5_000;
const OPERATIONS = 60_000;
const A_BATCH = 500;
/** One in so many operations is an intake; the others read what a counter reads all day. */
const SAVES = 10;
const HEAP_MB_PER_10_000 = 5;
const MB = 1_048_576;

/** Every process below this one, itself included. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const stat = readFileSync(path.join('/proc', name, 'stat'), 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // it ended while we looked
    }
  }
  const isBelow = (child: number): boolean => child === pid || (parents.has(child) && isBelow(parents.get(child) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/** Proportional memory of each process of the program, shared pages counted once, in MB (Linux). */
function pssMb(pid: number): readonly Readonly<{ process: string; mb: number }>[] {
  return family(pid).flatMap((p) => {
    try {
      const kb = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${p}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      return [{ process: /--type=([\w-]+)/.exec(readFileSync(`/proc/${p}/cmdline`, 'utf8'))?.[1] ?? 'shell', mb: kb / 1024 }];
    } catch {
      return []; // it ended while we looked
    }
  });
}
const sumOf = (memory: ReturnType<typeof pssMb>): number => memory.reduce((sum, { mb }) => sum + mb, 0);
const inWords = (memory: ReturnType<typeof pssMb>): string =>
  `${sumOf(memory).toFixed(0)} MB (${memory.map(({ process, mb }) => `${process} ${mb.toFixed(0)}`).join(', ')})`;

/** A batch of a counter's day through the door of the page: searches, lists, one file, and now and then an intake. */
const batch = (from: number): string =>
  inPage(`
  const sheet = ${JSON.stringify(Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok'])))};
  const ask = async (name, input) => { const a = await window.api.invoke(name, input); if (!a.ok) throw new Error(name + ' ' + JSON.stringify(a.error)); return a.value; };
  const names = ['王', '陳美', 'lin', '0912', 'SC-2026', 'iphone'];
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })); // somebody is there: the screen does not lock
  for (let i = ${from}; i < ${from + A_BATCH}; i += 1) {
    if (i % ${SAVES} === 0) await ask('counterIntake.receive', {
      customer: { new: { name: '客' + i, phones: [{ number: '09' + String(10000000 + i) }], privacyConsent: true } },
      promisedAt: new Date(Date.now() + 5 * 86400000).toISOString(), inspectionFeeMinor: 300, isDataLossAccepted: true, signature: { kind: 'signed', name: '客' + i },
      devices: [{ product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TM43-' + String(100000 + i) } }, faultReported: '無電源',
        hasNoAccessories: true, shelf: 'A-01', exterior: sheet, type: 'A', typeReason: '保固外' }],
    });
    else if (i % ${SAVES} < 5) await ask('search.find', { text: names[i % names.length], limit: 20 });
    else if (i % ${SAVES} < 8) await ask('serviceCall.list', { view: i % 2 ? 'all' : 'open', limit: 50 });
    else await ask('today.overview', {});
  }
  return null;`);

type Heap = Readonly<{ shell: number; page: number; engine: number }>;
const heapOf = async (app: Running): Promise<Heap> => (await app.ask({ act: 'heap' })) as Heap;

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  if (process.platform !== 'linux') {
    options.say('P15: skipped, it reads /proc');
    return [];
  }
  const operations = options.isShort ? SHORT_OPERATIONS : OPERATIONS;
  const dataDir = path.join(options.folder, 'p15');
  await demoFolder(dataDir);
  const empty = launch({ app: EMPTY_APP, dataDir: path.join(options.folder, 'p15-empty') });
  await empty.marked('ready-to-show');
  const app = launch({ app: ROOT, dataDir, startScript: signIn('業務員', DEMO_PIN), isEngineWatched: true });
  await app.started();
  await app.inPage(batch(0)); // everything has been loaded once
  const before = await heapOf(app);
  for (let done = A_BATCH; done < operations + A_BATCH; done += A_BATCH) await app.inPage(batch(done));
  const after = await heapOf(app);
  const [ours, theirs] = [pssMb(app.pid), pssMb(empty.pid)];
  await app.quit();
  await empty.quit();
  const grown = (side: keyof Heap): number => (((after[side] - before[side]) / MB) * 10_000) / operations;
  const heapRow = (side: keyof Heap, words: string): BenchRow =>
    counted({
      operation: `P15 heap of the ${words} after GC, for each 10,000 operations, of ${HEAP_MB_PER_10_000} MB`,
      value: Math.max(0, grown(side)) / HEAP_MB_PER_10_000,
      atMost: 1,
      note: `grew by ${grown(side).toFixed(2)} MB for each 10,000`,
    });
  return [
    counted({
      operation: `P15 memory after ${operations.toLocaleString('en')} operations, for each MB of an empty app`,
      value: sumOf(ours) / sumOf(theirs),
      atMost: 2.5,
      note: `PSS of all processes: ${inWords(ours)}, empty app ${inWords(theirs)}`,
    }),
    heapRow('shell', 'shell'),
    heapRow('page', 'page'),
    heapRow('engine', 'engine'),
  ];
}

export const memory: Bench = { name: 'P15', isShort: false, run };
