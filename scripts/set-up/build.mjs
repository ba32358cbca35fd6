// Step 5: builds the program when its sources are not those of the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from './places.mjs';
import { runNode } from './run.mjs';
import { CannotGoOn, say } from './say.mjs';

const STAMP = join(DIST, '.sources');
const ROOMS = ['shared', 'db', 'electron', 'renderer', 'test/scenarios', 'test/faults'];
const FILES = ['package-lock.json', 'tsconfig.json', 'vite.node.config.ts', 'vite.renderer.config.ts', 'scripts/build.mjs'];

function sourceFiles() {
  const inRooms = ROOMS.filter((room) => existsSync(join(ROOT, room))).flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return [...inRooms, ...FILES.map((file) => join(ROOT, file))].sort();
}

/** Names, sizes and times of all sources: a deleted or renamed file counts as a change too. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sourceFiles()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export async function ensureBuilt() {
  const now = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return say('The program is built');
  say('Building the program');
  const work = join(ROOT, 'out', `building-${process.pid}`);
  try {
    if ((await runNode([join(ROOT, 'scripts', 'build.mjs'), '--out', work])) !== 0) {
      throw new CannotGoOn('The program could not be built: its sources do not compile (the messages are above).');
    }
    writeFileSync(join(work, '.sources'), now);
    rmSync(DIST, { recursive: true, force: true }); // seeds of the last build go with it
    renameSync(work, DIST);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say('The program is built');
}
