import { chromium, expect, type ElectronApplication, type Page } from '@playwright/test';
import { pressLikeAPerson } from './hand';

/** One for each worker; the program of a test that kills its renderer listens here. */
const PORT = 9_400 + (process.pid % 400);
export const DEBUG_ARGS = [`--remote-debugging-port=${PORT}`];

/**
 * Kills the renderer and gives the page that the program puts in its place. Playwright never speaks again to a page that crashed, so
 * the new one is reached afresh; the program has to be started with DEBUG_ARGS.
 */
export async function afterCrash(app: ElectronApplication, page: Page): Promise<Page> {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app:'))
      ?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app:'))
        ?.webContents.executeJavaScript('document.querySelector("h1, h2")?.textContent', false)
        .catch(() => null),
    );
  await expect.poll(title).toBeTruthy();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${PORT}`);
  const again = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith('app:'));
  if (again === undefined) throw new Error('the program has no window any more');
  return pressLikeAPerson(again);
}
