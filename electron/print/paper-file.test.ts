import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writePaperFile } from './paper-file';

it('never writes over a sheet, and keeps inside its folder', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'paper-')), 'paper');
  await writePaperFile(folder, 'CR-2026-000001', Uint8Array.of(1));
  await writePaperFile(folder, 'CR-2026-000001', Uint8Array.of(2));
  await writePaperFile(folder, '../../etc/x', Uint8Array.of(3));
  expect(readdirSync(folder).toSorted()).toEqual(['-..-etc-x.pdf', 'CR-2026-000001-2.pdf', 'CR-2026-000001.pdf']);
  expect(readFileSync(path.join(folder, 'CR-2026-000001.pdf'))[0]).toBe(1);
});

it.each([
  '../../x.js',
  '/etc/passwd',
  'C:\\Windows\\x',
  '\\\\host\\share\\x',
  'CON',
  'nul.txt',
  'COM1',
  '..',
  '.',
  '',
  '.bashrc',
  'a\0b',
  'a\nb',
  'x'.repeat(300),
  '王'.repeat(100),
])('a sheet called %j stays in its folder under a name of ours (quality S10)', async (name) => {
  const outside = mkdtempSync(path.join(tmpdir(), 'paper-'));
  const folder = path.join(outside, 'paper');
  const file = await writePaperFile(folder, name, Uint8Array.of(1));
  expect(path.dirname(file)).toBe(folder);
  expect(readdirSync(outside)).toEqual(['paper']);
  expect(path.basename(file)).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,90}\.pdf$/iu);
});

it('is not led out of its folder by a link', async () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'paper-'));
  const folder = path.join(outside, 'paper');
  mkdirSync(folder);
  symlinkSync(path.join(outside, 'victim.pdf'), path.join(folder, 'CR-2026-000001.pdf'));
  expect(path.basename(await writePaperFile(folder, 'CR-2026-000001', Uint8Array.of(1)))).toBe('CR-2026-000001-2.pdf');
  expect(existsSync(path.join(outside, 'victim.pdf'))).toBe(false);
});
