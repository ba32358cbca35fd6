import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPageFile } from './page-files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-files-'));
  mkdirSync(path.join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'page', 'assets', 'main.js'), '1');
  writeFileSync(path.join(folder, 'secret.js'), 'secret');
  writeFileSync(path.join(folder, 'page-secret.js'), 'secret');
  symlinkSync(path.join(folder, 'secret.js'), path.join(folder, 'page', 'link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (urlPath: string) => readPageFile(path.join(folder, 'page'), urlPath);

it('serves the page and its files', async () => {
  expect(await read('/')).toMatchObject({ type: 'text/html; charset=utf-8' });
  expect(await read('/assets/main.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' });
});

it.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/assets/../../secret.js',
  '/..%5csecret.js',
  '/../page-secret.js',
  '//etc/passwd',
  '/etc/passwd',
  '/link.js',
  '/assets',
  '/missing.js',
  '/%00.js',
  '/%',
  '/index.html/..',
  '/main.js%00.html',
])('refuses %s', async (urlPath) => expect(await read(urlPath)).toBeNull());
