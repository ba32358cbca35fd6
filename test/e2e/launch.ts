import { _electron, type ElectronApplication } from '@playwright/test';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const PACKAGE_LAUNCH_MS = 20_000;
const PACKAGE_LAUNCHES = 4;

const fromRunner = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests by npm run test:e2e or npm run test:package`);
  return value;
};

/** Holds the program's 'ready' back until Playwright listens; without it a window may open too early and never be seen. */
const loader = (): string => {
  const core = createRequire(createRequire(import.meta.url).resolve('@playwright/test')).resolve('playwright-core/package.json');
  return path.join(path.dirname(core), 'lib', 'server', 'electron', 'loader.js');
};

/** The built program in the runtime that set-up found, with the hooks of the tests and `modules` of theirs. No sandbox only for root, who cannot have one. */
export const launchBuilt = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  modules: readonly string[] = [],
): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: fromRunner('COUNTERBOOK_ELECTRON'),
    args: [
      '-r',
      loader(),
      '-r',
      path.join(import.meta.dirname, 'count-messages.cjs'),
      ...modules.flatMap((module) => ['-r', module]),
      ROOT,
      '--disable-gpu',
      '--lang=zh-TW',
      '--test-hooks',
      ...args,
    ],
    env: { ...(process.env as Record<string, string>), ...env },
    chromiumSandbox: !isRoot,
  });

/** The packaged program has no place for the loader, so a start that Playwright missed is made again. */
export async function launchPackaged(args: readonly string[]): Promise<ElectronApplication> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await _electron.launch({
        executablePath: fromRunner('COUNTERBOOK_PACKAGE'),
        args: ['--disable-gpu', '--lang=zh-TW', ...args],
        chromiumSandbox: !isRoot,
        timeout: PACKAGE_LAUNCH_MS,
      });
    } catch (error) {
      if (tries === PACKAGE_LAUNCHES) throw error;
    }
  }
}
