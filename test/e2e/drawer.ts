import { expect, type Page } from '@playwright/test';
import { press, write } from './keyboard';

/** 現金: the drawer of this PC, from any page. */
export async function toCash(page: Page): Promise<void> {
  await page.getByRole('link', { name: '現金', exact: true }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: '日結' })).toBeVisible();
}

/** Counts pieces of 1,000 and of 100 into the open form, by keyboard: the first field is that of 2,000. */
export async function countPieces(page: Page, thousands: string, hundreds: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(/^2,000/)).toBeFocused();
  await press(page, 'Enter');
  await write(page, thousands);
  await press(page, 'Enter');
  await press(page, 'Enter');
  await press(page, 'Enter');
  await write(page, hundreds);
}

/** 點鈔開櫃: cash at this PC needs a drawer. */
export async function openDrawer(page: Page, thousands = '3', hundreds = '0'): Promise<void> {
  await toCash(page);
  await press(page, 'o');
  await countPieces(page, thousands, hundreds);
  await press(page, 'Control+Enter');
  await expect(page.getByText('開櫃中').first()).toBeVisible();
}
