// npm test: all set-up, then every suite. A later suite runs even when an earlier one failed; the last line is the total.
import { check } from './check.mjs';
import { packageForTests } from './package.mjs';
import { setUp } from './set-up.mjs';
import { ensureBuilt } from './set-up/build.mjs';
import { launch, say } from './set-up/say.mjs';
import { benchSuite } from './suites/bench.mjs';
import { BROKEN } from './suites/count.mjs';
import { faultsSuite } from './suites/faults.mjs';
import { golden } from './suites/golden.mjs';
import { DESK, playwright } from './suites/playwright.mjs';
import { scenarios } from './suites/scenarios.mjs';
import { unit } from './suites/unit.mjs';

await launch(async () => {
  const { runtime, env } = await setUp({ forTests: true, build: false });
  const application = { ...env, COUNTERBOOK_ELECTRON: runtime.executable };
  const [desk, everyScreen, measured] = DESK;
  /** One behind the other, with nothing beside it: what is measured, and what uses both cores by itself. */
  const alone = [
    ['checks', check],
    ['unit', unit],
    ['build', () => ensureBuilt().then(() => ({ passed: 1, failed: 0, skipped: 0 }))],
    ['scenarios', scenarios],
    ['benchmarks', () => benchSuite(application)],
  ];
  /** Two rows of suites side by side: a window waits for people, time and disk as long as it computes. */
  const besideEachOther = [
    [['end to end', () => playwright([desk], application)]],
    [
      ['end to end, every screen', () => playwright([everyScreen], application)],
      ['faults', () => faultsSuite(application)],
      ['golden papers', () => golden(application)],
      ['packaged application', async () => playwright(['package'], { ...env, COUNTERBOOK_PACKAGE: await packageForTests(runtime, env) })],
    ],
  ];
  const last = [['end to end, measured', () => playwright([measured], application)]];

  const counts = [];
  const inTurn = async (suites) => {
    for (const [name, suite] of suites) {
      say(`Suite: ${name}`);
      const count = await suite().catch((error) => {
        process.stderr.write(`${error.stack}\n`);
        return BROKEN;
      });
      counts.push([name, count]);
    }
  };
  await inTurn(alone);
  await Promise.all(besideEachOther.map(inTurn));
  await inTurn(last);

  const total = { passed: 0, failed: 0, skipped: 0 };
  process.stdout.write('\n');
  for (const [name, count] of counts) {
    process.stdout.write(`${name.padEnd(26)} ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    for (const key of Object.keys(total)) total[key] += count[key];
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed === 0 ? 0 : 1;
});
