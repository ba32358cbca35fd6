import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

test.use({ seed: 'counter' });

/** What stands at the top of each page; the keys are the same in every language. */
const HEADINGS = {
  繁體中文: { html: 'zh-Hant-TW', F2: '今日', F3: '叫修登記簿', F4: '送修受理', F6: '客戶商品進出登記簿', F8: '交件', menu: '主選單' },
  English: {
    html: 'en',
    F2: 'Today',
    F3: 'Call register',
    F4: 'Counter intake',
    F6: 'Device in/out ledger',
    F8: 'Release',
    menu: 'Main menu',
  },
  简体中文: { html: 'zh-Hans-CN', F2: '今日', F3: '报修登记簿', F4: '送修受理', F6: '客户商品进出登记簿', F8: '交件', menu: '主菜单' },
} as const;
type LanguageName = keyof typeof HEADINGS;

const account = (page: Page) => page.getByRole('banner').getByRole('button', { name: '林佳蓉' });

async function speak(page: Page, name: LanguageName): Promise<void> {
  await account(page).click();
  await page.getByRole('radio', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name, exact: true })).toHaveCount(0);
}

test('the language changes at once, on every page, without a restart', async ({ app, page }) => {
  await signIn(page, '林佳蓉', '384751');
  const started = app.process().pid;
  for (const name of ['繁體中文', 'English', '简体中文', '繁體中文'] as const) {
    await test.step(name, async () => {
      await speak(page, name);
      const words = HEADINGS[name];
      await expect(page.locator('html')).toHaveAttribute('lang', words.html);
      await expect(page.getByRole('navigation', { name: words.menu })).toBeVisible();
      for (const key of ['F2', 'F3', 'F4', 'F6', 'F8'] as const) {
        await page.keyboard.press(key);
        await expect(page.getByRole('heading', { level: 1, name: words[key], exact: true })).toBeVisible();
      }
    });
  }
  expect(app.process().pid).toBe(started);
});

test('a half-written intake stays as it is when the language changes', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  await page.keyboard.press('F4');
  await page.getByLabel('客戶所述').fill('螢幕有線');
  await speak(page, 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Counter intake' })).toBeVisible();
  await expect(page.getByText('螢幕有線')).toBeVisible();
});

test('dark and light, at once', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  const brightness = () =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      return (r + g + b) / 3;
    });
  await account(page).click();
  await page.getByRole('radio', { name: '暗色' }).click();
  await expect.poll(brightness).toBeLessThan(64);
  await page.getByRole('radio', { name: '亮色' }).click();
  await expect.poll(brightness).toBeGreaterThan(192);
});
