import { openDrawer } from './drawer';
import { expect, signIn, test } from './fixtures';
import { dialog, fill, go, open, press, save, scan, write } from './keyboard';

test.use({ seed: 'three-devices', clock: '2026-11-25T06:00:00.000Z' });

const LOANER = '354678112004564';
const PHONE = '490154203237518';

test('備用機: added, lent and taken back by scanner and keys; the customer’s phone waits for it (issue 4, line 9)', async ({ page }) => {
  await signIn(page, '林佳蓉', '384751');
  await openDrawer(page);
  const toLoaners = async (): Promise<void> => {
    await page.getByRole('link', { name: '備用機', exact: true }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: '備用機', level: 1 })).toBeVisible();
  };
  const point = page.getByRole('region', { name: '交件前檢查' }).getByRole('listitem').filter({ hasText: '備用機' });

  await test.step('a loaner is added by its IMEI', async () => {
    await toLoaners();
    await press(page, '2');
    await open(page, 'n', '加備用機');
    await write(page, 'Nova-Lite');
    await scan(page, LOANER);
    await expect(dialog(page).getByLabel('IMEI 或機號', { exact: true })).toHaveValue(LOANER);
    await fill(page, '機價', '3000');
    await save(page);
    await expect(page.getByRole('row', { name: /Nova-Lite/ })).toContainText('可借');
  });

  await test.step('it is lent from the job, with a deposit of 500', async () => {
    await scan(page, 'TP1-RC-2026-000002');
    await expect(page).toHaveURL(/\/job\//);
    await expect(page.getByText('沒有借備用機。')).toBeVisible();
    await open(page, 'b', '借備用機給 蔡明哲');
    await scan(page, LOANER);
    await expect(dialog(page).getByRole('status').first()).toHaveText('Nova-Lite');
    const condition = dialog(page).getByLabel('外觀狀況', { exact: true });
    await go(page, 'Tab', condition);
    await write(page, '完好');
    await go(page, 'Tab', dialog(page).getByLabel('配件', { exact: true }));
    await write(page, '充電線');
    await fill(page, '押金', '500');
    await save(page);
    await expect(page.getByText('已借出 LN-2026-000001')).toBeVisible();
    await expect(page.getByText('備用機歸還並結清後才能交件。')).toBeVisible();
  });

  await test.step('the phone is scanned at the counter: it is held', async () => {
    await press(page, 'F8');
    await scan(page, 'TP1-CR-2026-000007');
    await expect(page.getByText('請掃第 1 項的機身標籤')).toBeVisible();
    await scan(page, PHONE);
    await expect(page.getByText(`${PHONE} 相符`)).toBeVisible();
    await expect(point).toContainText('備用機未結清：LN-2026-000001');
    await expect(page.getByRole('button', { name: '交件並列印' })).toBeDisabled();
  });

  await test.step('the loaner is scanned anywhere on its page and taken back; the deposit goes back', async () => {
    await toLoaners();
    await expect(page.getByRole('row', { name: /LN-2026-000001/ })).toContainText('蔡明哲');
    await scan(page, 'NOBODYKNOWSIT');
    await expect(page.getByRole('alert')).toContainText('NOBODYKNOWSIT 不是本站的備用機。');
    await scan(page, LOANER);
    await expect(dialog(page).getByRole('heading', { name: '收回 Nova-Lite' })).toBeVisible();
    await expect(dialog(page).getByLabel('歸還時的外觀', { exact: true })).toBeFocused();
    await write(page, '完好');
    await press(page, 'Control+Enter');
    await expect(dialog(page).getByText('清除客戶資料後才能收回')).toBeVisible();
    await go(page, 'Tab', dialog(page).getByRole('checkbox', { name: '配件齊全' }));
    await press(page, 'Space');
    await go(page, 'Tab', dialog(page).getByRole('checkbox', { name: '客戶資料已清除' }));
    await press(page, 'Space');
    await expect(dialog(page).getByRole('status')).toContainText('500');
    await save(page);
    await expect(page.getByText('LN-2026-000001 已收回，退押金 500')).toBeVisible();
    await expect(page.getByText('沒有借出的備用機')).toBeVisible();
  });

  await test.step('nothing holds the phone any more', async () => {
    await press(page, 'F8');
    await scan(page, 'TP1-CR-2026-000007');
    await expect(page.getByText(/請掃第|相符/).first()).toBeVisible();
    if (!(await page.getByText(`${PHONE} 相符`).isVisible())) await scan(page, PHONE);
    await expect(point.getByLabel('已完成')).toBeVisible();
  });
});
