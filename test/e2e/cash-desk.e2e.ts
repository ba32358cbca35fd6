import { ACCOUNTANT, CLERK, switchTo } from './carry-back-desk';
import { countPieces, openDrawer, toCash } from './drawer';
import { expect, test } from './fixtures';
import { enter, press, scan, write } from './keyboard';

test.use({ seed: 'three-devices', clock: '2026-11-25T06:00:00.000Z' });

test('a day at the cash desk by keyboard: drawer, two ways on one slip, blind count, a difference, the day', async ({ page }) => {
  await enter(page, ...CLERK);
  await openDrawer(page);

  await test.step('part by card, the rest in cash with change', async () => {
    await press(page, 'F8');
    await expect(page.getByText('請掃客戶的領取收據')).toBeVisible();
    await scan(page, 'TP1-CR-2026-000007');
    await expect(page.getByText('請掃第 1 項的機身標籤')).toBeVisible();
    await scan(page, 'NB14-33071');
    await expect(page.getByText('NB14-33071 相符')).toBeVisible();
    await press(page, 'F10');
    const dialog = page.getByRole('dialog', { name: '收款' });
    await expect(dialog.getByLabel('現金', { exact: true })).toBeFocused();
    await expect(dialog).toContainText('1,500');
    await press(page, 'Enter');
    await write(page, '500');
    await expect(dialog.getByLabel('現金', { exact: true })).toHaveValue('1,000');
    await expect(page.getByText('刷卡要填單號。')).toBeVisible();
    await press(page, 'Enter');
    await write(page, '4321');
    await dialog.getByLabel('現金', { exact: true }).focus();
    await write(page, '2000');
    await expect(dialog).toContainText('1,000');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: '交件前檢查' })).not.toContainText('去收款');
  });

  await test.step('the evening: a count that is short is told only afterwards', async () => {
    await toCash(page);
    await expect(page.getByText('現金要等錢櫃點鈔後才列出。')).toBeVisible();
    await press(page, 'c');
    await countPieces(page, '3', '9');
    await expect(page.getByRole('dialog')).not.toContainText('4,000');
    await press(page, 'Control+Enter');
    await expect(page.getByText('待覆核').first()).toBeVisible();
    await expect(page.getByText('−100').first()).toBeVisible();
    await press(page, 'e');
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
    await write(page, 'short of one note');
    await press(page, 'Control+Enter');
    await expect(page.getByText('short of one note').first()).toBeVisible();
  });

  await test.step('the accountant confirms it and closes the day', async () => {
    await switchTo(page, ACCOUNTANT);
    await toCash(page);
    await page.getByRole('button', { name: '覆核', exact: true }).focus();
    await press(page, 'Enter');
    await expect(page.getByText('已關櫃').first()).toBeVisible();
    await press(page, 'd');
    await expect(page.getByText('黃淑芬 已日結', { exact: false })).toBeVisible();
    await expect(page.getByRole('row', { name: /林佳蓉.*現金/ })).toContainText('1,000');
    await expect(page.getByRole('row', { name: /林佳蓉.*刷卡/ })).toContainText('500');
    await page.getByRole('link', { name: '單據', exact: true }).focus();
    await press(page, 'Enter');
    await expect(page.getByText('DC-2026-11-25').first()).toBeVisible();
  });

  await test.step('the month has what the day took, read beside the work', async () => {
    await toCash(page);
    await page.getByRole('tab', { name: '月報' }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('row', { name: /2026-11.*500/ })).toBeVisible();
  });
});
