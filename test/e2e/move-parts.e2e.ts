import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'bench-part', clock: '2026-11-23T02:00:00.000Z' });

test('parts are carried to another bin by scanner; bins are made and labelled as a range (issue 4, lines 2 and 15)', async ({ page }) => {
  await signIn(page, '吳文彬', '738594');
  await press(page, 'F9');
  await expect(page.getByRole('heading', { name: '零件庫', level: 1 })).toBeVisible();
  await press(page, '8');
  await expect(page.getByText('掃原儲位').first()).toBeVisible();

  await test.step('from the bin, the parts, to the bin', async () => {
    await scan(page, 'P-HOSE-01');
    await expect(page.getByRole('alert')).toContainText('先掃原儲位');
    await scan(page, 'TP1-A-12');
    await expect(page.getByText('從 A-12').first()).toBeVisible();
    await scan(page, 'P-HOSE-01');
    await scan(page, 'P-HOSE-01');
    await expect(page.getByText('P-HOSE-01　2', { exact: true })).toBeVisible();
    await scan(page, 'TP1-B-02');
    await expect(page.getByText('1 項已從 A-12 移到 B-02')).toBeVisible();
  });

  await test.step('more than lies there is refused, and the tray keeps it', async () => {
    await scan(page, 'TP1-A-12');
    await scan(page, 'P-HOSE-01');
    await press(page, 'k');
    const typed = page.getByRole('dialog');
    await expect(typed.getByLabel('料號或序號')).toBeFocused();
    await page.keyboard.type('P-HOSE-01', { delay: 65 });
    await press(page, 'Tab');
    await page.keyboard.type('30', { delay: 65 });
    await press(page, 'Control+Enter');
    await expect(page.getByText('P-HOSE-01　30', { exact: true })).toBeVisible();
    await scan(page, 'TP1-B-02');
    await expect(page.getByText(/P-HOSE-01 可用 3，要 30/)).toBeVisible();
    await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toContainText('30');
    await press(page, 'c');
  });

  await test.step('a range of bins, then its labels', async () => {
    await press(page, '9');
    await press(page, 'n');
    await page.keyboard.type('E-01', { delay: 65 });
    await press(page, 'Tab');
    await page.keyboard.type('E-12', { delay: 65 });
    await press(page, 'Control+Enter');
    await expect(page.getByText('12 個儲位已存')).toBeVisible();
    await expect(page.getByRole('row', { name: /E-12/ })).toBeVisible();
    await press(page, 'p');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('E-01', { delay: 65 });
    await press(page, 'Tab');
    await page.keyboard.type('E-03', { delay: 65 });
    await press(page, 'Control+Enter');
    await expect(page.getByText('3 張標籤已送印')).toBeVisible();
  });
});
