import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { CLOCK, copyDemo } from '../look/demo-data';
import { expect, signIn, startApp, test } from './fixtures';

const CLERK = '林佳蓉';
const KEYS: readonly (readonly [key: string, heading: string])[] = [
  ['F2', '今日'],
  ['F3', '叫修登記簿'],
  ['F4', '送修受理'],
  ['F6', '客戶商品進出登記簿'],
  ['F7', '修護'],
  ['F8', '交件'],
];

test.describe.configure({ timeout: 180_000 });

test('the function keys lead everywhere from inside a field, and Escape closes what they open', async ({ dataDir }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), CLOCK);
  const page = await app.firstWindow();
  await signIn(page, CLERK, DEMO_PIN);
  for (const [key, heading] of KEYS) {
    await page.keyboard.press('F4');
    await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading, level: 1 }), key).toBeVisible();
  }
  for (const key of ['F1', 'Control+k']) {
    await page.keyboard.press('F3');
    await expect(page.getByRole('heading', { name: '叫修登記簿', level: 1 })).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await app.close();
});
