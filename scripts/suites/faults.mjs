// The faults of quality.md 2: killed processes, power cuts, second instances, newer files, broken migrations, crashed windows.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DIST } from '../set-up/places.mjs';
import { runNode } from '../set-up/run.mjs';
import { BROKEN, reportFile } from './count.mjs';
import { playwright } from './playwright.mjs';

const WINDOWED = ['R20'];

/** `--only R1,R20` → what goes to the runner without windows and what to the one with. */
function split(only) {
  const wanted = only?.split(',');
  const plain = wanted?.filter((name) => !WINDOWED.includes(name));
  return {
    plain,
    hasPlain: plain === undefined || plain.length > 0,
    hasWindows: wanted === undefined || wanted.some((name) => WINDOWED.includes(name)),
  };
}

const rowsIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Every row, or null where a runner broke. `env` names the Electron runtime; without it the windows are left out. */
export async function faults(env, args = []) {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'string' },
      seed: { type: 'string' },
      part: { type: 'string' },
    },
  });
  const { plain, hasPlain, hasWindows } = split(values.only);
  const rows = [];
  let isMet = true;
  if (hasPlain) {
    const report = reportFile('faults');
    const words = [
      values.short && '--short',
      plain && `--only=${plain.join(',')}`,
      values.seed && `--seed=${values.seed}`,
      values.part && `--part=${values.part}`,
    ].filter(Boolean);
    isMet = (await runNode([join(DIST, 'faults', 'main.mjs'), '--json', report, ...words])) === 0 && isMet;
    rows.push(...(rowsIn(report) ?? []));
  }
  if (hasWindows) {
    const report = reportFile('faults-windows');
    rmSync(report, { force: true });
    const count = await playwright(['faults'], {
      ...env,
      COUNTERBOOK_FAULT_ROWS: report,
      COUNTERBOOK_FAULT_ROUNDS: String(values.short ? 3 : Math.ceil(20 / Number(values.part?.split('/')[1] ?? 1))),
    });
    isMet = count.failed === 0 && isMet;
    const windowed = rowsIn(report);
    rows.push(...(windowed ?? []));
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  return { rows, isMet };
}

/** As a suite of `npm test`: each fault is one test. */
export async function faultsSuite(env) {
  const { rows, isMet } = await faults(env, ['--short']);
  if (rows.length === 0) return BROKEN;
  const skipped = rows.filter((row) => row.skipped !== undefined).length;
  return { passed: rows.length - skipped - (isMet ? 0 : 1), failed: isMet ? 0 : 1, skipped };
}
