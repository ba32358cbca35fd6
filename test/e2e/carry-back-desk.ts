import { expect, type Locator, type Page } from '@playwright/test';
import { enter, press, scan } from './keyboard';

/** The people of domain.md F5, with their PINs in the fixture. */
export const CLERK = ['林佳蓉', '384751'] as const;
export const CHIEF = ['陳建宏', '295846'] as const;
export const TECHNICIAN = ['李俊傑', '584937'] as const;
export const ACCOUNTANT = ['黃淑芬', '627485'] as const;
export const SERIAL = 'TA43-07715';

/** 換人: Ctrl+L, the digit of the person, the PIN. */
export async function switchTo(page: Page, [name, pin]: readonly [string, string]): Promise<void> {
  await press(page, 'Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await enter(page, name, pin);
}

export const toast = (page: Page, text: string): Promise<void> => expect(page.getByText(text, { exact: true }).first()).toBeVisible();
export const preview = (page: Page): Locator => page.getByRole('complementary', { name: '預覽窗格' });
export const section = (page: Page, no: number): Locator => page.locator(`#step-${no}`);

/** 案件: the tag is scanned, wherever one is. */
export async function scanTag(page: Page, status: string): Promise<void> {
  await scan(page, 'TP1-RC-2026-000005');
  await expect(page.getByRole('heading', { name: 'RC-2026-000005' })).toBeVisible();
  await isAt(page, status);
}
export const isAt = (page: Page, status: string): Promise<void> =>
  expect(page.locator('.job-head').getByText(status, { exact: true })).toBeVisible();

export async function toToday(page: Page): Promise<void> {
  await press(page, 'F2');
  await expect(page.getByRole('heading', { name: '今日約定取件' })).toBeVisible();
}

/** 進出, the second view: what waits to go home. */
export async function readyInLedger(page: Page): Promise<void> {
  await press(page, 'F6');
  await expect(page.getByRole('heading', { name: '客戶商品進出登記簿' })).toBeVisible();
  await press(page, '2');
  await expect(page.getByRole('grid').getByRole('row', { name: 'DL-2026-000044' })).toContainText('待還');
}
