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

/** What a window or a page must not have or do (quality S1 to S5): each is a line that somebody would have to write. */
const UNSAFE = [
  /\b(sandbox|contextIsolation|webSecurity)\s*:\s*(?!\s|true\b)/,
  /\b(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures)\s*:\s*(?!\s|false\b)/,
  /\b(enable|disable)BlinkFeatures\s*:/,
  /appendSwitch\(\s*['"](no-sandbox|disable-web-security|disable-site-isolation-trials|allow-file-access-from-files|ignore-certificate-errors)/,
  /['"]certificate-error['"]/,
  /\bopenExternal\(/,
  /\bloadFile\(|\bloadURL\(\s*['"`](?!\$\{pageUrl\})/,
  /\bexecuteJavaScript\w*\(/,
  /\.(innerHTML|outerHTML)\s*=|\binsertAdjacentHTML\(|\bdocument\.write\(/,
  /\bnew Function\((?!\))|\beval\(/,
];

/** The places of the given files where a window is opened otherwise than with SAFE_PREFERENCES, or a page could be made unsafe. */
export function unsafeWindows(files) {
  const code = files.map(({ path, text }) => ({ path, text: text.replaceAll(/^\s*(?:\/\/|\/?\*).*$|\s\/\/ .*$/gm, '') }));
  const bare = code.flatMap(({ path, text }) =>
    [...text.matchAll(/new BrowserWindow\(/g)].flatMap(({ index }) =>
      /webPreferences:\s*\{\s*\.\.\.SAFE_PREFERENCES\b/.test(text.slice(index, index + 600))
        ? []
        : [`${path}:${text.slice(0, index).split('\n').length}  new BrowserWindow`],
    ),
  );
  return [...UNSAFE.flatMap((pattern) => linesMatching(code, pattern)), ...bare];
}
export const windows = () => unsafeWindows(sourceFiles(['electron', 'renderer'], ['.ts', '.tsx']).filter(({ path }) => !isTest(path)));

/** A page is found by the key of its last row: OFFSET reads every row before it, a second at line 900,000 (quality 0.7). */
export const pagesByCount = (files) => linesMatching(files, /\.offset\(|\blimit\b.*\boffset\b/i);
export const pages = () => pagesByCount(sourceFiles(['db'], ['.ts', '.sql']));

/** A test that runs alone, or not at all, says nothing about the rest. */
export const wholeTests = () =>
  linesMatching(sourceFiles(ROOMS, ['.test.ts', '.test.tsx', '.e2e.ts']), /\b(it|test|describe)\.(only|todo)\(/);
