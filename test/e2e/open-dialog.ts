import { expect, type Page } from '@playwright/test';
import { untilStill, type Visit } from '../look/visit';
import { dialog } from './keyboard';

/** A dialog or sheet: its name, and how to open it from any screen. `end`: what ends it, where Escape must not. */
export type OpenDialog = Readonly<{ name: string; open: (visit: Visit) => Promise<void>; end?: (visit: Visit) => Promise<void> }>;

export const shown = (page: Page, role: 'dialog' | 'alertdialog', why = ''): Promise<void> =>
  expect(page.getByRole(role).last(), why).toBeVisible();

/** A key of the page, once its book has the focus, or nothing has. */
export async function key(page: Page, pressed: string, hasBook = true): Promise<void> {
  await untilStill(page);
  if (hasBook) await page.getByRole('grid').focus();
  else await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(pressed);
  await expect(dialog(page).first(), `the key ${pressed} opens a dialog`).toBeVisible();
}

/** A button of the page, once nothing moves any more. */
export async function click(page: Page, name: string | RegExp): Promise<void> {
  await untilStill(page);
  await page.getByRole('button', { name }).first().click();
}
