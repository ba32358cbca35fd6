import { execFileSync } from 'node:child_process';
import { cupsMissing, holdJobs, letGo, openCupsQueue } from '../documents/cups-server';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';
import { sizeOf, textOf, waiting } from './paper-text';
import { takeIn } from './take-in';

const QUEUE = `FOUND-${process.pid}`;
const missing = cupsMissing();

test.use({ seed: 'counter' });
test.describe.configure({ timeout: 180_000 });
test.skip(missing !== null, `no real CUPS here: ${missing}`);

let close = (): void => undefined;
test.beforeAll(async () => {
  close = await openCupsQueue(QUEUE);
});
test.afterAll(() => close());

/** What came into the queue since `before`. */
const fresh = (before: readonly string[]): readonly string[] => waiting().filter((file) => !before.includes(file));

test('a printer is found and added by keyboard, tried with a test page, and gets a paper with two copies', async ({ page }) => {
  const list = page.getByRole('table', { name: '這台電腦的印表機' });
  await signIn(page, '周文雄', '849576');
  await page.getByRole('link', { name: '設定', exact: true }).click();
  await page.getByRole('tab', { name: '列印' }).click();

  await test.step('found: name, model and address are filled in', async () => {
    await press(page, 'n');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox', { name: '找到的' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('option', { name: new RegExp(`^${QUEUE}\\s就緒\\scups-pdf:/`) }).click();
    await expect(dialog.getByLabel('名稱')).toHaveValue(QUEUE);
    await expect(dialog.getByRole('combobox', { name: '機型' })).toHaveValue('一般印表機（雷射、噴墨，用驅動程式）');
    await dialog.getByLabel('名稱').fill('櫃台雷射');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    const row = list.getByRole('row', { name: /櫃台雷射/ });
    await expect(row).toContainText(QUEUE);
    await expect(row).toContainText('就緒');
  });

  await test.step('a test page goes through the real queue, with rulers', async () => {
    holdJobs(QUEUE);
    const before = waiting();
    await page.getByRole('button', { name: '測試頁 櫃台雷射' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'A5', exact: true }).click();
    await expect.poll(() => fresh(before).length, { timeout: 30_000 }).toBe(1);
    const [file = ''] = fresh(before);
    expect(sizeOf(file)).toEqual({ widthMm: 148, heightMm: 210 });
    const text = textOf(file);
    for (const words of ['測試頁', '櫃台雷射', '國字測試', 'TEST-', '140', '200']) expect(text).toContain(words);
    letGo(QUEUE);
    const left = () => execFileSync('lpstat', ['-W', 'not-completed', '-o', QUEUE]).toString();
    await expect.poll(left, { timeout: 30_000 }).toBe(''); // printed, before the queue is stopped once more
  });

  await test.step('a stopped queue is shown as stopped', async () => {
    execFileSync('cupsdisable', [QUEUE]);
    await expect(list.getByRole('row', { name: /櫃台雷射/ })).toContainText('已停止', { timeout: 40_000 });
  });

  await test.step('a paper of two copies', async () => {
    await page.getByRole('combobox', { name: '送修受理單的印表機' }).click();
    await page.getByRole('option', { name: '櫃台雷射' }).click();
    await page.getByRole('combobox', { name: '送修受理單的紙張' }).click();
    await page.getByRole('option', { name: 'A5', exact: true }).click();
    await page.getByLabel('送修受理單的份數').fill('2');
    await press(page, 'Control+Enter');
    await expect(page.getByText('已存設定')).toBeVisible();
    execFileSync('cupsenable', [QUEUE]);
    await page.keyboard.press('Control+l');
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
    await signIn(page, '林佳蓉', '384751');
    await takeIn(page);
    await page.getByRole('link', { name: '單據', exact: true }).click();
    await page.getByRole('tab', { name: '列印登記' }).click();
    const register = page.getByRole('grid', { name: '列印登記' });
    for (const mark of ['正本', '副本 1']) {
      const row = register.getByRole('row', { name: /送修受理單/ }).filter({ hasText: mark });
      await expect(row).toContainText('已印出', { timeout: 40_000 });
      await expect(row).toContainText('櫃台雷射');
    }
    await expect(register.getByRole('row', { name: /副本 1/ })).toContainText('設定印 2 份');
    await expect(register.getByRole('row', { name: /測試頁/ })).toContainText('已印出', { timeout: 40_000 });
  });
});
