import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEngine, type Engine } from '#db/host';
import { serveLoopback } from '#db/loopback';
import { servePage } from '#electron/window/page-scheme';

type Handler = (request: Request) => Promise<Response>;
const served: { app?: Handler } = {};
vi.mock('electron', () => ({
  protocol: { handle: (_scheme: string, handler: Handler) => (served.app = handler), registerSchemesAsPrivileged: () => undefined },
}));

const SECRET = 'secret of the data folder';
const outside = mkdtempSync(path.join(tmpdir(), 'paths-'));
const page = path.join(outside, 'page');
/** Written as they go over the wire: a client that does not tidy them up first (quality S2). */
const ATTACKS: readonly string[] = [
  '/../secret.js',
  '/../../../../../../../../etc/passwd',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/..%2fsecret.js',
  '/..%5csecret.js',
  '/..\\secret.js',
  '/%252e%252e/secret.js',
  '/....//secret.js',
  '//etc/passwd',
  '/etc/passwd',
  '/link.js',
  '/%00',
  '/index.html%00.js',
  '/assets',
  '/assets/',
  '/.env.js',
  `/${'a/'.repeat(2_000)}x.js`,
];

let engine: Engine;
let loopback: Awaited<ReturnType<typeof serveLoopback>>;
let cookie = '';
beforeAll(async () => {
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<!doctype html>');
  for (const name of ['secret.js', 'page-secret.js']) writeFileSync(path.join(outside, name), SECRET);
  symlinkSync(path.join(outside, 'secret.js'), path.join(page, 'link.js'));
  engine = await openEngine({ file: ':memory:', dataKey: Buffer.alloc(32, 1), keyStore: 'file' });
  loopback = await serveLoopback(engine, page);
  const first = await fetch(loopback.address, { redirect: 'manual' });
  cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  servePage(page, () => 'stop');
});
afterAll(async () => {
  await loopback.close();
  await engine.close();
  rmSync(outside, { recursive: true });
});

const get = (urlPath: string): Promise<Readonly<{ status: number; text: string }>> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(loopback.address);
    const asked = request({ host: '127.0.0.1', port, path: urlPath, headers: { cookie, host: `127.0.0.1:${port}` } }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end();
  });

describe('over loopback', () => {
  it('the page is there', async () => expect(await get('/')).toEqual({ status: 200, text: '<!doctype html>' }));
  it.each(ATTACKS)('%s is refused', async (urlPath) => {
    const { status, text } = await get(urlPath);
    expect([403, 404]).toContain(status);
    expect(text).not.toContain(SECRET);
  });
});

describe('over the scheme of the program', () => {
  const ask = async (url: string, method = 'GET'): Promise<number | undefined> => (await served.app?.({ url, method } as Request))?.status;

  it('the page is there', async () => expect(await ask('app://counterbook/')).toBe(200));
  it.each(ATTACKS)('%s is refused', async (urlPath) => expect([403, 404]).toContain(await ask(`app://counterbook${urlPath}`)));
  it.each([
    ['another host', 'app://other/index.html', 'GET'],
    ['a host that begins like ours', 'app://counterbook.example/index.html', 'GET'],
    ['another method', 'app://counterbook/', 'POST'],
  ])('%s is refused', async (_case, url, method) => expect(await ask(url, method)).toBe(403));
});
