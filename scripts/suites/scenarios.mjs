// The scenario files of test/scenarios (domain.md F): each one is a run of its own against a fresh database.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';
import { BROKEN } from './count.mjs';

const FOLDER = join(ROOT, 'test', 'scenarios');
export const scenarioFiles = () =>
  readdirSync(FOLDER)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(FOLDER, name));

/** Files may lie anywhere; with none named, all of ours run. */
export const runScenarios = (args) => runNode([join(DIST, 'scenario', 'main.mjs'), ...args]);

export async function scenarios() {
  if (!existsSync(FOLDER) || scenarioFiles().length === 0) return BROKEN;
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of scenarioFiles()) count[(await runScenarios([file])) === 0 ? 'passed' : 'failed'] += 1;
  return count;
}
