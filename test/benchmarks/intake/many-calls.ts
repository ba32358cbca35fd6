import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { settableClock } from '#db/kernel/clock';
import { makeDataSet } from '#test/data-sets/make-data-set';
import { NOW } from '../book/read-side';
import { emptyCentre, engineOn, fileIn, signedIn } from '../centre';
import { blockOf, compare, compared } from '../measure';
import { type BenchOptions, type BenchRow } from '../row';
import { typedIntake } from './typed-intake';

const A_BLOCK = 20;
const MANY = 'M';

/** P4: the save in a centre with years of work against the save in one that has just opened. */
export async function saveWithManyCalls({ folder, set, say }: BenchOptions): Promise<BenchRow> {
  const many = typeof set === 'number' ? set : MANY;
  const data = await makeDataSet(many, undefined, say);
  const [few, full] = ['p4-few', 'p4-many'].map((name) => fileIn(path.join(folder, name))) as [string, string];
  await emptyCentre(few);
  mkdirSync(path.dirname(full), { recursive: true });
  copyFileSync(data.file, full);
  const small = await engineOn(few);
  const big = await engineOn(full, { dataKey: data.dataKey, clock: settableClock(Date.parse(NOW), true) });
  const [atFew, atMany] = [await signedIn(small, 'clerk', DEMO_PIN), await signedIn(big, 'clerk', DEMO_PIN)];
  const limit = blockOf(A_BLOCK, (i) => atFew('counterIntake.receive', typedIntake(i)));
  const product = blockOf(A_BLOCK, (i) => atMany('counterIntake.receive', typedIntake(i)));
  await limit();
  await product();
  const c = await compare({ limit, product });
  await small.close();
  await big.close();
  return compared(c, {
    operation: 'P4 save with many calls in the books',
    atMost: 1.6,
    note: `the same save in an empty centre; ${data.schedule.calls.toLocaleString('en')} calls of a data set of years`,
  });
}
