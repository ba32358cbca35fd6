import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SEEDS = path.join(ROOT, 'dist', 'seeds');
const FILES = ['counterbook.sqlite', 'data.key'] as const;

/**
 * A seed is a scenario file of test/scenarios/seeds, run through the same door as the screens, so it is never in a state the
 * program forbids. Built once for each build of the program, copied for each test (decisions 14).
 */
export function copySeed(name: string, dataDir: string): void {
  const folder = path.join(SEEDS, name);
  if (!existsSync(path.join(folder, 'counterbook.sqlite'))) {
    mkdirSync(folder, { recursive: true });
    const scenario = path.join(ROOT, 'test', 'scenarios', 'seeds', `${name}.yaml`);
    execFileSync(process.execPath, [path.join(ROOT, 'dist', 'scenario', 'main.mjs'), '--keep', folder, scenario], { stdio: 'inherit' });
  }
  for (const file of FILES) copyFileSync(path.join(folder, file), path.join(dataDir, file));
}
