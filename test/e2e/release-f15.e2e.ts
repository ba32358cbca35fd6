import { openDrawer } from './drawer';
import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'three-devices', clock: '2026-11-25T06:00:00.000Z' });

test('F15: three devices, the sister comes, two of them go', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  await openDrawer(page);
  await press(page, 'F8');
  await expect(page.getByText('請掃客戶的領取收據')).toBeVisible();
  await scan(page, 'TP1-CR-2026-000007');
  await expect(page.getByText('請掃第 1 項的機身標籤')).toBeVisible();
  const gate = page.getByRole('region', { name: '交件前檢查' });
  const handOver = page.getByRole('button', { name: '交件並列印' });
  const point = (name: string) => gate.getByRole('listitem').filter({ hasText: name });

  await test.step('the printer has to stay: its part is missing', async () => {
    await scan(page, 'LJ22-90114');
    await expect(page.getByText('LJ-220 還不能交')).toBeVisible();
  });

  await test.step('the laptop and the phone are scanned, the charger is counted back', async () => {
    await scan(page, 'NB14-33071');
    await expect(page.getByText('NB14-33071 相符')).toBeVisible();
    await press(page, 'e');
    await scan(page, '490154203237518');
    await expect(page.getByText('490154203237518 相符')).toBeVisible();
    await expect(page.getByText('部分取件 2／3')).toBeVisible();
    await expect(page.getByText('第 3 項留店。交件時舊收據作廢，換成新收據並列印。')).toBeVisible();
  });

  await test.step('a proxy without the form is refused', async () => {
    await page.getByRole('radio', { name: '代理人' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('蔡小玲');
    await page.getByLabel('關係').fill('妹');
    await page.getByLabel('證件末四碼').fill('4321');
    await page.getByRole('checkbox', { name: /憑證已簽名/ }).check();
    await page.getByRole('button', { name: /去收款/ }).click();
    const cash = page.getByRole('dialog', { name: '收款' });
    await expect(cash).toContainText('2,700');
    await cash.getByLabel('現金', { exact: true }).fill('3000');
    await expect(cash).toContainText('300');
    await cash.getByRole('button', { name: /開單並收款/ }).click();
    await expect(cash).toHaveCount(0);
    await expect(point('收款').getByLabel('已完成')).toBeVisible();
    await expect(point('取件人資格').getByLabel('已完成')).toHaveCount(0);
    await expect(page.getByText('補齊 1 項後可交件')).toBeVisible();
    await expect(handOver).toBeDisabled();
    await page.getByText('簽收人').click();
    await press(page, 'Control+Enter');
    await expect(page.getByText('已交件', { exact: true })).toHaveCount(0);
  });

  await test.step('with the form two go, and the third is on a new receipt', async () => {
    await page.getByRole('checkbox', { name: /已收委託書/ }).check();
    await expect(gate.getByText('都齊了')).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(page.getByText('已交件', { exact: true })).toBeVisible();
    await expect(page.getByText('交給蔡小玲')).toHaveCount(2);
    await expect(page.getByRole('main')).toContainText('留店的商品換成新收據 CR-2026-000008');
  });

  await test.step('the old receipt gives nothing any more', async () => {
    await scan(page, 'TP1-CR-2026-000007');
    await expect(
      page
        .getByText('CR-2026-000007　取件人蔡小玲')
        .or(page.getByText(/已換成 CR-2026-000008/))
        .first(),
    ).toBeVisible();
  });

  await test.step('the printer is still here, on the new one', async () => {
    await scan(page, 'TP1-CR-2026-000008');
    await expect(page.getByRole('main')).toContainText('LJ-220');
    await expect(page.getByRole('main')).toContainText('B-03');
    await expect(page.getByRole('main')).toContainText('1 件');
  });
});
