import type { Page } from '@playwright/test';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { load } from '#shared/messages/catalogue';
import { CLOCK, copyDemo } from '../look/demo-data';
import { MANAGER_SCREENS, SCREENS } from '../look/screens';
import { untilStill, visitOf } from '../look/visit';
import { axeFaults } from './axe';
import { OVER_THE_PAGE } from './dialogs';
import { expect, signIn, startApp, test } from './fixtures';
import { walk } from './focus-walk';

const CLERK = '林佳蓉';
const MANAGER = '周文雄';

test.describe.configure({ timeout: 1_800_000 }); // beside other suites

/** Axe finds nothing above minor; Tab reaches every control in the order of sight, and each has a name. */
async function check(page: Page, name: string, walked: 'body' | 'main'): Promise<void> {
  await untilStill(page);
  expect.soft(await axeFaults(page), `axe: ${name}`).toEqual([]);
  expect.soft(await walk(page, walked), `Tab: ${name}`).toEqual([]);
}

test('before anybody has signed in: axe and Tab', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  await check(page, 'first run', 'body');
  await page.getByRole('button', { name: '開始使用' }).click();
  await check(page, 'first run, with what is missing', 'body');
});

test('every screen of a busy centre: axe and Tab', async ({ dataDir }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), CLOCK);
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await check(page, 'sign-in', 'body');
  await signIn(page, CLERK, DEMO_PIN);
  const visit = visitOf(page, load('zh-TW'));
  await visit.to('/keys');
  await check(page, 'keys, with the frame around them', 'body');
  for (const { name, open } of SCREENS.filter((screen) => !OVER_THE_PAGE.includes(screen))) {
    await open(visit);
    await check(page, name, 'main');
    await page.keyboard.press('Escape');
    await untilStill(page); // a form that is left goes back to where it was opened from
  }
  await visit.to('/today');
  await page.keyboard.press('Control+l');
  await signIn(page, MANAGER, DEMO_PIN);
  for (const { name, open } of MANAGER_SCREENS) {
    await open(visit);
    await check(page, name, 'main');
  }
  await app.close();
});
