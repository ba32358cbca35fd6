import { expect, test as base, type ConsoleMessage, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pressLikeAPerson } from './hand';
import { launchBuilt } from './launch';
import { copySeed } from './seeds';

/** Monday 09:30 in Taipei, the day of domain.md F. */
const CLOCK = '2026-11-23T01:30:00.000Z';

type Options = {
  /** Name of a scenario file in test/scenarios/seeds; null starts with nothing, at the first run. */
  seed: string | null;
  /** The engine's clock at the start; it runs on from there. */
  clock: string;
  /** More words for the command line, such as Chromium's fake camera. */
  args: string[];
  /** The test itself asks for things outside. */
  isAttacked: boolean;
};
type Fixtures = {
  dataDir: string;
  app: ElectronApplication;
  page: Page;
  /** What the page's console complained about; a test that expects complaints empties it. */
  complaints: string[];
};

const isComplaint = (message: ConsoleMessage): boolean => message.type() === 'error' || message.type() === 'warning';

/** Each test has its own data folder and its own program. The log and the console are kept when it fails. */
export const test = base.extend<Options & Fixtures>({
  seed: [null, { option: true }],
  clock: [CLOCK, { option: true }],
  args: [[], { option: true }],
  isAttacked: [false, { option: true }],

  dataDir: async ({ seed, isAttacked }, use, info) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-'));
    if (seed !== null) copySeed(seed, dataDir);
    await use(dataDir);
    const log = path.join(dataDir, 'logs', 'counterbook.log');
    if (info.status !== info.expectedStatus && existsSync(log)) await info.attach('counterbook.log', { path: log });
    const asked = existsSync(log) ? readFileSync(log, 'utf8').match(/"event":"request\.refused"/g) : null;
    if (!isAttacked) expect(asked, 'nothing outside the program was asked for (quality S2)').toBeNull();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ dataDir, clock, args }, use) => {
    const app = await startApp(dataDir, clock, args);
    await use(app);
    await app.close();
  },

  // Playwright reads the names of the fixtures from the pattern, so an empty one has to be written
  // oxlint-disable-next-line no-empty-pattern
  complaints: async ({}, use, info) => {
    const complaints: string[] = [];
    await use(complaints);
    if (complaints.length > 0) await info.attach('console.txt', { body: complaints.join('\n') });
    expect(complaints, 'the console is clean').toEqual([]);
  },

  page: async ({ app, complaints }, use, info) => {
    const page = await app.firstWindow();
    listen(page, complaints);
    await use(page);
    if (info.status !== info.expectedStatus && !page.isClosed()) await attachScreen(page, info);
  },
});

/** Keeps what the console of the page complains about. */
export function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => isComplaint(message) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
}

/** The picture of a test that failed. */
export async function attachScreen(page: Page, info: TestInfo): Promise<void> {
  const file = info.outputPath('screen.png');
  const isTaken = await page.screenshot({ path: file, timeout: 3_000 }).catch(() => null); // a crashed page has no picture
  if (isTaken !== null) await info.attach('screen.png', { path: file, contentType: 'image/png' });
}

/** The program on a data folder; for tests that start it a second time. */
export async function startApp(dataDir: string, clock = CLOCK, args: readonly string[] = []): Promise<ElectronApplication> {
  mkdirSync(dataDir, { recursive: true });
  const app = await launchBuilt(['--data', dataDir, '--clock', clock, '--key-file', path.join(dataDir, 'data.key'), ...args]);
  const firstWindow = app.firstWindow.bind(app);
  app.firstWindow = async (options) => pressLikeAPerson(await firstWindow(options));
  return app;
}

/** 誰在櫃台？ Chooses the person and types the PIN, as a clerk does; ends when the sign-in page is gone. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  const heading = page.getByText('誰在櫃台？');
  await heading.first().waitFor(); // the button of the person at work, on the page that is left, has the same name
  await page.getByRole('button', { name }).first().click();
  await page.getByLabel(`${name} 輸入 PIN`).fill(pin);
  await expect(page.getByLabel(`${name} 輸入 PIN`)).toHaveCount(0);
  await expect(heading).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeVisible(); // the keys of the pages work from here on
}

export { expect } from '@playwright/test';
