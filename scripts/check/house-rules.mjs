// Rules of the house that no linter knows. Each answers the places where it is broken.
import { linesMatching, sourceFiles } from './source-files.mjs';

const ROOMS = ['shared', 'db', 'electron', 'renderer', 'test'];
const isTest = (path) => /\.test\.tsx?$/.test(path);

/** Only db/kernel/clock.ts asks the time: everything else gets a clock, so that tests and scenarios own it (architecture 3.4). */
export function clock() {
  const files = sourceFiles(['db', 'shared'], ['.ts', '.tsx']).filter(({ path }) => path !== 'db/kernel/clock.ts' && !isTest(path));
  return linesMatching(files, /new Date\(\)|Date\.now\(\)|Temporal\.Now\b/);
}

/** Names say the trade: kebab-case files, no barrels, no drawers for odds and ends (architecture 3.3). */
export function names() {
  return sourceFiles(ROOMS, ['.ts', '.tsx', '.css'])
    .map(({ path }) => path)
    .filter((path) => {
      const parts = path.split('/');
      const isNamed = parts.every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part) || /^zh-(TW|CN)$/.test(part));
      return !isNamed || /(^|\/)(index\.tsx?|utils?|helpers?|common|misc)(\/|\.|$)/.test(path);
    });
}

/** SQL gets bound values only: no text is pasted into a statement (quality S8). */
export function boundSql() {
  const files = sourceFiles(['db'], ['.ts']).filter(({ path }) => !isTest(path));
  return linesMatching(files, /\.(prepare|exec)\(\s*`[^`]*\$\{|sql\.raw\(/);
}

/** A test that runs alone, or not at all, says nothing about the rest. */
export const wholeTests = () =>
  linesMatching(sourceFiles(ROOMS, ['.test.ts', '.test.tsx', '.e2e.ts']), /\b(it|test|describe)\.(only|todo)\(/);
