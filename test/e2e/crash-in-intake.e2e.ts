import type { ElectronApplication, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { press, write } from './keyboard';
import { afterCrash, DEBUG_ARGS } from './renderer-crash';

const CLERK = ['林佳蓉', '384751'] as const;
const FAULT = '摔過之後畫面閃爍，邊框有裂';
const PASSCODE = 'pq-4471';
const DRAFT_MS = 2_200;
/** A key waits this long, because it may belong to a scan (renderer/kernel/keyboard.ts). */
const WAITS_FOR_A_SCAN_MS = 40;

test.use({ seed: 'counter', args: DEBUG_ARGS });

/** Half an intake: who, which device, what is wrong, what came with it, its passcode. */
async function typeHalf(page: Page): Promise<void> {
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

async function isAsTyped(page: Page, passcode: string): Promise<void> {
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
async function draftIsKept(page: Page): Promise<void> {
  await page.waitForTimeout(DRAFT_MS);
  await expect(page.getByText(/草稿已存/)).toBeVisible();
}

/** Kills the engine as a power cut would. Another one takes its place, and it knows nobody: the PIN is asked for again. */
const killEngine = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'Counterbook engine');
    if (engine === undefined) throw new Error('no engine process');
    process.kill(engine.pid, 'SIGKILL');
  });

async function comeBack(page: Page): Promise<void> {
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, ...CLERK);
  await expect(page.getByRole('heading', { name: '送修受理', level: 1 })).toBeVisible();
}

/** What the book of devices shows: one line for each device that was taken in. */
async function takenIn(page: Page): Promise<number> {
  await page.keyboard.press('F6');
  await expect(page.getByRole('heading', { name: '客戶商品進出登記簿' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row', { name: 'DL-2026-000001' })).toBeVisible();
  return page
    .getByRole('grid')
    .getByRole('row', { name: /DL-2026-/ })
    .count();
}

async function saveOnce(page: Page): Promise<void> {
  await page.keyboard.press('Alt+s');
  await expect(page.getByText('必填都齊了')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已受理', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main')).toContainText('CR-2026-000001');
}

test('the window dies in the middle of an intake: all of it is back, except the passcode', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await isAsTyped(page, PASSCODE);
  await draftIsKept(page);
  const fresh = await afterCrash(app, page);
  await isAsTyped(fresh, '');
  await saveOnce(fresh);
  expect(await takenIn(fresh)).toBe(1);
});

test('the engine dies in the middle of an intake: what was typed is there, and saves once', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await draftIsKept(page);
  await killEngine(app);
  await comeBack(page);
  await isAsTyped(page, '');
  await saveOnce(page);
  expect(await takenIn(page)).toBe(1);
});

test('the engine dies while it saves: whether it was done or not, there is one receipt', async ({ app, page }) => {
  await signIn(page, ...CLERK);
  await typeHalf(page);
  await page.keyboard.press('Alt+s');
  await expect(page.getByText('必填都齊了')).toBeVisible();
  await draftIsKept(page);
  await Promise.all([page.keyboard.press('Control+Enter'), page.waitForTimeout(WAITS_FOR_A_SCAN_MS).then(() => killEngine(app))]);
  await comeBack(page);
  // The answer was lost, and nobody knows. A draft that is still there was not saved; one that is gone was.
  const fault = page.getByLabel('客戶所述');
  await expect(fault).toBeVisible();
  if ((await fault.inputValue()) === FAULT) await saveOnce(page);
  expect(await takenIn(page)).toBe(1);
});
