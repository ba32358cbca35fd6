import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { load } from '#shared/messages/catalogue';
import { copyDemo, CLOCK } from '../look/demo-data';
import { SCREENS } from '../look/screens';
import { untilStill, visitOf } from '../look/visit';
import { expect, signIn, startApp, test } from './fixtures';

const CLERK = '林佳蓉';
const MANAGER = '周文雄';
const SETTINGS = ['site', 'hours', 'rules', 'shelves', 'papers', 'staff', 'numbers', 'audit', 'support', 'own'] as const;

test.describe.configure({ timeout: 600_000 });

/** What axe finds above minor, as one line for each kind of fault. */
async function faultsOf(page: Page, rules?: string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(); // without it axe opens a page of its own, and Electron gives none
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => {
      const first = nodes[0];
      return `${impact} ${id} ×${nodes.length}: ${first?.target.join(' ')} ${first?.any[0]?.message ?? first?.all[0]?.message ?? ''}`;
    });
}

/** Everything in light; in dark the colours, the rest is the same. */
async function check(page: Page, name: string): Promise<void> {
  await untilStill(page);
  const light = await faultsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOf(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft([...light, ...dark.map((fault) => `dark: ${fault}`)], name).toEqual([]);
}

test('axe finds nothing above minor before anybody has signed in', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  await check(page, 'first run');
  await page.getByRole('button', { name: '開始使用' }).click();
  await check(page, 'first run, with what is missing');
});

test('axe finds nothing above minor on any screen of a busy centre', async ({ dataDir }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), CLOCK);
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await check(page, 'sign-in');
  await signIn(page, CLERK, DEMO_PIN);
  const visit = visitOf(page, load('zh-TW'));
  for (const { name, open } of SCREENS) {
    await open(visit);
    await check(page, name);
    await page.keyboard.press('Escape');
  }
  await visit.to('/keys');
  await check(page, 'keys');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, MANAGER, DEMO_PIN);
  for (const part of SETTINGS) {
    await visit.to(`/settings?part=${part}`);
    await check(page, `settings ${part}`);
  }
  await app.close();
});
