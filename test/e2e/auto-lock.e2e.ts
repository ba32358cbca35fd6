import { expect, signIn, test } from './fixtures';

const MINUTE_MS = 60_000;
test.use({ seed: 'counter' });

test('a counter left alone locks itself, and a hand on the keys keeps it open', async ({ page }) => {
  await page.clock.install();
  await signIn(page, '林佳蓉', '384751');
  const today = page.getByRole('link', { name: /今日/ });
  await expect(today).toBeVisible();
  await page.clock.runFor(2 * MINUTE_MS);
  await page.keyboard.press('Shift');
  await page.clock.runFor(2 * MINUTE_MS);
  await expect(today).toBeVisible();
  await page.clock.runFor(2 * MINUTE_MS);
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await expect(today).toHaveCount(0);
});
