// dependency-cruiser, and the proof that it read something: with the wrong TypeScript it reads nothing and is content.
import { join } from 'node:path';
import { BIN, ROOT } from '../set-up/places.mjs';
import { read } from '../set-up/run.mjs';
import { sourceFiles } from './source-files.mjs';

const ROOMS = ['shared', 'db', 'electron', 'renderer', 'test'];

export async function imports() {
  const sources = sourceFiles(ROOMS, ['.ts', '.tsx']).length;
  const answer = await read(join(BIN, 'depcruise'), [
    ...ROOMS,
    '--config',
    join(ROOT, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ]).catch((error) => error);
  if (answer instanceof Error) return [answer.message];
  const { summary, modules } = JSON.parse(answer);
  const readModules = modules.filter(({ source }) => ROOMS.some((room) => source.startsWith(`${room}/`))).length;
  const tooFew = readModules < sources * 0.9 ? [`only ${readModules} of ${sources} modules were read`] : [];
  return [...tooFew, ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)];
}
