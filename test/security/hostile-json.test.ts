import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Connection, type Engine } from '#db/host';
import { serveLoopback } from '#db/loopback';
import { runDevice } from '#electron/device-dispatch';
import type { DeviceContext } from '#electron/device-context';
import { contract, type RouteName, type RouteOf } from '#shared/contract/contract';
import { carriesPrototypeKey } from '#shared/kernel/foreign-data';

/** As JSON brings them: keys of the object itself, which a careless copy would put onto a prototype (quality S30). */
const HOSTILE: readonly string[] = [
  '{"__proto__":{"role":"manager"}}',
  '{"form":"x","requestId":"019ab2c0-0000-7000-8000-000000000000","input":{"__proto__":{"isAdmin":true}}}',
  '{"key":"columns","value":{"constructor":{"prototype":{"isAdmin":true}}}}',
  '{"key":"columns","value":[[{"deep":{"__proto__":{"isAdmin":true}}}]]}',
  '{"prototype":{}}',
];
const NAMES = Object.keys(contract) as RouteName[];
const engineNames = NAMES.filter((name) => contract[name].kind !== 'device');
const deviceNames = NAMES.filter((name): name is RouteOf<'device'> => contract[name].kind === 'device');
const OWN = Object.getOwnPropertyNames(Object.prototype);

let engine: Engine;
let manager: Connection;
beforeAll(async () => {
  engine = await openEngine({ file: ':memory:', dataKey: Buffer.alloc(32, 1), keyStore: 'file' });
  manager = engine.connect('PC1');
  const site = { siteName: '台北服務站', siteCode: 'TP1', region: 'TW', language: 'zh-TW', managerName: '王經理', pin: '384751' };
  if (!(await manager.invoke('setup.firstRun', site)).ok) throw new Error('the centre is not set up');
});
afterAll(() => engine.close());
/** What somebody put onto every object; nothing, if all is well. */
const polluted = (): readonly string[] => [
  ...Object.getOwnPropertyNames(Object.prototype).filter((name) => !OWN.includes(name)),
  ...['isAdmin', 'role', 'note', 'name'].filter((name) => name in {}),
];

describe('a message with a key of a prototype', () => {
  it.each(HOSTILE)('%s is found', (json) => expect(carriesPrototypeKey(JSON.parse(json))).toBe(true));
  it.each([
    ['a form', { customer: { name: 'constructor', note: '__proto__' }, tags: ['prototype'] }],
    ['nothing', null],
    ['undefined inside', { a: undefined, b: { c: 1 } }],
    ['bytes', { jpeg: new Uint8Array(3) }],
  ])('%s is not', (_case, data) => expect(carriesPrototypeKey(data)).toBe(false));

  it('however deep, and round in circles', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(carriesPrototypeKey(circle)).toBe(false);
    expect(carriesPrototypeKey(JSON.parse(`${'['.repeat(5_000)}{"__proto__":1}${']'.repeat(5_000)}`))).toBe(true);
  });
});

it.each(engineNames)('the engine refuses it for %s', async (name) => {
  for (const json of HOSTILE)
    expect(await manager.invoke(name, JSON.parse(json))).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  expect(polluted()).toEqual([]);
});

it.each(deviceNames)('the shell refuses it for %s', async (name) => {
  const cx = {
    ask: () => Promise.resolve({ posts: ['manager', 'clerk'], isLocked: false, isPinFresh: true }),
    log: () => undefined,
  } as unknown as DeviceContext;
  const handlers = new Proxy({}, { get: () => () => Promise.reject(new Error('it was called')) });
  for (const json of HOSTILE)
    expect(await runDevice(handlers as never, name, JSON.parse(json), cx)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  expect(polluted()).toEqual([]);
});

it('what was stored comes back as it was, and a draft with such a key is not stored', async () => {
  const requestId = '019ab2c0-0000-7000-8000-000000000001';
  const form = { form: 'intake', requestId };
  expect(await manager.invoke('draft.save', { ...form, input: { note: '__proto__' } })).toMatchObject({ ok: true });
  expect(await manager.invoke('draft.save', { ...form, input: JSON.parse('{"__proto__":{"note":"x"}}') })).toMatchObject({ ok: false });
  expect(await manager.invoke('draft.get', { form: 'intake' })).toMatchObject({ ok: true, value: { input: { note: '__proto__' } } });
});

describe('over loopback', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopback-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ...HOSTILE.map((json) => `{"name":"preference.set","input":${json}}`),
    '{"__proto__":{"name":"staff.current"},"input":{}}',
    '{"name":"__proto__","input":{}}',
    '{"name":"constructor","input":{}}',
  ])('%s is refused', async (body) => {
    const loopback = await serveLoopback(engine, folder);
    const { origin } = new URL(loopback.address);
    const first = await fetch(loopback.address, { redirect: 'manual' });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/rpc`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ ok: false });
    expect(polluted()).toEqual([]);
    await loopback.close();
  });
});
