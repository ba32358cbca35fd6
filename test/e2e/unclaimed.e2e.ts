import { expect, signIn, test } from './fixtures';
import { dialog, fill, go, open, press, save, write } from './keyboard';

test.use({ seed: 'unclaimed', clock: '2026-11-23T06:00:00.000Z' });

test('逾期未領: reminder, proof, sale and the owner’s money (issue 4, line 17)', async ({ page }) => {
  const toUnclaimed = async (): Promise<void> => {
    await page.getByRole('link', { name: '未領', exact: true }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: '逾期未領', level: 1 })).toBeVisible();
  };
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const label = (name: string) => dialog(page).getByLabel(name, { exact: true });

  await test.step('the clerk records the delivery of the formal notice, and sends the first reminder of the other', async () => {
    await signIn(page, '林佳蓉', '384751');
    await toUnclaimed();
    await expect(row('郭志偉')).toContainText('登記送達');
    await expect(row('許文傑')).toContainText('發第 1 次通知');
    await open(page, 'd', 'NT-2026-000004 送達了嗎？');
    await expect(label('回執號碼')).toBeFocused();
    await write(page, '55040');
    await go(page, 'Shift+Tab', label('日期'));
    await write(page, '2026-09-21');
    await expect(dialog(page).getByRole('status')).toHaveText('期限到 2026-10-21');
    await save(page);
    await expect(row('郭志偉')).toContainText('可以處分');
    await row('許文傑').click({ position: { x: 60, y: 10 } }); // in its middle is the link to the job
    await open(page, 'n', '第 1 次通知');
    await expect(dialog(page)).toContainText('許文傑');
    await save(page);
    await expect(page.getByText('NT-2026-000005 已登記')).toBeVisible();
    await expect(row('許文傑')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^處分/ })).toHaveCount(0); // the manager's
    await press(page, '2');
    await expect(row('許文傑')).toContainText('12-01 起發第 2 次通知');
  });

  await test.step('the manager sells it; what is owed is paid first', async () => {
    await press(page, 'Control+l');
    await signIn(page, '周文雄', '849576');
    await toUnclaimed();
    await open(page, 'x', '處分 DL-');
    await go(page, 'Tab', label('交給誰'));
    await write(page, '永興舊貨行');
    await fill(page, '賣得價金', '2500');
    await expect(dialog(page).getByRole('status').first()).toContainText('550');
    await go(page, 'Tab', dialog(page).getByRole('checkbox', { name: '資料已清除，或本機不存資料' }));
    await press(page, 'Space');
    await go(page, 'Tab', label('轉帳'));
    await write(page, '2500');
    await go(page, 'Tab', label('轉帳 帳號末五碼'));
    await write(page, '33017');
    await go(page, 'Tab', dialog(page).getByRole('textbox', { name: /原因|說明/ }));
    await write(page, '催告期滿未領');
    await save(page);
    await expect(page.getByText(/已處分，待還客戶 550/)).toBeVisible();
  });

  await test.step('the owner comes: the rest is his', async () => {
    await press(page, '3');
    await expect(row('郭志偉')).toContainText('永興舊貨行');
    await expect(row('郭志偉')).toContainText('550');
    await open(page, 'p', '退還');
    const ways = dialog(page).getByRole('radiogroup', { name: '退款方式' });
    await go(page, 'Tab', ways.getByRole('radio', { name: '現金' }));
    await press(page, 'ArrowRight');
    await press(page, 'ArrowRight');
    await expect(ways.getByRole('radio', { name: '轉帳' })).toBeChecked();
    await go(page, 'Tab', label('帳號末五碼'));
    await write(page, '90011');
    await go(page, 'Tab', dialog(page).getByRole('textbox', { name: /原因|說明/ }));
    await write(page, '客戶本人領取餘額');
    await save(page);
    await expect(row('郭志偉')).not.toContainText('550');
  });
});
