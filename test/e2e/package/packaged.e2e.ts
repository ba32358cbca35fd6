import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchPackaged } from '../launch';

let dataDir: string;
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-package-'));
  app = await launchPackaged(['--data', dataDir, '--test-hooks', '--clock', '2020-01-01T00:00:00.000Z']);
  page = await app.firstWindow();
});
test.afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('the packaged program opens on the first run', async () => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
});

test('a release takes no clock from outside', async () => {
  const status = await page.evaluate(() => window.api?.invoke('setup.status', {}));
  expect(status?.ok && status.value.now > '2026').toBe(true);
});

test('the page has no way into Node', async () => {
  expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual([
    'undefined',
    'undefined',
  ]);
});

test('its fuses are set as in electron-builder.config.cjs', async () => {
  const wire = await getCurrentFuseWire(process.env['COUNTERBOOK_PACKAGE'] ?? '');
  const off = [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.GrantFileProtocolExtraPrivileges];
  const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
});
