import { DEMO_PIN } from '#db/demo/centre';
import { compare, compared, type Block } from '../measure';
import { type Bench, type BenchOptions, type BenchRow } from '../row';
import { bookFolder } from './book-folder';
import { launch, ROOT } from './launch';
import { openRegisterAfresh, signIn } from './page-scripts';

const CLERK = '業務員';
const A_BLOCK = 3;

/** Click → rows painted, in a window of its own for each size of the books. */
async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const open = async (name: string, ...set: [] | ['S']) => {
    const { dataDir, args } = await bookFolder(options, name, ...set);
    const app = launch({ app: ROOT, dataDir, startScript: signIn(CLERK, DEMO_PIN), args });
    await app.started();
    return app;
  };
  const [small, big] = [await open('p2-small', 'S'), await open('p2-big')];
  const blockIn = (app: typeof small): Block => {
    return async () => {
      await app.ask({ act: 'front' });
      const times: number[] = [];
      for (let k = 0; k < A_BLOCK; k += 1) times.push((await app.inPage(openRegisterAfresh(CLERK, DEMO_PIN))) as number);
      return times;
    };
  };
  const [limit, product] = [blockIn(small), blockIn(big)];
  await limit();
  await product();
  const c = await compare({ limit, product });
  await small.quit();
  await big.quit();
  return [
    compared(c, {
      operation: 'P2 click to painted rows of the register',
      atMost: 1.25,
      note: `the same click on set S; set ${options.set}; every time read anew, after another sign-in`,
    }),
  ];
}

export const registerInWindow: Bench = { name: 'P2', isShort: false, run };
