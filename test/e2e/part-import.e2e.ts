import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from '#shared/messages/catalogue';
import { visitOf } from '../look/visit';
import { expect, signIn, test } from './fixtures';
import { press } from './keyboard';

test.use({ seed: 'bench-part', clock: '2026-11-23T02:00:00.000Z' });

const KEEPER = ['吳文彬', '738594'] as const;
const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-lists-'));
const inFolder = (name: string, content?: string | Uint8Array): string => {
  const file = path.join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return file;
};
/** The files that the operating system's choosers would have given. */
const choosersGive = (app: ElectronApplication, open: string, save: string): Promise<void> =>
  app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen.open] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen.save });
    },
    { open, save },
  );
const toParts = async (page: Page): Promise<void> => {
  await signIn(page, ...KEEPER);
  await press(page, 'F9');
  await expect(page.getByRole('heading', { name: '零件庫', level: 1 })).toBeVisible();
  await press(page, '5');
  await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toBeVisible();
};
const openImport = async (page: Page) => {
  await press(page, 'm');
  const dialog = page.getByRole('dialog', { name: '匯入零件清單' });
  await dialog.getByRole('button', { name: '選檔案' }).press('Enter');
  return dialog;
};

const LIST = ['料號,品名,單位,售價,備註', 'X-001,"面板, 43 吋",片,"1,200",甲', 'X-002,=1+1,個,90,乙', 'X-003,螺絲,桶,1.5,丙', ''].join(
  '\r\n',
);

test('a part list with a bad row: trial, good rows, the bad row corrected and fed back, all by keys (issue 4, line 16)', async ({
  app,
  page,
}) => {
  const problems = inFolder('problems.csv');
  await choosersGive(app, inFolder('parts.csv', LIST), problems);
  await toParts(page);
  const dialog = await openImport(page);
  await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('新零件 2');
  await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('不能收 1');
  await expect(dialog.getByRole('row', { name: /單位: 沒有「桶」這個單位/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /售價: 「1.5」的小數太多/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '匯入', exact: false }).last()).toBeDisabled();

  await test.step('the rows that cannot be taken go into a file', async () => {
    await dialog.getByRole('button', { name: '另存不能收的行' }).press('Enter');
    await expect(page.getByText(/1 行存到/)).toBeVisible();
    expect(readFileSync(problems, 'utf8')).toContain('X-003,螺絲,桶,1.5,丙');
  });

  await test.step('the others are imported', async () => {
    await dialog.getByRole('radio', { name: '其他照收' }).press('Enter');
    await press(page, 'Control+Enter');
    await expect(page.getByText('匯入完成：新零件 2，更新 0，不變 0，不能收 1')).toBeVisible();
    await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('完全相同 2');
  });

  await test.step('the corrected file brings the rest', async () => {
    inFolder('corrected.csv', readFileSync(problems, 'utf8').replace(',桶,1.5', ',盒,15'));
    await choosersGive(app, inFolder('corrected.csv'), problems);
    await dialog.getByRole('button', { name: '換檔案' }).press('Enter');
    await expect(dialog.getByText('corrected.csv')).toBeVisible();
    await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('不能收 0');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    for (const sku of ['X-001', 'X-002', 'X-003']) await expect(page.getByRole('row', { name: new RegExp(sku) })).toBeVisible();
    await expect(page.getByRole('row', { name: /X-002/ })).toContainText('=1+1');
  });
});

test('Big5 is read in the program itself, and another file than was looked at is refused', async ({ app, page }) => {
  // 料號,品名 / Y-001,面板 as a Windows of Taiwan saves it
  const list = inFolder('big5.csv', Buffer.from('aec6b8b92cab7ea6570a592d3030312cadb1aa4f0a', 'hex'));
  await choosersGive(app, list, '');
  await toParts(page);
  const dialog = await openImport(page);
  await expect(dialog.getByText('面板')).toBeVisible();
  await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('新零件 1');
  inFolder('big5.csv', '料號,品名\nY-001,別的\n');
  await press(page, 'Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('檔案和剛才看的不一樣了');
  await press(page, 'Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Y-001/ })).toHaveCount(0);
});

test('an import is stopped while it writes: it says how far it is, nothing of it is left, and the counter goes on', async ({
  app,
  page,
}) => {
  const rows = Array.from({ length: 60_000 }, (_row, n) => `STOP-${n},零件 ${n},個,48${n},${n % 500}`);
  await choosersGive(app, inFolder('long.csv', ['料號,品名,單位,條碼,售價', ...rows].join('\n')), '');
  await toParts(page);
  const dialog = await openImport(page);
  await expect(dialog.getByRole('status', { name: '試匯結果' })).toContainText('新零件 60000', { timeout: 30_000 });
  await press(page, 'Control+Enter');
  await expect(dialog.getByText(/寫入中，[1-9][\d,]* 行/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: '停下' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('已停下，什麼都沒有改');
  const { ask } = visitOf(page, load('zh-TW'));
  expect(await ask('part.list', { text: 'STOP-' })).toEqual([]);
  await ask('part.create', { sku: 'X-AFTER', nameTw: '還在工作' });
});

for (const kind of ['csv', 'xlsx'])
  test(`the stock list as ${kind}: every row, nothing live; imported again it changes nothing`, async ({ app, page }) => {
    const target = inFolder(`stock.${kind}`);
    await choosersGive(app, target, target);
    await toParts(page);
    const { ask } = visitOf(page, load('zh-TW'));
    await ask('part.create', { sku: 'X-LIVE', nameTw: "=cmd|' /C calc'!A0", spec: '@SUM(A1)' });
    const parts = await ask('part.list', { limit: 200 });
    await press(page, 'Control+Shift+e');
    await expect(page.getByText(`${parts.length} 行存到 ${target}`)).toBeVisible();
    expect(existsSync(`${target}.partial`)).toBe(false);
    if (kind === 'csv') expect(readFileSync(target, 'utf8')).toContain("X-LIVE,'=cmd|' /C calc'!A0,'@SUM(A1)");
    const dialog = await openImport(page);
    const result = dialog.getByRole('status', { name: '試匯結果' });
    await expect(result).toContainText(`完全相同 ${parts.length}`);
    await expect(result).toContainText('不能收 0');
  });
