import { expect, test, type ElectronApplication } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startApp } from '../e2e/fixtures';
import { UNMEASURED_MM, type PaperFile } from './paper-file';

const FOLDER = path.join('.look', 'papers');
const DPI = 110;

test.skip(!(process.env['COUNTERBOOK_LOOK'] ?? '').split(',').includes('papers'), 'not asked for: --set papers');

/** Every paper through the program's own Chromium to a PDF of its exact size, and to a PNG where pdftoppm is installed. */
test('every paper', async () => {
  const list = JSON.parse(readFileSync(path.join(FOLDER, 'html', 'list.json'), 'utf8')) as readonly PaperFile[];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'counterbook-look-'));
  const app = await startApp(dataDir);
  await app.firstWindow();
  mkdirSync(path.join(FOLDER, 'pdf'), { recursive: true });
  const window = await openWindow(app);
  for (const paper of list) writeFileSync(path.join(FOLDER, 'pdf', `${paper.name}.pdf`), await pdfOf(app, window, paper));
  await app.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  for (const { name } of list) toPng(name);
  expect(list.length).toBeGreaterThan(0);
});

/** Runs in the sheet: words that run over its margin, and may be cut by a printer. The mark of a copy stands in the margin on purpose. */
const OVER_THE_MARGIN = `[...document.querySelectorAll('article')].flatMap((sheet) => {
  const { paddingRight, fontSize } = getComputedStyle(sheet);
  const edge = sheet.getBoundingClientRect().right - parseFloat(paddingRight) + parseFloat(fontSize) + 1; // a wide blank may hang at the end of a line
  const isOver = (part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    return words.getBoundingClientRect().right > edge && getComputedStyle(part).textOverflow !== 'ellipsis';
  };
  return [...sheet.querySelectorAll(':is(dt, dd, td, th, p, li, h1):not(.p-stamp)')].filter(isOver).map((part) => part.textContent);
})`;

/** One hidden window for all papers, in the session that serves the sheets' fonts. */
const openWindow = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow, session }) => {
    const sheets = session.fromPartition('print');
    sheets.webRequest.onBeforeRequest(null); // the program's own lock reads no files (electron/window/locks.ts); here they are the sheets
    // the sheets are files here and the fonts are not of their place
    return new BrowserWindow({ show: false, webPreferences: { sandbox: true, webSecurity: false, session: sheets } }).id;
  });

async function pdfOf(app: ElectronApplication, window: number, { name, file, widthMm, heightMm }: PaperFile): Promise<Buffer> {
  const url = pathToFileURL(file).href;
  const { longest, over } = await app.evaluate(
    async ({ BrowserWindow }, { id, at, margin }) => {
      const { webContents } = BrowserWindow.fromId(id) as Electron.BrowserWindow;
      await webContents.loadURL(at);
      const lengths = '[...document.querySelectorAll("article")].map((sheet) => sheet.getBoundingClientRect().height)';
      const longest = (await webContents.executeJavaScript(`document.fonts.ready.then(() => Math.max(0, ...${lengths}))`)) as number;
      return { longest, over: (await webContents.executeJavaScript(margin)) as string[] };
    },
    { id: window, at: url, margin: OVER_THE_MARGIN },
  );
  expect.soft(over, `${name}: over the margin`).toEqual([]);
  const height = heightMm ?? Math.ceil((longest * 25.4) / 96) + 1;
  if (heightMm === null) writeFileSync(file, readFileSync(file, 'utf8').replace(`${UNMEASURED_MM}mm`, `${height}mm`));
  const bytes = await app.evaluate(
    async ({ BrowserWindow }, { id, at, isMeasured, pageSize }) => {
      const { webContents } = BrowserWindow.fromId(id) as Electron.BrowserWindow;
      if (isMeasured) await webContents.loadURL(at);
      const margins = { top: 0, bottom: 0, left: 0, right: 0 };
      const pdf = await webContents.printToPDF({ pageSize, margins, printBackground: true, preferCSSPageSize: true });
      return pdf.toString('base64');
    },
    { id: window, at: url, isMeasured: heightMm === null, pageSize: { width: widthMm / 25.4, height: height / 25.4 } },
  );
  return Buffer.from(bytes, 'base64');
}

let hasPdftoppm = true;

function toPng(name: string): void {
  if (!hasPdftoppm) return;
  try {
    execFileSync('pdftoppm', ['-png', '-r', String(DPI), path.join(FOLDER, 'pdf', `${name}.pdf`), path.join(FOLDER, name)]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    hasPdftoppm = false;
    process.stdout.write('pdftoppm is not installed: the papers are PDF files only\n');
  }
}
