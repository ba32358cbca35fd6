import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { load } from '#shared/messages/catalogue';
import { LANGUAGE_NAMES } from '#shared/messages/languages';
import { signIn, startApp } from '../e2e/fixtures';
import { pressLikeAPerson } from '../e2e/hand';
import { CLOCK, copyDemo } from './demo-data';
import { fillWarehouse } from './full-warehouse';
import { MANAGER_SCREENS, SCREENS } from './screens';
import { SETS, type LookSet } from './sets';
import { faultsOf, untilStill, visitOf } from './visit';

const CLERK = '林佳蓉';
const MANAGER = '周文雄';
const source = load('zh-TW');

async function sized(app: ElectronApplication, { width, height, zoom = 1 }: LookSet): Promise<Page> {
  const page = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, [w, h, factor]) =>
      BrowserWindow.getAllWindows().forEach((window) => {
        window.setContentSize(w, h);
        window.webContents.setZoomFactor(factor);
      }),
    [width, height, zoom] as const,
  );
  return page;
}

const scaled = ({ scale }: LookSet): readonly string[] => (scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]);

/** Playwright does not know that a window is enlarged and pictures a part of it; the browser itself gives the whole. */
async function shoot(page: Page, file: string, zoom = 1): Promise<void> {
  if (zoom === 1) return void (await page.screenshot({ path: file }));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  writeFileSync(file, data, 'base64');
}

/** One picture. A screen that cannot be reached is a line and a fault of the run, and the next screen follows. */
async function picture(page: Page, { name: folder, zoom }: LookSet, name: string, open: () => Promise<void>): Promise<void> {
  const say = (word: string, what = '') => process.stdout.write(`${word.padEnd(6)} ${folder}/${name}${what && `: ${what}`}\n`);
  let broken = '';
  try {
    await open();
    await untilStill(page);
    const faults = await faultsOf(page);
    for (const fault of faults) say('look', fault);
    if (faults.length === 0) say('ok');
  } catch (error) {
    broken = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say('FAILED', broken);
  }
  await shoot(page, path.join('.look', folder, `${name}.png`), zoom).catch(() => undefined);
  expect.soft(broken, name).toBe('');
}

/** Closes what lies over the page, or leaves a form; nothing of it may come into the next picture. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await untilStill(page); // what closes gives the focus back to what opened it
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await untilStill(page);
}

/** `COUNTERBOOK_LOOK_SCREENS=warehouse,purchase`: only screens whose name begins so. */
const begins = process.env['COUNTERBOOK_LOOK_SCREENS']?.split(',');
const OF_WAREHOUSE = ['warehouse', 'parts', 'purchase'];
const chosen = ({ isFull = false }: LookSet, screens: typeof SCREENS): typeof SCREENS =>
  screens.filter(({ name }) => (begins ?? (isFull ? OF_WAREHOUSE : [''])).some((beginning) => name.startsWith(beginning)));

const wanted = (process.env['COUNTERBOOK_LOOK'] ?? 'light').split(',');
for (const set of SETS.filter(({ name }) => wanted.includes(name))) {
  test(`every screen: ${set.name}`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-look-'));
    mkdirSync(path.join('.look', set.name), { recursive: true });
    const words = load(set.language);

    const fresh = await startApp(path.join(folder, 'fresh'), CLOCK, [`--lang=${set.language}`, ...scaled(set)]);
    const first = await sized(fresh, set);
    await first.emulateMedia({ colorScheme: set.colours }); // nobody has chosen yet: the system's colours
    await picture(first, set, 'first-run', () => first.getByRole('heading').first().waitFor());
    await fresh.close();

    await copyDemo(path.join(folder, 'demo'));
    const app = await startApp(path.join(folder, 'demo'), CLOCK, scaled(set));
    const page = await sized(app, set);
    pressLikeAPerson(page);
    page.on('console', (m) => m.type() === 'error' && process.stdout.write(`       console: ${m.text()}\n`));
    page.on('pageerror', (error) => process.stdout.write(`       uncaught: ${error.message}\n`));
    await signIn(page, CLERK, DEMO_PIN);

    await page.getByRole('banner').getByRole('button', { name: CLERK }).click();
    await page.getByRole('radio', { name: source.frame[set.colours === 'dark' ? 'darkMode' : 'lightMode'] }).click();
    await page.getByRole('radio', { name: LANGUAGE_NAMES[set.language] }).click();
    await leave(page);

    const visit = visitOf(page, words);
    const pictures = async (screens: typeof SCREENS): Promise<void> => {
      for (const { name, open } of chosen(set, screens)) {
        await picture(page, set, name, () => open(visit));
        await leave(page);
      }
    };
    if (set.isFull !== true) await pictures(SCREENS);
    await picture(page, set, 'sign-in', async () => {
      await page.keyboard.press('Control+l');
      await page.getByText(words.signIn.who).first().waitFor();
      await page.getByRole('button', { name: CLERK }).first().click();
    });

    await page.getByRole('button', { name: MANAGER }).first().click();
    await page.getByLabel(`${MANAGER} ${words.signIn.pin}`).fill(DEMO_PIN);
    await page.getByRole('navigation').waitFor();
    if (set.isFull === true) {
      await fillWarehouse(visit);
      await pictures(SCREENS);
    }
    await pictures(MANAGER_SCREENS);
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}
