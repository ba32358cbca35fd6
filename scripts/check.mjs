// npm run check: everything a machine can say about the sources without running them.
import { join } from 'node:path';
import { clock, names, pages, wholeTests, windows } from './check/house-rules.mjs';
import { imports } from './check/imports.mjs';
import { links } from './check/links.mjs';
import { migrations } from './check/migrations.mjs';
import { setUp } from './set-up.mjs';
import { fileURLToPath } from 'node:url';
import { BIN } from './set-up/places.mjs';
import { read } from './set-up/run.mjs';
import { launch } from './set-up/say.mjs';

/** A tool of node_modules/.bin: what it prints when it fails is the complaint. */
const tool =
  (name, ...args) =>
  async () => {
    const failure = await read(join(BIN, name), args, { tail: Infinity }).then(
      () => null,
      (error) => error.message,
    );
    return failure === null ? [] : [failure];
  };
const SOURCES = ['shared', 'db', 'electron', 'renderer', 'test', 'scripts'];
const STEPS = [
  ['format', tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['lint', tool('oxlint', '--quiet', ...SOURCES)],
  ['types of everything', tool('tsc', '-p', 'tsconfig.json')],
  ...['shared', 'db', 'electron', 'renderer'].map((room) => [`types of ${room} alone`, tool('tsc', '-p', `tsconfig.${room}.json`)]),
  ['imports', imports],
  ['unused code', tool('knip')],
  ['unused code of the product', tool('knip', '--production')],
  ['clock', clock],
  ['names', names],
  // it reads TypeScript by the compiler, a package that set-up has yet to install when this file is loaded
  ['bound SQL', async () => (await import('./check/bound-sql.mjs')).boundSql()],
  ['safe windows', windows],
  ['pages by key', pages],
  ['whole tests', wholeTests],
  ['migrations', migrations],
  ['links of the documents', links],
];

/** Most steps are one thread, and two cores are what every machine has. */
const AT_ONCE = 2;

/** Runs every step, the later ones too when one fails, and answers how many passed and failed. */
export async function check() {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...STEPS];
  const takeSteps = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, step] = next;
      const started = performance.now();
      const complaints = await step();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${complaints.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
      for (const complaint of complaints) process.stdout.write(`       ${complaint.replaceAll('\n', '\n       ')}\n`);
      count[complaints.length === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeSteps));
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await launch(async () => {
    await setUp({ electron: false, build: false });
    const { passed, failed } = await check();
    process.stdout.write(`\nchecks: ${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
}
