import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, startApp, test } from './fixtures';

test('damaged data is named in three languages and left as it is, never replaced by an empty database', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-'));
  const file = path.join(dataDir, 'counterbook.sqlite');
  const garbage = randomBytes(16_384);
  writeFileSync(file, garbage);
  writeFileSync(path.join(dataDir, 'data.key'), randomBytes(32).toString('hex'));
  const app = await startApp(dataDir);
  const page = await app.firstWindow();
  for (const name of ['資料檔已損壞', '数据文件已损坏', 'The data file is damaged']) {
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  await expect(page.getByText(dataDir, { exact: true })).toBeVisible();
  await app.close();
  expect(readFileSync(file).equals(garbage)).toBe(true);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('data without its key is not opened, and gets no new key', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-'));
  writeFileSync(path.join(dataDir, 'counterbook.sqlite'), randomBytes(4_096));
  const app = await startApp(dataDir);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: '找不到這份資料的加密鑰匙' })).toBeVisible();
  await app.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('data that somebody else has open is refused with the name and the PC of who has it', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-'));
  const holder = { name: '王志明', pc: 'DESK-2', pid: 4711, since: '2026-11-23T01:30:00.000Z', boot: 1 };
  writeFileSync(path.join(dataDir, 'counterbook.sqlite.holder'), JSON.stringify(holder));
  const app = await startApp(dataDir);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: '這份資料正由另一個人使用' })).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText('王志明 在電腦「DESK-2」上開著這份資料')).toBeVisible();
  await app.close();
  expect(existsSync(path.join(dataDir, 'counterbook.sqlite'))).toBe(false);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('a second start on the same data brings the first window to the front', async ({ app, page, dataDir }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  await app.evaluate(({ app: electron }) => {
    electron.once('second-instance', () => Reflect.set(globalThis, 'wasCalled', true));
  });
  await startApp(dataDir).then(
    (second) => second.close(),
    () => undefined, // it ends before Playwright has seen it
  );
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'wasCalled'))).toBe(true);
});
