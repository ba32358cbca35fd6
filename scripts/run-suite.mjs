// One suite alone: node scripts/run-suite.mjs unit|scenario|e2e|package|bench|faults|golden|look|mutate [arguments of its runner]
import { packageForTests } from './package.mjs';
import { setUp } from './set-up.mjs';
import { CannotGoOn, launch } from './set-up/say.mjs';
import { bench } from './suites/bench.mjs';
import { faults } from './suites/faults.mjs';
import { golden } from './suites/golden.mjs';
import { look } from './suites/look.mjs';
import { mutate } from './suites/mutate.mjs';
import { DESK, playwright } from './suites/playwright.mjs';
import { runScenarios, scenarioFiles } from './suites/scenarios.mjs';
import { unit } from './suites/unit.mjs';

const [suite, ...args] = process.argv.slice(2);
const exitCode = ({ failed }) => (failed === 0 ? 0 : 1);

const SUITES = {
  unit: async () => {
    await setUp({ electron: false, build: false });
    return exitCode(await unit(args));
  },
  scenario: async () => {
    await setUp({ electron: false });
    return runScenarios(args.length > 0 ? args : scenarioFiles());
  },
  e2e: async () => {
    const { runtime, env } = await setUp({ forTests: true });
    return exitCode(await playwright(DESK, { ...env, COUNTERBOOK_ELECTRON: runtime.executable }, args));
  },
  package: async () => {
    const { runtime, env } = await setUp({ forTests: true, build: false });
    return exitCode(await playwright(['package'], { ...env, COUNTERBOOK_PACKAGE: await packageForTests(runtime, env) }, args));
  },
  bench: async () => {
    const { runtime, env } = await setUp({ forTests: true });
    return bench({ ...env, COUNTERBOOK_ELECTRON: runtime.executable }, args);
  },
  faults: async () => {
    const { runtime, env } = await setUp({ forTests: true });
    return (await faults({ ...env, COUNTERBOOK_ELECTRON: runtime.executable }, args)).isMet ? 0 : 1;
  },
  golden: async () => {
    const { runtime, env } = await setUp({ forTests: true });
    return exitCode(await golden({ ...env, COUNTERBOOK_ELECTRON: runtime.executable }, args));
  },
  look: async () => {
    const { runtime, env } = await setUp({ forTests: true });
    return exitCode(await look({ ...env, COUNTERBOOK_ELECTRON: runtime.executable }, args));
  },
  mutate: async () => {
    await setUp({ electron: false, build: false });
    return mutate(args);
  },
};

await launch(() => {
  if (SUITES[suite] === undefined) throw new CannotGoOn(`There is no suite "${suite}": choose one of ${Object.keys(SUITES).join(', ')}.`);
  return SUITES[suite]();
});
