import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { demoFolder } from '../centre';
import { compare, compared, type Block } from '../measure';
import { type Bench, type BenchOptions, type BenchRow } from '../row';
import { bookFolder } from './book-folder';
import { EMPTY_APP, launch, ROOT } from './launch';
import { untilUsable } from './page-scripts';

const CLERK = '業務員';
const SHORT_STARTS = 3;
const STARTS = 11;
type Marks = readonly (readonly [name: string, atMs: number])[];

/** Process start → a window with one line in it. */
async function startEmpty(dataDir: string): Promise<number> {
  const app = launch({ app: EMPTY_APP, dataDir });
  const ms = await app.marked('ready-to-show');
  await app.quit();
  return ms;
}

/** Process start → names, PIN, rows on the screen, and the search box took a key. Answers every mark on the way. */
export async function startProgram(dataDir: string, args: readonly string[] = []): Promise<ReadonlyMap<string, number>> {
  const from = Date.now();
  const app = launch({ app: ROOT, dataDir, startScript: untilUsable(CLERK, DEMO_PIN), args });
  const inPage = (await app.started()) as Marks;
  const marks = new Map([...app.marks, ...inPage.map(([name, atMs]): [string, number] => [name, atMs - from])]);
  await app.quit();
  return marks;
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
/** Nothing of the program is left in the memory of the operating system. */
function dropCaches(): void {
  execFileSync('sync');
  writeFileSync('/proc/sys/vm/drop_caches', '3');
}

/** The same start with years of work in the books, against the smallest data set. */
async function startOnBooks(options: BenchOptions): Promise<BenchRow> {
  const [small, big] = [await bookFolder(options, 'p1-small', 'S'), await bookFolder(options, 'p1-big')];
  const on = ({ dataDir, args }: typeof small): Block => {
    return async () => [(await startProgram(dataDir, args)).get('usable') ?? Number.NaN];
  };
  const [limit, product] = [on(small), on(big)];
  await limit();
  await product();
  return compared(await compare({ limit, product, pairs: STARTS }), {
    operation: 'P1 the same with many calls in the books',
    atMost: 1.1,
    note: `the same start on set S; set ${options.set}`,
  });
}

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const dataDir = path.join(options.folder, 'p1');
  await demoFolder(dataDir);
  const empty = path.join(options.folder, 'p1-empty');
  const pairs = options.isShort ? SHORT_STARTS : STARTS;
  const marks: ReadonlyMap<string, number>[] = [];
  const limit: Block = async () => [await startEmpty(empty)];
  const product: Block = async () => {
    const at = await startProgram(dataDir);
    marks.push(at);
    return [at.get('usable') ?? Number.NaN];
  };
  await limit(); // both have made their folders and caches
  await product();
  const warm = await compare({ limit, product, pairs });
  const names = ['probe', 'ready', 'dom-ready', 'sign-in', 'signed-in', 'rows', 'usable'];
  const middle = (name: string): string => {
    const all = marks.map((m) => m.get(name) ?? Number.NaN).toSorted((a, b) => a - b);
    return `${name} ${Math.round(all[Math.floor(all.length / 2)] ?? Number.NaN)}`;
  };
  const rows = [
    compared(warm, {
      operation: 'P1 cold start to the first usable screen, warm',
      atMost: 2,
      held: 6,
      note: `empty app to ready-to-show; ms after the process start: ${names.map(middle).join(', ')} (a PIN is checked on the way)`,
    }),
  ];
  if (options.isShort) return rows;
  rows.push(await startOnBooks(options));
  if (isRoot) {
    const cold = (block: Block): Block => {
      return () => {
        dropCaches();
        return block();
      };
    };
    const dropped = await compare({ limit: cold(limit), product: cold(product), pairs: SHORT_STARTS });
    rows.push(
      compared(dropped, {
        operation: 'P1 the same after drop_caches',
        atMost: 2.5,
        held: 6,
        note: 'the page cache is emptied before each start',
      }),
    );
  } else options.say('P1 after drop_caches: skipped, it needs root');
  return rows;
}

export const coldStart: Bench = { name: 'P1', isShort: true, run };
