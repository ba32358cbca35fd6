// Every paper as a PDF against the places of its words: npm run golden [-- --all | --renew]
import { join } from 'node:path';
import { DIST, ROOT } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';
import { CannotGoOn } from '../set-up/say.mjs';
import { playwright } from './playwright.mjs';

/** `--all`: three languages and usual data too; `--renew`: the same, and writes the golden files. Else the hardest of every kind. */
export async function golden(env, args = []) {
  const wanted = args.includes('--renew') ? 'renew' : args.includes('--all') ? 'all' : 'short';
  const rest = args.filter((arg) => !['--renew', '--all'].includes(arg));
  const bundle = [join(ROOT, 'scripts', 'suites', 'bundle.mjs'), 'test/golden-papers/draw-papers.ts', join(DIST, 'golden'), 'cjs'];
  if ((await runNode(bundle)) !== 0) throw new CannotGoOn('The papers could not be bundled (the messages are above).');
  return playwright(['golden'], { ...env, COUNTERBOOK_GOLDEN: wanted }, rest);
}
