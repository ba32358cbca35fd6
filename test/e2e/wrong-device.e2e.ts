import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'wrong-device', clock: '2026-11-25T06:00:00.000Z' });

/** Nothing was taken for handed over, and nothing can be. */
async function nothingGoes(page: Page): Promise<void> {
  await expect(page.getByText('機身已掃')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'NB-14' }).getByText('請掃機身標籤')).toBeVisible();
  await expect(page.getByRole('button', { name: '交件並列印' })).toBeDisabled();
}

/** Red to the eye, whatever its exact shade. */
const colourOf = async (words: Locator): Promise<string> => {
  const [red = 0, green = 0, blue = 0] = await words.evaluate((it) => (getComputedStyle(it).color.match(/\d+/g) ?? []).map(Number));
  return red > 2 * Math.max(green, blue) ? 'red' : `${red},${green},${blue}`;
};

test('E10: another customer’s device is stopped before it is handed over', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  await press(page, 'F8');
  await expect(page.getByText('請掃客戶的領取收據')).toBeVisible();
  await scan(page, 'TP1-CR-2026-000007');
  await expect(page.getByText('請掃第 1 項的機身標籤')).toBeVisible();
  await nothingGoes(page);
  const red = page.getByRole('alert').filter({ hasText: '不是這一台，請勿交出' });

  await test.step('somebody else’s phone: red, with what was scanned, whose it is, and what was expected', async () => {
    await scan(page, '353258107009125');
    await expect(red).toBeVisible();
    await expect(red).toContainText(/掃到\s*353258107009125/);
    await expect(red).toContainText('DL-2026-000004');
    await expect(red).toContainText('應為');
    for (const serial of ['NB14-33071', '490154203237518']) await expect(red).toContainText(serial);
    expect(await colourOf(red.getByText('不是這一台，請勿交出'))).toBe('red');
    await nothingGoes(page);
  });

  await test.step('a serial that nobody knows is stopped too, typed by hand', async () => {
    await page.getByLabel('掃不到時打機號').fill('NB14-33072');
    await page.getByLabel('掃不到時打機號').press('Enter');
    await expect(red).toContainText('NB14-33072');
    await nothingGoes(page);
  });

  await test.step('the right one is accepted', async () => {
    await scan(page, 'NB14-33071');
    await expect(red).toHaveCount(0);
    await expect(page.getByText('NB14-33071 相符')).toBeVisible();
    await expect(page.getByText(/機身已掃 14:0\d/)).toBeVisible();
  });

  await test.step('the phone is where it was', async () => {
    await press(page, 'F6');
    const row = page.getByRole('grid').getByRole('row', { name: 'DL-2026-000004' });
    await expect(row).toContainText('B-04');
    await expect(row).toContainText('在庫');
  });
});
