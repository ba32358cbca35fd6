import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Drawn } from './golden-paper';
import { differences, fontsIn, goldenPart, readPaper } from './read-paper';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** `all`: three languages, usual data too; `renew`: the same, and writes the golden files instead of reading them. */
const WANTED = process.env['COUNTERBOOK_GOLDEN'] ?? 'short';
const RENEW = 'npm run golden -- --renew';
const BUNDLED = /^(?:[A-Z]{6}\+)?Noto(?:Sans(?:TC|SC|JP)(?:Thin)?|Emoji)-/;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const DRAW_MS = 240_000;

type AllDrawn = Readonly<{ chromium: string; drawn: readonly Drawn[]; planted: readonly Drawn['fit'][] }>;
/** All golden papers as PDF, by the program's own print modules in the runtime that the program has here, loaded into an empty shell. */
function drawAll(folder: string): AllDrawn {
  const emptyApp = path.join(ROOT, 'test', 'benchmarks', 'electron', 'empty-app');
  const place = [emptyApp, '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : []), '--data', path.join(folder, 'user')];
  const program = path.join(ROOT, 'dist', 'golden', 'draw-papers.cjs'); // bundled by scripts/suites/golden.mjs
  execFileSync(process.env['COUNTERBOOK_ELECTRON'] ?? '', ['-r', program, ...place], {
    timeout: DRAW_MS,
    killSignal: 'SIGKILL',
    env: {
      ...process.env,
      COUNTERBOOK_GOLDEN_OUT: folder,
      COUNTERBOOK_GOLDEN_FONTS: path.join(ROOT, 'dist', 'renderer', 'fonts'),
      COUNTERBOOK_GOLDEN_SHORT: WANTED === 'short' ? '1' : '0',
    },
  });
  return JSON.parse(readFileSync(path.join(folder, 'list.json'), 'utf8')) as AllDrawn;
}

const partsOf = (golden: string): ReadonlyMap<string, string> =>
  new Map(golden.split(/^(?=== )/m).flatMap((part) => (part.startsWith('== ') ? [[part.slice(3, part.indexOf(':')), part] as const] : [])));

test('every paper has its words in their places, on its size, and in bundled fonts alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-golden-'));
  const { chromium, drawn, planted } = drawAll(folder);
  expect(planted, 'what is cut is found').toEqual([null, 'smaller', 'cut']);
  const major = chromium.split('.')[0] ?? '';
  const goldens = path.join(import.meta.dirname, 'golden', `chromium-${major}`);
  test.skip(
    WANTED !== 'renew' && !existsSync(goldens),
    `no golden papers of Chromium ${major}, which breaks lines in its own way: ${RENEW}`,
  );
  const renewed = new Map<string, string>();
  const known = new Map<string, ReadonlyMap<string, string>>();
  let withRare = 0;
  for (const { file, name, language, filling, pdf, fit } of drawn) {
    expect.soft(fit, `${file}, ${name}: measured as it was drawn`).toBeNull();
    const read = readPaper(pdf);
    const part = goldenPart(name, read, language === 'zh-TW' && filling === 'rare');
    if (WANTED === 'renew') renewed.set(file, (renewed.get(file) ?? '') + part);
    else {
      const golden = known.get(file) ?? partsOf(existsSync(path.join(goldens, file)) ? readFileSync(path.join(goldens, file), 'utf8') : '');
      known.set(file, golden);
      expect.soft(differences(golden.get(name) ?? '', part).slice(0, 12), `${file}, ${name}`).toEqual([]);
    }
    const fonts = fontsIn(pdf);
    expect
      .soft(
        fonts.filter((font) => !font.isEmbedded || !BUNDLED.test(font.name)),
        `${file}, ${name}: fonts`,
      )
      .toEqual([]);
    const words = read.lines
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '');
    if (!words.includes('𠮷') || /^(?:repair-tag|test-page)/.test(file)) continue; // a tag shows the first letter of a name, a test page letters of its own
    withRare++;
    for (const letter of ['喆', '😀']) expect.soft(words, `${file}, ${name}`).toContain(letter);
    expect.soft(words, `${file}, ${name}: a letter that no bundled font has`).not.toContain('𪚥');
  }
  if (filesAreRenewed(goldens, renewed)) process.stdout.write(`${renewed.size} golden files written\n`);
  expect(drawn.length).toBeGreaterThan(40);
  if (WANTED === 'short') expect(withRare).toBeGreaterThan(12);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function filesAreRenewed(folder: string, files: ReadonlyMap<string, string>): boolean {
  if (files.size === 0) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
  return true;
}
