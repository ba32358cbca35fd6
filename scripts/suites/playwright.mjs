// End-to-end tests by Playwright in real Electron; under a virtual display where there is none.
import { join } from 'node:path';
import { MODULES, NODE } from '../set-up/places.mjs';
import { run } from '../set-up/run.mjs';
import { countFrom, reportFile } from './count.mjs';

/** Project: app (the built program), package (the packaged program) or look (pictures of every screen and paper). */
export async function playwright(project, env, args = []) {
  const report = reportFile(project);
  const messages = reportFile(`${project}-messages`, 'txt');
  const command = [NODE, join(MODULES, '@playwright', 'test', 'cli.js'), 'test', `--project=${project}`, ...args];
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [first, ...rest] = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 3840x2160x24', ...command] : command;
  const code = await run(first, rest, { env: { ...env, COUNTERBOOK_REPORT: report, COUNTERBOOK_MESSAGES: messages } });
  return countFrom(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}
