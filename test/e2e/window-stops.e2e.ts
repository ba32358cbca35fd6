import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './fixtures';

const titleOf = `document.querySelector('h1')?.textContent ?? ''`;

test('a window that crashes three times in a minute stops with a page that says what is safe (quality R20)', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: '設定這個服務站' })).toBeVisible();
  /** A window that is just dying never answers, so it is asked again. */
  const title = () =>
    app.evaluate(
      ({ BrowserWindow }, script) =>
        Promise.race([
          BrowserWindow.getAllWindows()
            .find(({ webContents }) => webContents.getURL().startsWith('app:'))
            ?.webContents.executeJavaScript(script, false)
            .catch(() => ''),
          new Promise((resolve) => {
            setTimeout(() => resolve(''), 500);
          }),
        ]),
      titleOf,
    );
  const crash = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app:'))
        ?.webContents.forcefullyCrashRenderer(),
    );
  for (const round of [1, 2]) {
    await crash();
    await expect.poll(title, { message: `round ${round}: it comes back` }).toBe('設定這個服務站');
  }
  await crash();
  await expect.poll(title).toBe('畫面停了三次，不再自動重開');
  const text = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app:'))
      ?.webContents.executeJavaScript('document.body.innerText', false),
  );
  expect(text).toContain('counterbook.log');
  expect(text).toContain('草稿');
  await sleep(1_000);
  expect(await title(), 'and stays there').toBe('畫面停了三次，不再自動重開');
});
