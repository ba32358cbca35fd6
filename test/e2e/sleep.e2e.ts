import type { ElectronApplication } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { booksAgree } from './books-agree';
import { expect, listen, signIn, startApp, test } from './fixtures';
import { CLERK, FAULT, isAsTyped, PASSCODE, saveOnce, takenIn, typeHalf } from './half-intake';
import { logged } from './security-log';

const SLEEP_MS = 3_000;
const TEN_MINUTES = 600_000;
/** What a system that shuts down leaves a program before it ends it. */
const ALLOWED_MS = 500;
const CLOCK = '2026-11-23T01:30:00.000Z';
test.use({ seed: 'counter', clock: CLOCK });

/** Shell, page, engine and the helpers of Chromium. */
const processes = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // it has ended by itself
    }
};

test('the PC sleeps on a half-written intake: one lock, nothing lost, one receipt (quality R26)', async ({ app, page, dataDir }) => {
  const done = (route: string): number => logged(dataDir, 'command').filter((line) => line['route'] === route).length;
  await page.clock.install();
  await signIn(page, ...CLERK);
  await typeHalf(page);

  await test.step('all processes stop a moment after the last key, and go on', async () => {
    const pids = await processes(app);
    signal(pids, 'SIGSTOP');
    await pause(SLEEP_MS);
    signal(pids, 'SIGCONT');
    await isAsTyped(page, PASSCODE);
    await expect(page.getByText(/草稿已存/)).toBeVisible();
  });

  await test.step('ten minutes are gone on the clocks of the page: it locks, once', async () => {
    await page.clock.fastForward(TEN_MINUTES);
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
    await page.clock.fastForward(TEN_MINUTES);
    await pause(1_000);
    expect(done('staff.signOut')).toBe(1);
    expect(logged(dataDir, 'engine.crashed')).toEqual([]);
  });

  await test.step('who comes back goes on where he was', async () => {
    await signIn(page, ...CLERK);
    await isAsTyped(page, '');
    await saveOnce(page);
    expect(await takenIn(page)).toBe(1);
  });
  await app.close();
  booksAgree(dataDir);
});

const ENDS: readonly (readonly [name: string, end: (app: ElectronApplication) => Promise<void>])[] = [
  ['the program is told to end', async (app) => void (await app.evaluate(({ app: electron }) => setTimeout(() => electron.quit())))],
  [
    'Windows ends the session',
    async (app) =>
      void (await app.evaluate(({ BrowserWindow }) =>
        setTimeout(() =>
          BrowserWindow.getAllWindows()
            .find(({ webContents }) => webContents.getURL().startsWith('app:'))
            ?.emit('session-end'),
        ),
      )),
  ],
];
for (const [name, end] of ENDS)
  test(`${name} and leaves it half a second: what was typed a moment ago is there, and the books agree`, async ({
    dataDir,
    complaints,
  }) => {
    const first = await startApp(dataDir, CLOCK);
    const page = await first.firstWindow();
    await signIn(page, ...CLERK);
    await page.keyboard.press('F4');
    await page.getByLabel('客戶所述').fill(FAULT);
    const pids = await processes(first);
    await end(first);
    await pause(ALLOWED_MS);
    signal(pids, 'SIGKILL');
    await first.close().catch(() => undefined); // it has just been killed: only its end is waited for

    const second = await startApp(dataDir, CLOCK);
    const next = await second.firstWindow();
    listen(next, complaints);
    await signIn(next, ...CLERK);
    await next.keyboard.press('F4');
    await expect(next.getByLabel('客戶所述')).toHaveValue(FAULT);
    await second.close();
    booksAgree(dataDir);
  });
