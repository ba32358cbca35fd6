import { CLERK } from './carry-back-desk';
import { expect, test } from './fixtures';
import { enter, press, scan, write } from './keyboard';

test.use({ seed: 'three-devices', clock: '2026-11-25T06:00:00.000Z' });

test('a part of one job and all of another on one slip, the rest to a company; by keyboard alone', async ({ page }) => {
  await enter(page, ...CLERK);
  await scan(page, 'TP1-RC-2026-000001');
  const money = page.locator('#step-6');
  await expect(money).toContainText('還沒有開收費單');
  await expect(money.getByRole('button', { name: /開收費單/ })).toBeVisible();

  await test.step('lines are ticked and typed; what stays is told before', async () => {
    await press(page, 'm');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('checkbox', { name: /維修工資/ })).toBeFocused();
    await expect(dialog).toContainText('本單 1,500，內含稅 71。開單後還有 1,200 未開單。');
    await press(page, 'Enter');
    await write(page, '1000');
    await press(page, 'Enter');
    await expect(dialog.getByRole('checkbox', { name: /螢幕總成/ })).toBeFocused();
    await press(page, 'Space');
    await expect(dialog).toContainText('本單 2,200，內含稅 105。開單後還有 500 未開單。');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(money).toContainText('2,200');
    await expect(money.getByRole('row', { name: /未開單/ })).toContainText('500');
  });

  await test.step('the rest is the company’s', async () => {
    await press(page, 'm');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('checkbox', { name: /維修工資/ })).toBeFocused();
    await expect(dialog).toContainText('本單 500');
    for (let n = 0; n < 2; n += 1) await press(page, 'Enter');
    await expect(dialog.getByLabel('付款人', { exact: true }).and(page.locator('input'))).toBeFocused();
    await write(page, '永豐');
    const company = dialog.getByRole('button', { name: /永豐食品/ });
    await expect(company).toBeVisible();
    while (!(await company.evaluate((el) => el === document.activeElement))) await press(page, 'Tab');
    await press(page, 'Space');
    await expect(company).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(money.getByRole('row', { name: /付款人/ })).toContainText('永豐食品股份有限公司');
    await expect(money.getByRole('row', { name: /未開單/ })).toHaveCount(0);
    await expect(money.getByRole('row', { name: /BL-/ })).toHaveCount(2);
  });
});
