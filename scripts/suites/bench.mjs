// Benchmarks against raw twins (quality.md 1.2): npm run bench [-- --short --only P2,P4 --set S|M|L --json FILE --hold]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, NODE, ROOT } from '../set-up/places.mjs';
import { run, runNode } from '../set-up/run.mjs';
import { CannotGoOn } from '../set-up/say.mjs';
import { countFrom, reportFile } from './count.mjs';

const OUT = join(DIST, 'benchmarks');
/** Entry → module system its host can load: a sandboxed preload and the shell want CommonJS. */
const BUNDLES = {
  'main.ts': 'mjs',
  'intake/traced-child.ts': 'mjs',
  'report/long-worker.ts': 'mjs',
  'electron/probe.ts': 'cjs',
  'electron/bare-preload.ts': 'cjs',
  'electron/bare-engine.ts': 'cjs',
  'electron/engine-probe.ts': 'cjs',
  'paper/print-main.tsx': 'cjs',
};

async function buildBenchmarks() {
  for (const [entry, kind] of Object.entries(BUNDLES)) {
    if (!existsSync(join(ROOT, 'test', 'benchmarks', entry))) continue;
    const code = await runNode([join(ROOT, 'scripts', 'suites', 'bundle.mjs'), `test/benchmarks/${entry}`, OUT, kind]);
    if (code !== 0) throw new CannotGoOn('The benchmarks could not be built (the messages are above).');
  }
}

/** Answers the exit code: 1 when a goal was missed or a row broke. */
export async function bench(env, args) {
  await buildBenchmarks();
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const screen = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : [];
  const [first, ...rest] = [...screen, NODE, '--expose-gc', join(OUT, 'main.mjs'), ...args];
  return run(first, rest, { env });
}

/** As a suite of `npm test`: each row is one test, which fails when it is worse than what is held; a noisy one says nothing. */
export async function benchSuite(env) {
  const file = reportFile('benchmarks');
  const exitCode = await bench(env, ['--short', '--hold', '--json', file]);
  return countFrom(file, exitCode, (rows) => {
    const failed = rows.filter((row) => row.met === false && row.ratio > row.held).length;
    const skipped = rows.filter((row) => row.met === null).length;
    return { passed: rows.length - failed - skipped, failed, skipped };
  });
}
