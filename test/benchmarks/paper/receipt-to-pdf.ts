import path from 'node:path';
import { EMPTY_APP, launch, ROOT } from '../electron/launch';
import { compare, compared, type Block } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';

const A_BLOCK = 3;
const WARM_UP = 40;
const IN_A_ROW = 100;
const GROWTH_MB = 10;
const NEW_WINDOWS = 5;
type Done = Readonly<{ value: number; ms: number }>;

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  process.env['COUNTERBOOK_BENCH_FONTS'] = path.join(ROOT, 'dist', 'renderer');
  const shell = launch({ app: EMPTY_APP, dataDir: path.join(options.folder, 'p8'), module: 'print-main.cjs' });
  await shell.marked('paper-ready');
  const once = async (act: string): Promise<Done> => (await shell.ask({ act } as never)) as Done;
  const blockOf =
    (act: string, n: number): Block =>
    async () => {
      const times: number[] = [];
      for (let i = 0; i < n; i += 1) times.push((await once(act)).ms);
      return times;
    };
  const sheet = await once('program');
  if (sheet.value < 10_000) throw new Error(`P8: a PDF of ${sheet.value} bytes is no receipt of 25 lines`);
  await once('bare');
  const warm = await compare({ limit: blockOf('bare', A_BLOCK), product: blockOf('program', A_BLOCK) });
  const first: Block = async () => {
    await once('programStarted');
    return blockOf('program', 1)();
  };
  const fresh = await compare({ limit: blockOf('bareNew', 1), product: first, pairs: NEW_WINDOWS });
  const atOnce = (await blockOf('programNew', NEW_WINDOWS)()).toSorted((a, b) => a - b)[Math.floor(NEW_WINDOWS / 2)] ?? Number.NaN;
  await blockOf('program', WARM_UP)();
  const before = (await once('memory')).value;
  await blockOf('program', IN_A_ROW)();
  const grownMb = ((await once('memory')).value - before) / 1_048_576;
  await shell.quit();
  return [
    compared(warm, { operation: 'P8 receipt to PDF', atMost: 3, note: 'a reused bare hidden window with the same 25 lines' }),
    compared(fresh, {
      operation: 'P8 first receipt after the start',
      atMost: 1.5,
      note: `a new bare hidden window; three seconds after the start, at once it takes ${atOnce.toFixed(0)} ms`,
    }),
    counted({
      operation: `P8 memory after ${IN_A_ROW} receipts, of ${GROWTH_MB} MB`,
      value: Math.max(0, grownMb) / GROWTH_MB,
      atMost: 1,
      held: 2.5, // resident memory: what the system has not taken back yet counts as well
      note: `all processes of the shell grew by ${grownMb.toFixed(1)} MB`,
    }),
  ];
}

export const receiptToPdf: Bench = { name: 'P8', isShort: true, run };
