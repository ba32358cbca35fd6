import type { Page } from '@playwright/test';
import { expect, signIn } from './fixtures';
import { press, write } from './keyboard';

export const CLERK = ['林佳蓉', '384751'] as const;
export const FAULT = '摔過之後畫面閃爍，邊框有裂';
export const PASSCODE = 'pq-4471';
const DRAFT_MS = 2_200;
const DRAFT_COMES_BACK_MS = 5_000;
/** A key waits this long, because it may belong to a scan (renderer/kernel/keyboard.ts). */
export const WAITS_FOR_A_SCAN_MS = 40;

/** Half an intake: who, which device, what is wrong, what came with it, its passcode. */
export async function typeHalf(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
  await write(page, '2111');
  await expect(page.getByRole('option', { name: '許文傑' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('listbox', { name: '是哪一件' })).toBeFocused();
  await press(page, '1');
  await page.getByLabel('客戶所述').fill(FAULT);
  await page.getByRole('button', { name: '傳輸線' }).click();
  await page.getByLabel('儲位').fill('C-07');
  await page.getByLabel('預估').fill('1200');
  await page.getByLabel('解鎖密碼').fill(PASSCODE);
}

export async function isAsTyped(page: Page, passcode: string): Promise<void> {
  await expect(page.getByRole('combobox', { name: '電話' })).toHaveValue('0933-222-111');
  await expect(page.getByRole('combobox', { name: '姓名' })).toHaveValue('許文傑');
  await expect(page.getByLabel('廠牌型號')).toHaveValue('P-20');
  await expect(page.getByLabel('客戶所述')).toHaveValue(FAULT);
  await expect(page.getByRole('button', { name: '傳輸線', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('儲位')).toHaveValue('C-07');
  await expect(page.getByLabel('預估')).toHaveValue('1200');
  await expect(page.getByLabel('解鎖密碼', { exact: true })).toHaveValue(passcode);
}

/** At most two seconds after the last key (decisions 9). */
export async function draftIsKept(page: Page): Promise<void> {
  await page.waitForTimeout(DRAFT_MS);
  await expect(page.getByText(/草稿已存/)).toBeVisible();
}

export async function comeBack(page: Page): Promise<void> {
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, ...CLERK);
  await expect(page.getByRole('heading', { name: '送修受理', level: 1 })).toBeVisible();
}

/** What the book of devices shows: one line for each device that was taken in. */
export async function takenIn(page: Page): Promise<number> {
  await page.keyboard.press('F6');
  await expect(page.getByRole('heading', { name: '客戶商品進出登記簿' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row', { name: 'DL-2026-000001' })).toBeVisible();
  return page
    .getByRole('grid')
    .getByRole('row', { name: /DL-2026-/ })
    .count();
}

export async function saveOnce(page: Page): Promise<void> {
  await page.keyboard.press('Alt+s');
  await expect(page.getByText('必填都齊了')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已受理', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main')).toContainText('CR-2026-000001');
}

/** The answer to a save was lost, and nobody knows. A draft that comes back was not saved; one that is gone was. */
export async function saveUnlessSaved(page: Page): Promise<void> {
  const fault = page.getByLabel('客戶所述');
  await expect(fault).toBeVisible();
  const isDraft = await expect(fault)
    .toHaveValue(FAULT, { timeout: DRAFT_COMES_BACK_MS })
    .then(
      () => true,
      () => false,
    );
  if (isDraft) await saveOnce(page);
}
