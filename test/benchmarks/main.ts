import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { integrity } from './book/integrity';
import { registerPage } from './book/register-page';
import { searchKinds } from './book/search-kinds';
import { callThroughTheDoor } from './electron/call-through-the-door';
import { coldStart } from './electron/cold-start';
import { exportList } from './list/export-list';
import { importList } from './list/import-list';
import { saveIntake } from './intake/save-intake';
import { memory } from './electron/memory';
import { endAll } from './electron/launch';
import { registerInWindow } from './electron/register-in-window';
import { searchInWindow } from './electron/search-in-window';
import { scrolling } from './electron/scrolling';
import { receiptToPdf } from './paper/receipt-to-pdf';
import { tableOf } from './report';
import { monthReport } from './report/month-report';
import { warehouse } from './stock/warehouse';
import { isStepBack, type Bench, type BenchOptions, type BenchRow, type DataSet } from './row';

const BENCHES: readonly Bench[] = [
  coldStart,
  registerPage,
  registerInWindow,
  searchKinds,
  searchInWindow,
  saveIntake,
  scrolling,
  receiptToPdf,
  callThroughTheDoor,
  warehouse,
  monthReport,
  importList,
  exportList,
  integrity,
  memory,
];
const setOf = (name: string): DataSet => (name === 'S' || name === 'M' || name === 'L' ? name : Number(name));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The rows of quality.md 1.2 that are named, or all; `--json FILE` for a machine, a table for docs/benchmarks.md; `--hold`: only a step back is a failure. */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    set: { type: 'string' },
    short: { type: 'boolean' },
    hold: { type: 'boolean' },
  },
});
const isShort = values.short ?? false;
const wanted = values.only?.split(',').map((name) => name.trim().toUpperCase());
const chosen = BENCHES.filter((b) => (wanted ? wanted.includes(b.name) : !isShort || b.isShort));
const from = process.env['INIT_CWD'] ?? process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-bench-'));
const options: BenchOptions = { isShort, set: setOf(values.set ?? (isShort ? 'M' : 'L')), folder, say };

const rows: BenchRow[] = [];
let isBroken = chosen.length === 0;

/** In a folder of its own that goes with it: a copy of L is 24 GB. */
async function once(bench: Bench): Promise<readonly BenchRow[]> {
  const own = mkdtempSync(path.join(folder, 'run-'));
  try {
    return await bench.run({ ...options, folder: own });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function rowsOf(bench: Bench): Promise<readonly BenchRow[]> {
  const made = await once(bench);
  if (!(values.hold ?? false) || !made.some(isStepBack)) return made;
  say(`${bench.name} once more, because it was worse than what is held …`);
  return once(bench);
}

for (const bench of chosen) {
  say(`${bench.name} …`);
  try {
    rows.push(...(await rowsOf(bench)));
  } catch (error) {
    isBroken = true;
    endAll();
    say(`${bench.name} did not come to an end: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
rmSync(folder, { recursive: true, force: true });
say(`\n${tableOf(rows)}`);
if (values.json !== undefined) writeFileSync(path.resolve(from, values.json), `${JSON.stringify(rows, null, 2)}\n`);
const isTooSlow = rows.some((row) => ((values.hold ?? false) ? isStepBack(row) : row.met === false));
process.exitCode = isBroken || isTooSlow ? 1 : 0;
