import { expect, signIn, test } from './fixtures';
import { dialog, fill, open, press, save, scan, write } from './keyboard';

test.use({ seed: 'warranty-repair', clock: '2026-11-30T09:00:00.000Z' });

test('舊件: from the bag to the maker’s money by scanner and keys (issue 4, line 6)', async ({ page }) => {
  const toOldParts = async (): Promise<void> => {
    await page.getByRole('link', { name: '舊件', exact: true }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: '舊件', level: 1 })).toBeVisible();
  };
  const row = (name: RegExp) => page.getByRole('row', { name });

  await test.step('the warehouse scans the job: its old part is taken in, packed and sent', async () => {
    await signIn(page, '吳文彬', '738594');
    await toOldParts();
    await expect(row(/OP-2026-000001/)).toContainText('F7-9931 → F7-0001');
    await scan(page, 'NOBODYKNOWSIT');
    await expect(page.getByRole('alert')).toContainText('NOBODYKNOWSIT 不是舊件');
    await scan(page, 'TP1-RC-2026-000031');
    await expect(dialog(page).getByRole('heading', { name: '收 OP-2026-000001' })).toBeVisible();
    await save(page);
    await expect(page.getByText('OP-2026-000001 已收，請貼標籤')).toBeVisible();
    await scan(page, 'TP1-OP-2026-000001');
    await expect(page.getByText('OP-2026-000001 在站，按 P 裝箱。')).toBeVisible();
    await open(page, 'p', '裝箱給 聲寶服務部');
    await save(page);
    await expect(page.getByText('PK-2026-000001 已裝箱，共 1 件')).toBeVisible();
    await press(page, '2');
    await expect(row(/PK-2026-000001/)).toContainText('已裝箱');
    await open(page, 's', 'PK-2026-000001 交給貨運');
    await write(page, '新竹貨運');
    await fill(page, '貨運單號', '8810-2231');
    await save(page);
    await expect(row(/PK-2026-000001/)).toContainText('8810-2231');
  });

  await test.step('the accountant claims it: the signature is not a full name, so it is not sent', async () => {
    await press(page, 'Control+l');
    await signIn(page, '黃淑芬', '627485');
    await toOldParts();
    await press(page, '3');
    await open(page, 'n', '開索賠單');
    await save(page);
    await expect(row(/RC-2026-000031/)).toContainText('缺全名簽名');
    await press(page, 's');
    await expect(page.getByRole('alert')).toContainText('有 1 行資料不齊');
    await open(page, 'e', 'RC-2026-000031 補資料');
    await fill(page, '客戶簽名（全名）', '許文傑');
    await save(page);
    await expect(row(/RC-2026-000031/)).toContainText('350');
    await press(page, 's');
    await expect(page.getByText('WC-2026-000002 已送，共 350')).toBeVisible();
  });

  await test.step('the answer and the money', async () => {
    await open(page, 'a', 'WC-2026-000002 的答覆');
    await save(page);
    await expect(page.getByText('WC-2026-000002 核准 350')).toBeVisible();
    await open(page, 'i', 'WC-2026-000002 入帳');
    await fill(page, '匯款號碼', 'TT-1210-07');
    await save(page);
    await expect(page.getByText('WC-2026-000002 已入帳 350')).toBeVisible();
    await press(page, '1');
    await scan(page, 'F7-9931');
    await expect(page.getByText('OP-2026-000001 已經廠商已認。')).toBeVisible();
  });
});
