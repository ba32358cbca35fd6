import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Notice } from '#shared/contract/contract';
import { ok } from '#shared/kernel/result';
import type { Engine } from './host';
import { serveLoopback } from './loopback';

const called: string[] = [];
const listeners = new Set<(notice: Notice) => void>();
const engine: Engine = {
  connect: () => ({
    invoke: (name) => {
      called.push(name);
      return Promise.resolve(ok(name));
    },
    runAsSystem: () => Promise.resolve(ok(null)),
    close: () => undefined,
  }),
  onNotice: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  close: () => Promise.resolve(),
};

let folder: string;
let loopback: Awaited<ReturnType<typeof serveLoopback>>;
beforeEach(async () => {
  called.length = 0;
  folder = mkdtempSync(path.join(tmpdir(), 'loopback-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  loopback = await serveLoopback(engine, folder);
});
afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true });
});

const origin = (): string => new URL(loopback.address).origin;
async function cookie(): Promise<string> {
  const answer = await fetch(loopback.address, { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
const rpc = (session: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin()}/rpc`, {
    method: 'POST',
    headers: { cookie: session, origin: origin(), 'content-type': 'application/json', ...headers },
    body,
  });

it('turns the token into a cookie that scripts cannot read, once', async () => {
  const first = await fetch(loopback.address, { redirect: 'manual' });
  expect(first.status).toBe(303);
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  expect((await fetch(loopback.address, { redirect: 'manual' })).status).toBe(403);
});

it('serves the page and the calls to the holder of the cookie', async () => {
  const session = await cookie();
  const page = await fetch(`${origin()}/`, { headers: { cookie: session } });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toBe('<!doctype html>');
  expect(await (await rpc(session, JSON.stringify({ name: 'staff.current', input: {} }))).json()).toEqual(ok('staff.current'));
});

it.each<[string, Record<string, string>, number]>([
  ['no cookie', { cookie: '' }, 401],
  ['another cookie', { cookie: 'counterbook=x' }, 401],
  ['another origin', { origin: 'https://example.com' }, 403],
  ['a form', { 'content-type': 'text/plain' }, 403],
])('refuses %s', async (_case, headers, status) => {
  const answer = await rpc(await cookie(), JSON.stringify({ name: 'staff.current', input: {} }), headers);
  expect(answer.status).toBe(status);
  expect(called).toEqual([]);
});

it('refuses another host name, which a web page could point here', async () => {
  const { port } = new URL(loopback.address);
  const status = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host: 'example.com' } }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(403);
});

it.each([
  ['not JSON', '{', 'INPUT_INVALID'],
  ['no name', '{"input":{}}', 'INPUT_INVALID'],
  ['an unknown route', '{"name":"constructor","input":{}}', 'NOT_FOUND'],
  ['a route of the shell', '{"name":"printer.discover","input":{}}', 'NOT_FOUND'],
])('answers %s with a refusal', async (_case, body, code) => {
  expect(await (await rpc(await cookie(), body)).json()).toMatchObject({ ok: false, error: { code } });
  expect(called).toEqual([]);
});

it('refuses a body over eight megabytes', async () => {
  const answer = await rpc(await cookie(), 'x'.repeat(9_000_000)).then(
    ({ status }) => status,
    () => 413, // the connection may be cut before the answer is read
  );
  expect(answer).toBe(413);
});

it('sends notices as they come', async () => {
  const answer = await fetch(`${origin()}/notices`, { headers: { cookie: await cookie() } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  for (const listener of listeners) listener({ kind: 'changed', domains: ['staff'] });
  expect((await reader?.read())?.value).toBe('data: {"kind":"changed","domains":["staff"]}\n\n');
});
