import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keyFromFile } from '#db/data-key';
import { stepLines } from './runner/report';
import { runScenario } from './runner/run-scenario';
import { readScenario } from './runner/scenario-file';
import { FileError } from './runner/yaml-file';

// Two folders below the root, as source (test/scenarios) and as bundle (dist/scenario).
const FIXTURES = path.join(import.meta.dirname, '..', '..', 'test', 'scenarios', 'fixtures');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Scenario files named on the command line, one after the other; `--keep FOLDER` leaves database and key of the last one there. */
const { values, positionals } = parseArgs({ options: { keep: { type: 'string' } }, allowPositionals: true });
const from = process.env['INIT_CWD'] ?? process.cwd(); // npm runs scripts in the root, whoever called
const placeOf = (file: string): string =>
  [path.resolve(from, file), path.resolve(file)].find((f) => existsSync(f)) ?? path.resolve(from, file);

async function runFile(file: string): Promise<boolean> {
  const folder = values.keep === undefined ? mkdtempSync(path.join(tmpdir(), 'scenario-')) : path.resolve(from, values.keep);
  try {
    const scenario = readScenario(file, FIXTURES);
    say(`${scenario.title}  (${path.basename(scenario.fixture, '.yaml')}, ${path.basename(file)})`);
    for (const rest of ['', '-wal', '-shm']) rmSync(path.join(folder, `counterbook.sqlite${rest}`), { force: true });
    const { key } = keyFromFile(path.join(folder, 'data.key'), false);
    const { steps, failed } = await runScenario(scenario, { folder, dataKey: key, report: (step) => say(stepLines(step)) });
    say(failed === null ? `  passed: ${steps} steps\n` : `  FAILED at step ${steps} of ${scenario.steps.length}\n`);
    return failed === null;
  } catch (error) {
    say(
      error instanceof FileError
        ? `${error.message}\n`
        : `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return false;
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

if (positionals.length === 0) {
  say('Name at least one scenario file: npm run scenario -- FILE…');
  process.exitCode = 1;
}
let failures = 0;
for (const file of positionals) if (!(await runFile(placeOf(file)))) failures += 1;
if (failures > 0) process.exitCode = 1;
if (positionals.length > 1) say(`${positionals.length - failures} of ${positionals.length} scenarios passed`);
