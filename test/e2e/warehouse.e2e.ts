import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'bench-short', clock: '2026-11-23T02:00:00.000Z' });

const LI = ['李俊傑', '584937'] as const;
const CHEN = ['陳建宏', '295846'] as const;
const WU = ['吳文彬', '738594'] as const;
const next = async (page: Page, [name, pin]: readonly [string, string]): Promise<void> => {
  await press(page, 'Control+l');
  await signIn(page, name, pin);
};
const home = async (page: Page): Promise<void> => {
  await press(page, 'F2');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeAttached();
  await press(page, 'w');
  await expect(page).toHaveURL(/\/warehouse/);
};

test('a morning of the warehouse: from what is short to what is handed out, by keys and scanner alone (issue 4, line 15)', async ({
  page,
}) => {
  await signIn(page, ...LI);
  await test.step('the bench asks for a fan that is not here', async () => {
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page.getByRole('button', { name: /領料/ })).toBeVisible();
    await press(page, 'l');
    await expect(page.getByRole('dialog', { name: 'RC-2026-000001 領料' })).toBeVisible();
    await scan(page, 'P-FAN-220');
    await press(page, 'Control+Enter');
    await expect(page.getByText('PR-2026-000001 已請購')).toBeVisible();
  });

  await test.step('the chief scans the requisition on whatever page he is, and agrees', async () => {
    await next(page, CHEN);
    await expect(page.getByRole('link', { name: '倉管' })).toHaveCount(0);
    await scan(page, 'TP1-PR-2026-000001');
    await expect(page.getByRole('complementary')).toContainText('RC-2026-000001');
    await press(page, 'y');
    await expect(page.getByText('PR-2026-000001 已核准')).toBeVisible();
  });

  await test.step('the clerk sees what is short; the requisition is scanned and ordered', async () => {
    await next(page, WU);
    await expect(page.getByRole('navigation').getByRole('link', { name: '倉管' })).toBeVisible();
    await home(page);
    await expect(page.getByRole('region', { name: '缺料' })).toContainText('P-FAN-220');
    await scan(page, 'PR-2026-000001');
    await expect(page).toHaveURL(/view=requisitions/);
    await press(page, 'o');
    await expect(page.getByText('PO-2026-000001 已下訂單給 大通零件行，紙送印')).toBeVisible();
  });

  await test.step('it came: the order is scanned at home, its part on the next page', async () => {
    await home(page);
    await scan(page, 'TP1-PO-2026-000001');
    await expect(page.getByText('掃零件', { exact: true })).toBeVisible();
    await scan(page, 'DT-220');
    await press(page, 'Control+Enter');
    await expect(page.getByText('GR-2026-000001 已入庫，紙送印')).toBeVisible();
  });

  await test.step('what arrived and is not given to a job: its number and Enter keep it', async () => {
    await home(page);
    await expect(page.getByRole('region', { name: '到料待配' })).toContainText('RC-2026-000001');
    await press(page, '2');
    await press(page, 'Enter');
    await expect(page.getByText('已配給 RC-2026-000001，標籤送印')).toBeVisible();
    await expect(page.getByText('沒有到料待配')).toBeVisible();
  });

  await test.step('the chief scans the slip and agrees', async () => {
    await next(page, CHEN);
    await scan(page, 'SI-2026-000001');
    await expect(page).toHaveURL(/view=approve/);
    await press(page, 'y');
    await expect(page.getByText('SI-2026-000001 已核准，零件已保留')).toBeVisible();
  });

  await test.step('the first line has the focus: Enter, then the part; and the slip leads to what is out', async () => {
    await next(page, WU);
    await home(page);
    await expect(page.getByRole('region', { name: '待揀' }).getByRole('button', { name: /P-FAN-220/ })).toBeFocused();
    await press(page, 'Enter');
    await expect(page).toHaveURL(/view=pick/);
    await scan(page, 'P-FAN-220');
    await expect(page.getByText('SI-2026-000001 已發料給 李俊傑')).toBeVisible();
    await home(page);
    await scan(page, 'TP1-SI-2026-000001');
    await expect(page).toHaveURL(/view=out/);
    await expect(page.getByRole('row', { name: /P-FAN-220/ })).toBeVisible();
  });
});
