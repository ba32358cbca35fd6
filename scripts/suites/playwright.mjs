// End-to-end tests by Playwright in real Electron; under a virtual display where there is none.
import { join } from 'node:path';
import { MODULES, NODE } from '../set-up/places.mjs';
import { run } from '../set-up/run.mjs';
import { countFrom, reportFile } from './count.mjs';

/** The built program as people use it, in three projects: what can run beside another run, and what cannot (playwright.config.ts). */
export const DESK = ['app', 'every-screen', 'measured'];

/** Two runs that begin together must not try the same display. */
let display = 100;
const DISPLAYS_OF_A_RUN = 20;

/** Projects: those of the desk, package (the packaged program), faults, golden, look (pictures of every screen and paper). */
export async function playwright(projects, env, args = []) {
  const name = projects.join('-');
  const report = reportFile(name);
  const messages = reportFile(`${name}-messages`, 'txt');
  const chosen = projects.map((project) => `--project=${project}`);
  const command = [NODE, join(MODULES, '@playwright', 'test', 'cli.js'), 'test', ...chosen, ...args];
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [first, ...rest] = needsDisplay ? ['xvfb-run', '-a', '-n', String(display), '-s', '-screen 0 3840x2160x24', ...command] : command;
  display += DISPLAYS_OF_A_RUN;
  const code = await run(first, rest, { env: { ...env, COUNTERBOOK_REPORT: report, COUNTERBOOK_MESSAGES: messages } });
  return countFrom(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}
