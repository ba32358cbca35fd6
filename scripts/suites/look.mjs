// Pictures of every screen and every paper in .look/, for people to look at: npm run look [-- --set dark,en,papers | --set all]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, MODULES, ROOT } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';
import { CannotGoOn } from '../set-up/say.mjs';
import { playwright } from './playwright.mjs';

const SETS = ['light', 'dark', '1920', 'zh-CN', 'en', '4k', '200', 'full', 'full-en-dark', 'papers'];
const USUAL = ['light', 'papers'];
const PICTURES = join(ROOT, '.look');

/** Splits `--set a,b` from what is meant for Playwright. */
function wantedSets(args) {
  const at = args.indexOf('--set');
  if (at < 0) return { sets: USUAL, rest: args };
  const names = (args[at + 1] ?? '').split(',');
  const sets = names.includes('all') ? SETS : names;
  const unknown = sets.find((name) => !SETS.includes(name));
  if (unknown !== undefined) throw new CannotGoOn(`There is no set "${unknown}": choose from ${SETS.join(', ')} or all.`);
  return { sets, rest: args.toSpliced(at, 2) };
}

/** The papers are drawn by the program's own sheets, which Vite has to bundle. */
async function writePapers() {
  const out = join(DIST, 'look');
  const bundle = ['--config', 'vite.node.config.ts', '--logLevel', 'warn', '--ssr', 'test/look/write-papers.ts', '--outDir', out];
  const codes = [await runNode([join(MODULES, 'vite', 'bin', 'vite.js'), 'build', ...bundle])];
  if (codes[0] === 0) codes.push(await runNode([join(out, 'write-papers.js'), join(PICTURES, 'papers', 'html')]));
  if (codes.some((code) => code !== 0)) throw new CannotGoOn('The papers could not be drawn (the messages are above).');
}

export async function look(env, args) {
  const { sets, rest } = wantedSets(args);
  for (const set of sets) rmSync(join(PICTURES, set), { recursive: true, force: true });
  if (sets.includes('papers')) await writePapers();
  return playwright(['look'], { ...env, COUNTERBOOK_LOOK: sets.join(',') }, rest);
}
