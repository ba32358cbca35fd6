import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { PAGE_ROWS } from '#renderer/kernel/book/book-pages';
import { pageOfRegister } from '../book/register-page';
import { fileIn } from '../centre';
import { compare, compared, type Block } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { bookFolder } from './book-folder';
import { BENCHMARKS, launch, ROOT } from './launch';
import { inPage, signIn } from './page-scripts';

const BARE_PAGE = path.join(BENCHMARKS, 'bare.html');
const A_BLOCK = 10;
const MOST_ROWS = 200;
const PAGE_BYTES = 65_536;
const MESSAGE_BYTES = 1_000_000;

/** Every list a screen reads page by page, as the screen asks for it. */
const LISTS: Readonly<Record<string, object>> = {
  'serviceCall.list': { view: 'all', limit: PAGE_ROWS },
  'custody.ledger': { view: 'all', limit: PAGE_ROWS },
  'customer.list': { limit: PAGE_ROWS },
  'search.find': { text: '王', limit: 50 },
  'today.overview': {},
};

const calls = (call: string): string =>
  inPage(`const times = []; for (let i = 0; i < ${A_BLOCK}; i += 1) { const from = performance.now(); const a = await ${call};
    if (a === undefined || a.ok === false) throw new Error(JSON.stringify(a)); times.push(performance.now() - from); } return times;`);
const invoke = (name: string): string => `window.api.invoke(${JSON.stringify(name)}, ${JSON.stringify(LISTS[name])})`;

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const { dataDir, args } = await bookFolder(options, 'p14');
  const app = launch({ app: ROOT, dataDir, startScript: signIn('業務員', DEMO_PIN), args });
  await app.started();
  const page = await app.inPage(inPage(`return await ${invoke('serviceCall.list')};`));
  const sizes: [name: string, bytes: number][] = [];
  for (const name of Object.keys(LISTS))
    sizes.push([
      name,
      (await app.inPage(inPage(`return new TextEncoder().encode(JSON.stringify(await ${invoke(name)})).length;`))) as number,
    ]);
  await app.ask({ act: 'bareEngine', file: fileIn(dataDir), sql: pageOfRegister(PAGE_ROWS) });
  await app.ask({ act: 'bareOpen', page: BARE_PAGE });
  const limit: Block = async () => (await app.ask({ act: 'barePage', page: BARE_PAGE, script: calls('window.bare.invoke()') })) as number[];
  const product: Block = async () => (await app.inPage(calls(invoke('serviceCall.list')))) as number[];
  await limit();
  await product();
  const c = await compare({ limit, product });
  await app.quit();
  const rows = (page as { value: { calls: unknown[] } }).value.calls.length;
  const largest = sizes.toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return [
    compared(c, {
      operation: 'P14 a page of the register through the door',
      atMost: 2,
      note: `bridge, invoke, a bare process with the file open and one prepared statement for the same ${rows} rows, and back`,
    }),
    counted({
      operation: `P14 bytes of a list page, of ${PAGE_BYTES}`,
      value: largest[1] / PAGE_BYTES,
      atMost: 1,
      note: `largest is ${largest[0]} with ${largest[1]} bytes as JSON; ${rows} rows of the register`,
    }),
    counted({ operation: `P14 rows of a list page, of ${MOST_ROWS}`, value: rows / MOST_ROWS, atMost: 1, note: 'the register' }),
    counted({
      operation: `P14 largest message, of ${MESSAGE_BYTES} bytes`,
      value: largest[1] / MESSAGE_BYTES,
      atMost: 1,
      note: sizes.map(([n, b]) => `${n} ${b}`).join(', '),
    }),
  ];
}

export const callThroughTheDoor: Bench = { name: 'P14', isShort: true, run };
