import { enginePid, killEngine } from './engine-process';
import { expect, test } from './fixtures';

test('an engine that is killed comes back, and the page goes on', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  const first = await killEngine(app);
  const status = () => page.evaluate(() => window.api?.invoke('setup.status', {}).then((answer) => answer.ok));
  await expect.poll(status).toBe(true);
  expect(await killEngine(app)).not.toBe(first);
  await expect.poll(status).toBe(true);
});

test('an engine that dies three times in a minute stops with a page that names the log', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  let last: number | undefined;
  for (let crash = 0; crash < 3; crash += 1) {
    await expect.poll(async () => ![undefined, last].includes(await enginePid(app))).toBe(true);
    last = await killEngine(app);
    await page.waitForTimeout(500);
  }
  await expect(page.getByRole('heading', { name: '資料核心停了三次，不再自動重開' })).toBeVisible();
  await expect(page.getByText('counterbook.log')).toBeVisible();
});

test('a page that crashes comes back by itself', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app:'))
        ?.webContents.executeJavaScript('document.querySelector("h1")?.textContent', false)
        .catch(() => null),
    );
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app:'))
      ?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  await expect.poll(title).toBe('設定這個服務站');
});
