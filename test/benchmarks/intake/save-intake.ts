import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase } from '#db/kernel/connection';
import { emptyCentre, engineOn, signedIn } from '../centre';
import { saveInWindow } from '../electron/save-in-window';
import { blockOf, compare, compared, timed, type Block } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { statementsDuring } from './count-statements';
import { saveWithManyCalls } from './many-calls';
import { rawTwin } from './raw-intake';
import { typedIntake } from './typed-intake';
import { saveUnderStrace } from './under-strace';
import { contentHash, readerOf, type Written } from './written-rows';

const WARM_UP = 40;
const A_BLOCK = 20;
const ALLOWED_READS = 12; // decisions 14

/** Two files with the same contents: the product saves into one, the raw twin into the other. */
async function twinFiles(folder: string): Promise<Readonly<{ product: string; twin: string }>> {
  mkdirSync(folder, { recursive: true });
  const [product, twin] = [path.join(folder, 'product.sqlite'), path.join(folder, 'twin.sqlite')];
  await emptyCentre(product);
  const engine = await engineOn(product);
  const clerk = await signedIn(engine, 'clerk', DEMO_PIN);
  for (let i = 0; i < WARM_UP; i += 1) await clerk('counterIntake.receive', typedIntake(i));
  await engine.close();
  copyFileSync(product, twin);
  return { product, twin };
}

/** P4 by the command door against the same rows by prepared statements. */
export async function saveAgainstTwin(options: BenchOptions): Promise<readonly BenchRow[]> {
  const files = await twinFiles(path.join(options.folder, 'p4'));
  const reader = openDatabase(files.product, { readonly: true });
  const read = readerOf(reader.sqlite);
  const twin = rawTwin(files.twin);
  const engine = await engineOn(files.product);
  const clerk = await signedIn(engine, 'clerk', DEMO_PIN);
  twin.ready(read())(); // the trace of the sign-in
  const waiting: Written[] = [];
  let last: Written | undefined;
  let i = WARM_UP;
  const saveOne = async (): Promise<number> => {
    const input = typedIntake(i++);
    return timed(() => clerk('counterIntake.receive', input));
  };
  const readBack = (): void => {
    last = read();
    waiting.push(last);
  };
  const product: Block = async () => {
    const times: number[] = [];
    for (let k = 0; k < A_BLOCK; k += 1) {
      times.push(await saveOne());
      readBack();
    }
    return times;
  };
  const limit: Block = async () => {
    const times: number[] = [];
    for (const save of waiting.splice(0).map(twin.ready)) times.push(await timed(save));
    return times;
  };

  const statements = await statementsDuring(twin.sqlite, saveOne);
  readBack();
  await product(); // the first block of the twin has these to write
  const c = await compare({ limit, product });
  await limit();
  const isSame = contentHash(twin.sqlite) === contentHash(reader.sqlite);
  const bare = await compare({ limit: blockOf(A_BLOCK, () => twin.bareCommit()), product: blockOf(A_BLOCK, () => twin.bareCommit()) });
  twin.close();
  reader.sqlite.close();
  await engine.close();
  if (!isSame) throw new Error('P4: the raw twin did not write the same rows, so its time says nothing');

  const rows = last === undefined ? 0 : last.rows.length + last.docs.length + last.series.length;
  const tables = new Set(last?.rows.map((r) => r.table)).size;
  return [
    compared(c, {
      operation: 'P4 save an intake',
      atMost: 2,
      note: `${rows} rows in ${tables} tables; the twin writes the same rows (compared by hash); bare commit ${bare.p50Ms.toFixed(3)} ms`,
    }),
    counted({
      operation: 'P4 statements of a save, for each row written + 12',
      value: statements / (rows + ALLOWED_READS),
      atMost: 1,
      note: `${statements} statements, ${rows} rows written`,
    }),
  ];
}

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const rows = [...(await saveAgainstTwin(options)), ...(await saveUnderStrace(options))];
  if (options.isShort) return rows;
  return [...rows, await saveWithManyCalls(options), await saveInWindow(options, rows[0]?.limitMs ?? Number.NaN)];
}

export const saveIntake: Bench = { name: 'P4', isShort: true, run };
