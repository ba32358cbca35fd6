import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '#db/demo/random';
import { amountOf, roundsOf } from './amount';
import { brokenMigration, migrationOnFullDisk } from './broken-migration';
import { copyTo, makeCentreFile } from './centre-file';
import { keepCompiledCode, runChild } from './child-process';
import { clockJumps } from './clock-jumps';
import { killAtRandom } from './kill-at-random';
import { killAtEveryStatement } from './kill-at-statement';
import { killWhilePrinting } from './kill-while-printing';
import { newerFile } from './newer-file';
import { powerCut, powerCutOfCareless } from './power-cut';
import { isMet, tableOf, type FaultRow } from './row';
import { twoEngines } from './two-engines';

/** The faults of quality.md 2 that need no window. `npm run faults` adds those that do. */
const { values: args } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
    part: { type: 'string' },
    seed: { type: 'string', default: '20261123' },
  },
});
const wanted = args.only?.split(',');
const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-faults-'));
const amount = amountOf(args.short, args.part);
const rounds = (short: number, full: number): number => roundsOf(amount, short, full);
/** Every fault rolls dice of its own, so that it is the same alone and among the others; every part has other dice. */
const dice = () => randomFrom(Number(args.seed) + amount.part - 1).next;

type Fault = Readonly<{ name: string; run: (centre: string) => Promise<FaultRow | FaultRow[]> }>;
const FAULTS: readonly Fault[] = [
  { name: 'R1', run: (centre) => killAtRandom(centre, folder, rounds(200, 1_000), dice()) },
  { name: 'R2', run: (centre) => killAtEveryStatement(centre, folder, amount) },
  { name: 'R3', run: (centre) => powerCut(centre, folder, rounds(40, 2_000), dice()) },
  { name: 'R3', run: (centre) => powerCutOfCareless(centre, folder, rounds(40, 400), dice()) },
  { name: 'R9', run: (centre) => clockJumps(centre, folder) },
  { name: 'R10', run: (centre) => killWhilePrinting('killed', centre, folder, rounds(40, 500), dice()) },
  { name: 'R10', run: (centre) => killWhilePrinting('printer', centre, folder, rounds(12, 150), dice()) },
  { name: 'R11', run: (centre) => twoEngines(centre, folder, rounds(2, 20)) },
  { name: 'R12', run: (centre) => newerFile(centre, folder) },
  {
    name: 'R13',
    run: async (centre) => [await brokenMigration(centre, folder, amount), await migrationOnFullDisk(centre, folder, rounds(3, 30))],
  },
];

/** Two at a time: each waits for its children most of the time. */
const AT_ONCE = 2;
const rows: FaultRow[][] = FAULTS.map(() => []);
async function runFault(centre: string, fault: Fault): Promise<void> {
  const startMs = performance.now();
  const row = await fault.run(centre);
  rows[FAULTS.indexOf(fault)] = [row].flat();
  process.stderr.write(`${fault.name}: ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`);
}

try {
  const centre = await makeCentreFile(folder);
  keepCompiledCode(path.join(folder, 'compiled'));
  await runChild({ args: { mode: 'oneIntake', file: copyTo(centre, folder, 'first') } });
  const waiting = FAULTS.filter((f) => wanted === undefined || wanted.includes(f.name));
  const lane = async () => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) await runFault(centre, fault);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const all = rows.flat();
process.stdout.write(tableOf(all));
if (args.json !== undefined) writeFileSync(args.json, `${JSON.stringify(all, null, 2)}\n`);
process.exitCode = all.every(isMet) ? 0 : 1;
