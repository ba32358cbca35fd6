import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ippMissing, openCupsServer, openIppPrinter } from '../documents/cups-server';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';
import { sizeOf, textOf } from './paper-text';
import { takeIn } from './take-in';

const QUEUE = `IPP-${process.pid}`;
const PORT = 8_900 + (process.pid % 90);
const missing = ippMissing();

test.use({ seed: 'counter' });
test.describe.configure({ timeout: 120_000 });
test.skip(missing !== null, `no IPP printer here: ${missing}`);

const kept = mkdtempSync(path.join(tmpdir(), 'ipp-'));
const ends: (() => void)[] = [];
test.beforeAll(async () => {
  ends.push(await openCupsServer());
  ends.push(await openIppPrinter(PORT, kept));
  execFileSync('lpadmin', ['-p', QUEUE, '-E', '-v', `ipp://localhost:${PORT}/ipp/print`, '-m', 'everywhere'], { stdio: 'pipe' });
  ends.push(() => execFileSync('lpadmin', ['-x', QUEUE], { stdio: 'pipe' }));
});
test.afterAll(() => {
  for (const end of ends.toReversed()) end();
  rmSync(kept, { recursive: true, force: true });
});

test('a paper reaches a printer without a driver (IPP Everywhere) at its size, with its words', async ({ page }) => {
  await signIn(page, '周文雄', '849576');
  await page.getByRole('link', { name: '設定', exact: true }).click();
  await page.getByRole('tab', { name: '列印' }).click();
  await page.getByRole('combobox', { name: '送修受理單的印表機' }).click();
  await page.getByRole('option', { name: `${QUEUE}（佇列）` }).click();
  await page.getByRole('combobox', { name: '送修受理單的紙張' }).click();
  await page.getByRole('option', { name: 'A4 印兩聯', exact: true }).click();
  await press(page, 'Control+Enter');
  await expect(page.getByText('已存設定')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(page, '林佳蓉', '384751');
  await takeIn(page);

  const arrived = (): readonly string[] => readdirSync(kept).filter((file) => file.endsWith('.pdf'));
  await expect.poll(() => arrived().length, { timeout: 40_000 }).toBe(1);
  const file = path.join(kept, arrived()[0] ?? '');
  await expect(async () => {
    const text = textOf(file);
    for (const words of ['CR-2026-000001', 'IN-2026-000001', '許文傑', '無法充電']) expect(text).toContain(words);
  }).toPass({ timeout: 20_000 });
  expect(sizeOf(file)).toEqual({ widthMm: 210, heightMm: 297 });
  await page.getByRole('link', { name: '單據', exact: true }).click();
  await page.getByRole('tab', { name: '列印登記' }).click();
  const row = page.getByRole('grid', { name: '列印登記' }).getByRole('row', { name: /送修受理單/ });
  await expect(row).toContainText('已印出', { timeout: 60_000 });
});
