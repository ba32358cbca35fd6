// Rules, commands, queries, documents: everything that Vitest runs.
import { join } from 'node:path';
import { MODULES } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';
import { countFrom, reportFile } from './count.mjs';

export async function unit(args = []) {
  const report = reportFile('unit');
  const vitest = join(MODULES, 'vitest', 'vitest.mjs');
  const code = await runNode([vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]);
  return countFrom(report, code, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }));
}
