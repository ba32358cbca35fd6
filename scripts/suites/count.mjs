// What a suite answers: { passed, failed, skipped }. A report that is not there means the suite itself broke: one failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/places.mjs';

const REPORTS = join(ROOT, 'test-results');
export const BROKEN = { passed: 0, failed: 1, skipped: 0 };

/** The place of a suite's report, emptied so that an old one is never counted. */
export function reportFile(name, kind = 'json') {
  const file = join(REPORTS, `${name}.${kind}`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** Counts from a report; a runner that failed without a failed test (a file that does not load) is a failure as well. */
export function countFrom(file, exitCode, read) {
  if (!existsSync(file)) return BROKEN;
  const count = read(JSON.parse(readFileSync(file, 'utf8')));
  const failed = exitCode !== 0 && count.failed === 0 ? 1 : count.failed;
  return { ...count, failed: count.passed + count.skipped === 0 && failed === 0 ? 1 : failed };
}
