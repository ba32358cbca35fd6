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
const toBuying = async (page: Page, tab: string): Promise<void> => {
  await page.getByRole('link', { name: /採購/ }).click();
  await expect(page.getByRole('heading', { name: '採購', level: 1 })).toBeVisible();
  await press(page, tab);
};

test('receive and allocate: a part that is short is asked for, bought, received by scanner and kept for its job (issue 4, line 18)', async ({
  page,
}) => {
  await signIn(page, ...LI);
  await test.step('the bench asks for a fan; there is none, so the same press asks to buy it', async () => {
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page).toHaveURL(/\/job\//);
    await expect(page.getByRole('button', { name: /領料/ })).toBeVisible();
    await press(page, 'l');
    const ask = page.getByRole('dialog', { name: 'RC-2026-000001 領料' });
    await expect(ask).toBeVisible();
    await scan(page, 'P-FAN-220');
    await expect(ask.getByLabel('缺 1，同時請購')).toBeChecked();
    await press(page, 'Control+Enter');
    await expect(page.getByText('PR-2026-000001 已請購')).toBeVisible();
  });

  await test.step('the chief sees what it costs and agrees', async () => {
    await next(page, CHEN);
    await toBuying(page, '2');
    await expect(page.getByRole('row', { name: /PR-2026-000001/ })).toContainText('散熱風扇 ×1');
    await expect(page.getByRole('complementary')).toContainText('RC-2026-000001');
    await press(page, 'y');
    await expect(page.getByText('PR-2026-000001 已核准')).toBeVisible();
  });

  await test.step('the warehouse orders with one key and sees it on the way', async () => {
    await next(page, WU);
    await toBuying(page, '2');
    await press(page, 'o');
    await expect(page.getByText('PO-2026-000001 已下訂單給 大通零件行，紙送印')).toBeVisible();
    await press(page, '3');
    await expect(page.getByRole('row', { name: /P-FAN-220/ })).toContainText('RC-2026-000001');
  });

  await test.step('it comes: the order is scanned, then the part; what does not belong is said; one key books', async () => {
    await press(page, '4');
    await expect(page.getByText('掃訂單，或選一張')).toBeVisible();
    await scan(page, 'TP1-PO-2026-000001');
    await expect(page.getByText('掃零件', { exact: true })).toBeVisible();
    await scan(page, 'P-HOSE-01');
    await expect(page.getByRole('alert')).toContainText('P-HOSE-01 不是這張訂單上的零件。');
    await scan(page, 'DT-220');
    await expect(page.getByText('P-FAN-220　1 / 1')).toBeVisible();
    await scan(page, 'DT-220');
    await expect(page.getByText('P-FAN-220 已到齊。多送的要主任同意。')).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(page.getByText('GR-2026-000001 已入庫，紙送印')).toBeVisible();
  });

  await test.step('the job that waits stands first; one key keeps the part for it', async () => {
    await expect(page.getByRole('row', { name: /RC-2026-000001/ })).toContainText('李俊傑');
    await press(page, 'k');
    await expect(page.getByText('已配給 RC-2026-000001，標籤送印')).toBeVisible();
    await expect(page.getByText('沒有案件在等這些零件。')).toBeVisible();
  });

  await test.step('its technician is told on his first page, and says that he knows', async () => {
    await next(page, LI);
    await press(page, 'F2');
    await expect(page.getByText('P-FAN-220 散熱風扇 ×1 已留給 RC-2026-000001')).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).press('Enter');
    await expect(page.getByText('P-FAN-220 散熱風扇 ×1 已留給 RC-2026-000001')).toHaveCount(0);
  });
});
