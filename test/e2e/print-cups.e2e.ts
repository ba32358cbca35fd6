import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cupsMissing, holdJobs, letGo, openCupsQueue } from '../documents/cups-server';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';
import { handedOver, sizeOf, textOf, waiting } from './paper-text';
import { takeIn } from './take-in';

const QUEUE = `COUNTER-${process.pid}`;
const missing = cupsMissing();

test.use({ seed: 'counter' });
test.describe.configure({ timeout: 120_000 });
test.skip(missing !== null, `no real CUPS here: ${missing}`);

let close = (): void => undefined;
test.beforeAll(async () => {
  close = await openCupsQueue(QUEUE);
});
test.afterAll(() => close());

/** 設定 列印: one paper to the queue, of the size that is chosen. */
async function printTo(page: Page, kind: string, size: string): Promise<void> {
  await page.getByRole('combobox', { name: `${kind}的印表機` }).click();
  await page.getByRole('option', { name: `${QUEUE}（佇列）` }).click(); // it joins the printers of this PC
  await page.getByRole('combobox', { name: `${kind}的紙張` }).click();
  await page.getByRole('option', { name: size, exact: true }).click();
}

async function switchTo(page: Page, name: string, pin: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, name, pin);
}

const register = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '單據', exact: true }).click();
  await page.getByRole('tab', { name: '列印登記' }).click();
};
const job = (page: Page, name: RegExp) => page.getByRole('grid', { name: '列印登記' }).getByRole('row', { name });

/** 設定 列印, by the manager; then the clerk is at the counter. */
async function setUp(page: Page, size: string): Promise<void> {
  await signIn(page, '周文雄', '849576');
  await page.getByRole('link', { name: '設定', exact: true }).click();
  await page.getByRole('tab', { name: '列印' }).click();
  await printTo(page, '送修受理單', size);
  await press(page, 'Control+Enter');
  await expect(page.getByText('已存設定')).toBeVisible();
  await switchTo(page, '林佳蓉', '384751');
}

test('an intake goes to the queue of CUPS at its exact size, and is confirmed when it is printed', async ({ page }) => {
  await setUp(page, '80 mm');
  holdJobs(QUEUE);
  const before = waiting();
  await takeIn(page);

  await test.step('what the queue got can be read, and is 80 mm wide', async () => {
    const file = await handedOver(before);
    expect(sizeOf(file).widthMm).toBe(80);
    const text = textOf(file);
    for (const words of ['CR-2026-000001', 'IN-2026-000001', '許文傑', '無法充電']) expect(text).toContain(words);
    expect(execFileSync('lpstat', ['-W', 'not-completed', '-o', QUEUE]).toString()).toContain(QUEUE);
  });

  await test.step('the printer prints, and the register knows', async () => {
    await register(page);
    await expect(job(page, /送修受理單/)).toContainText('已送印');
    letGo(QUEUE);
    await expect(job(page, /送修受理單/)).toContainText('已印出', { timeout: 30_000 });
    await expect(job(page, /送修受理單/)).toContainText(QUEUE);
    await expect(page.getByRole('link', { name: '列印正常' })).toBeVisible();
  });
});

test('a printer that is silent leaves a doubt; an unusable sheet is printed again as 補印', async ({ page }) => {
  await setUp(page, 'A5');
  holdJobs(QUEUE);
  const before = waiting();

  await test.step('the printer takes the job and does not print: after twenty seconds nobody knows', async () => {
    await takeIn(page);
    expect(sizeOf(await handedOver(before))).toEqual({ widthMm: 210, heightMm: 148 });
    await page.getByRole('link', { name: '列印要處理 1' }).click({ timeout: 60_000 });
    await page.getByRole('tab', { name: /要處理/ }).click();
    await expect(page.getByText('CR-2026-000001 可能已印出').first()).toBeVisible();
  });

  await test.step('the sheet is not usable: the same number once more, marked', async () => {
    execFileSync('cancel', ['-a', QUEUE]);
    const left = waiting();
    await page.getByRole('button', { name: '不可用，補印' }).first().click();
    const text = textOf(await handedOver(left));
    expect(text).toContain('補印');
    expect(text).toContain('CR-2026-000001');
    letGo(QUEUE);
    await register(page);
    await expect(job(page, /補印/)).toContainText('已印出', { timeout: 30_000 });
    await expect(page.getByRole('link', { name: '列印正常' })).toBeVisible();
  });
});
