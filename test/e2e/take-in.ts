import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { press, write } from './keyboard';

/** A returning customer's phone, in the fewest steps. */
export async function takeIn(page: Page): Promise<void> {
  await press(page, 'F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
  await write(page, '2111');
  await expect(page.getByRole('option', { name: '許文傑' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('listbox', { name: '是哪一件' })).toBeFocused();
  await press(page, '1');
  await page.getByLabel('客戶所述').fill('無法充電');
  await page.getByRole('button', { name: '無附件' }).click();
  await press(page, 'Alt+s');
  await press(page, 'Control+Enter');
  await expect(page.getByText('已受理', { exact: true })).toBeVisible();
}
