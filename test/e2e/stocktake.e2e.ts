import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'bench-part', clock: '2026-11-23T02:00:00.000Z' });

const KEEPER = ['吳文彬', '738594'] as const;
const toCounts = async (page: Page): Promise<void> => {
  await press(page, 'F9');
  await expect(page.getByRole('heading', { name: '零件庫', level: 1 })).toBeVisible();
  await press(page, '7');
  await expect(page.getByRole('tab', { name: '盤點' })).toHaveAttribute('aria-selected', 'true');
};

test('a blind count by scanner and keys alone, settled and posted by the manager (issue 4, lines 7 and 18)', async ({ page }) => {
  await signIn(page, ...KEEPER);

  await test.step('a count of two bins is opened', async () => {
    await toCounts(page);
    await expect(page.getByText('沒有盤點單')).toBeVisible();
    await press(page, 'n');
    const ask = page.getByRole('dialog', { name: '開盤點單' });
    await expect(ask.getByLabel('從儲位')).toBeFocused();
    for (const code of ['B-02', 'B-04']) {
      await page.keyboard.type(code, { delay: 65 });
      await press(page, 'Tab');
    }
    await press(page, 'Control+Enter');
    await expect(page.getByText('ST-2026-000001 已開，共 2 項')).toBeVisible();
    await expect(page.getByText('掃儲位標籤').first()).toBeVisible();
  });

  await test.step('bin by bin, each scan one piece; nothing on the page says what the books have', async () => {
    await scan(page, 'P-PSU-TV');
    await expect(page.getByText('先掃儲位標籤')).toBeVisible();
    await scan(page, 'TP1-B-02');
    await expect(page.getByText('B-02 開始盤')).toBeVisible();
    await scan(page, 'P-PSU-TV');
    await expect(page.getByText('P-PSU-TV　1', { exact: true })).toBeVisible();
    await scan(page, 'P-PSU-TV');
    await expect(page.getByText('P-PSU-TV　2', { exact: true })).toBeVisible();
    await scan(page, '4710000012345');
    await expect(page.getByRole('alert')).toContainText('4710000012345 不認得，已記為不明');
    await expect(page.getByText('帳面')).toHaveCount(0);
  });

  await test.step('what one counts in dozens is keyed', async () => {
    await press(page, 'k');
    const keyed = page.getByRole('dialog', { name: '用打的' });
    await expect(keyed.getByLabel('料號或序號')).toHaveValue('P-PSU-TV');
    await expect(keyed.getByLabel('數量')).toBeFocused();
    await page.keyboard.type('3', { delay: 65 });
    await press(page, 'Control+Enter');
    await expect(page.getByText('P-PSU-TV　3', { exact: true })).toBeVisible();
  });

  await test.step('the label of the next bin ends this one; the same label again ends that, too', async () => {
    await scan(page, 'TP1-B-04');
    await expect(page.getByText('B-04 開始盤')).toBeVisible();
    await scan(page, 'TP1-B-04');
    await expect(page.getByText('B-04 盤完')).toBeVisible();
    await press(page, 'f');
    await expect(page.getByText('ST-2026-000001 盤點完成')).toBeVisible();
  });

  await test.step('the settlement stands in its groups; the keeper cannot agree to it', async () => {
    await expect(page.getByRole('row', { name: /短少 B-04 P-LCD-1/ })).toContainText('−1');
    await expect(page.getByRole('row', { name: /溢出 B-02 P-PSU-TV/ })).toContainText('+2');
    await expect(page.getByRole('row', { name: /不明 B-02 4710000012345/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /核准/ })).toHaveCount(0);
  });

  await test.step('the manager writes the reasons, approves and posts', async () => {
    await press(page, 'Control+l');
    await signIn(page, '周文雄', '849576');
    await toCounts(page);
    await expect(page.getByRole('row', { name: /ST-2026-000001/ })).toContainText('待核准');
    await press(page, 'Enter');
    await press(page, 'a');
    const why = page.getByRole('alertdialog', { name: '差異原因' });
    const reason = async (): Promise<void> => {
      await expect(why).toBeVisible();
      await press(page, 'ArrowDown');
      await press(page, 'ArrowDown');
      await press(page, 'Enter');
      await press(page, 'Control+Enter');
      await expect(why).toHaveCount(0);
    };
    await reason();
    await expect(page.getByRole('row', { name: /短少 B-04 P-LCD-1/ })).toContainText('漏記');
    await press(page, 'y');
    await expect(page.getByRole('alert')).toContainText('還有 1 項差異');
    await press(page, 'End');
    await press(page, 'r');
    await reason();
    await press(page, 'y');
    await expect(page.getByText('ST-2026-000001 已核准')).toBeVisible();
    await press(page, 'o');
    await expect(page.getByText('ST-2026-000001 已過帳')).toBeVisible();
  });

  await test.step('the card of the part has the difference with its reason', async () => {
    await press(page, '5');
    await scan(page, 'P-PSU-TV');
    const pane = page.getByRole('complementary');
    await expect(pane.getByRole('listitem').filter({ hasText: '盤點調整' })).toContainText('結存 3');
    await expect(pane.getByRole('listitem').filter({ hasText: '盤點調整' })).toContainText('漏記');
  });
});
