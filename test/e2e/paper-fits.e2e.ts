import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PaperFile } from '../look/paper-file';
import { expect, test } from './fixtures';

test.describe.configure({ timeout: 240_000 });

/** The papers with the nastiest data, one part of each on each of its papers, in three languages, as the program's sheets draw them. */
function nastyPapers(folder: string): readonly PaperFile[] {
  const run = (...args: readonly string[]): void => void execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  run('scripts/suites/bundle.mjs', 'test/look/write-papers.ts', folder, 'mjs');
  const html = path.join(folder, 'html');
  run(path.join(folder, 'write-papers.mjs'), html);
  const all = JSON.parse(readFileSync(path.join(html, 'list.json'), 'utf8')) as readonly PaperFile[];
  const byPaper = new Map<string, PaperFile>();
  for (const file of all) {
    const [kind, n, paper, , language, data] = file.name.split('_');
    const key = [kind, n, paper, language].join('_');
    if (data === 'long' && kind !== 'test-page' && !byPaper.has(key)) byPaper.set(key, file); // a test page's rulers stand on its edges
  }
  return [...byPaper.values()];
}

/**
 * Runs in the sheet, every letter where it was laid out: what stands outside its page, too near to an edge (a tractor strip is 12.7 mm
 * wide), or outside its cell. A wide blank may hang at the end of a line.
 */
const OUTSIDE = `(heightPx) => [...document.querySelectorAll('article')].flatMap((sheet, n) => {
  const page = sheet.getBoundingClientRect();
  const bottom = heightPx === null ? page.bottom : page.top + heightPx;
  const inset = sheet.classList.contains('p-carbon') ? 48 : sheet.classList.contains('p-label') ? 3 : 11;
  const faults = page.height > (heightPx ?? Infinity) + 1 ? ['sheet ' + (n + 1) + ' is ' + page.height + ' px high'] : [];
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.data.trim() === '' || text.parentElement.closest('.p-void, .p-stub dd')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const cell = text.parentElement.closest('td, th, .p-at-text')?.getBoundingClientRect();
    const blank = parseFloat(getComputedStyle(text.parentElement).fontSize);
    for (const at of range.getClientRects()) {
      const isOff = at.left < page.left + inset - 1 || at.right > page.right - inset + 1 + (/\\u3000/.test(text.data) ? blank : 0) || at.top < page.top - 1 || at.bottom > bottom + 1;
      const isOverCell = cell !== undefined && (at.left < cell.left - 1.5 || at.right > cell.right + 1.5 + (/\\s/.test(text.data) ? blank : 0));
      if (isOff || isOverCell) faults.push('sheet ' + (n + 1) + (isOff ? ' off the page: ' : ' out of its cell: ') + text.data.slice(0, 60));
    }
  }
  for (const drawn of sheet.querySelectorAll('svg')) {
    const at = drawn.getBoundingClientRect();
    if (at.left < page.left || at.right > page.right || at.top < page.top || at.bottom > bottom + 1) faults.push('sheet ' + (n + 1) + ': ' + drawn.getAttribute('aria-label'));
  }
  return [...new Set(faults)];
})`;

test('no sheet of any paper is left by what stands on it, whatever was typed (issue 5 line 6)', async ({ app, page }) => {
  await page.waitForLoadState();
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-fits-'));
  const papers = nastyPapers(folder);
  expect(papers.length).toBeGreaterThan(150);
  const window = await app.evaluate(({ BrowserWindow, session }) => {
    const sheets = session.fromPartition('print');
    sheets.webRequest.onBeforeRequest(null); // the program's own lock reads no files (electron/window/locks.ts); here they are the sheets
    return new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: sheets } }).id;
  });
  const outside: string[] = [];
  for (const { name, file, heightMm } of papers) {
    const heightPx = heightMm === null ? null : (heightMm * 96) / 25.4;
    const measure = `document.fonts.ready.then(() => (${OUTSIDE})(${heightPx}))`;
    const faults = await app.evaluate(
      async ({ BrowserWindow }, { id, url, script }) => {
        const { webContents } = BrowserWindow.fromId(id) as Electron.BrowserWindow;
        await webContents.loadURL(url);
        return (await webContents.executeJavaScript(script)) as string[];
      },
      { id: window, url: pathToFileURL(file).href, script: measure },
    );
    outside.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  expect(outside).toEqual([]);
});
