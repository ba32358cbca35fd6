import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { emptyFolder } from '../centre';
import { compare, type Block } from '../measure';
import { counted, round, type Bench, type BenchOptions, type BenchRow } from '../row';
import { bookFolder } from './book-folder';
import { launch, ROOT } from './launch';
import { inPage, openRegisterAfresh, searchFor, signIn } from './page-scripts';

const CLERK = '業務員';
const A_BLOCK = 3;
const CRUMBS = 80;
const FRAME_MS = 1000 / 60;
const FRAMES = 3;

/** What somebody types: two characters of a customer's name, another one each time, so that nothing is remembered. */
const crumbs = inPage(`
  const answer = await window.api.invoke('serviceCall.list', { view: 'all', limit: 200 });
  return [...new Set(answer.value.calls.map((c) => c.customerName.slice(0, 2)))].slice(0, ${CRUMBS});`);

/** Key press in the search box → its list, against the register of an empty centre: what any answer of the engine takes to be seen. */
async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const { dataDir, args } = await bookFolder(options, 'p3');
  const none = path.join(options.folder, 'p3-empty');
  await emptyFolder(none);
  const startScript = signIn(CLERK, DEMO_PIN);
  const full = launch({ app: ROOT, dataDir, startScript, args });
  await full.started();
  const empty = launch({ app: ROOT, dataDir: none, startScript });
  await empty.started();
  const words = (await full.inPage(crumbs)) as readonly string[];
  let next = 0;
  const times = async (one: () => Promise<unknown>): Promise<number[]> => {
    const all: number[] = [];
    for (let k = 0; k < A_BLOCK; k += 1) all.push((await one()) as number);
    return all;
  };
  const limit: Block = async () => {
    await empty.ask({ act: 'front' });
    return times(() => empty.inPage(openRegisterAfresh(CLERK, DEMO_PIN)));
  };
  const product: Block = async () => {
    await full.ask({ act: 'front' });
    return times(() => full.inPage(searchFor(words[next++ % words.length] ?? '')));
  };
  await limit();
  await product();
  const c = await compare({ limit, product });
  await full.quit();
  await empty.quit();
  const moreMs = c.p50Ms - c.limitMs;
  const row = counted({
    operation: `P3 key to list, over an empty register, of ${FRAMES} frames`,
    value: Math.max(0, moreMs) / (FRAMES * FRAME_MS),
    atMost: 1,
    note: `${moreMs.toFixed(0)} ms more than click to painted page in an empty centre; set ${options.set}; ${words.length} texts`,
  });
  return [{ ...row, n: c.n, p50Ms: round(c.p50Ms), p95Ms: round(c.p95Ms), limitMs: round(c.limitMs) }];
}

export const searchInWindow: Bench = { name: 'P3', isShort: false, run };
