import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '#db/host';
import { serveLoopback } from '#db/loopback';
import { notePageFault } from '#db/support/note-page-fault';
import { runDevice } from '#electron/device-dispatch';
import type { DeviceContext } from '#electron/device-context';
import { lineOf, type LogEntry } from '#shared/log/log-entry';
import { PLANTED, plantedIn } from './planted';

const REF = '7F3-K2Q';
const fault = { ref: REF, kind: 'shown' as const, error: { name: 'TypeError', message: PLANTED.note, at: ['draw job-page.js:10:4'] } };
const entries: LogEntry[] = [];
const log = (entry: LogEntry): void => void entries.push(entry);
const lines = () => entries.map((entry) => lineOf(entry, '2026-11-23T01:30:00.000Z'));

const folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
let engine: Engine;
let loopback: Awaited<ReturnType<typeof serveLoopback>>;
beforeAll(async () => {
  engine = await openEngine({ file: ':memory:', dataKey: Buffer.alloc(32, 1), keyStore: 'file' });
  loopback = await serveLoopback(engine, folder, 0, log);
});
afterAll(async () => {
  await loopback.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** The two doors a page may knock at, neither of them signed in, and neither with an engine that could answer. */
const doors: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
  shell: (input) => {
    const cx = { log, ask: () => Promise.reject(new Error('there is no engine')) } as unknown as DeviceContext;
    const handlers = { 'support.notePageFault': (given: unknown) => Promise.resolve(notePageFault(log, given)).then(() => ({})) };
    return runDevice(handlers as never, 'support.notePageFault', input, cx);
  },
  loopback: async (input) => {
    const { origin } = new URL(loopback.address);
    session ??= (await fetch(loopback.address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { cookie: session, origin, 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'support.notePageFault', input });
    return (await fetch(`${origin}/rpc`, { method: 'POST', headers, body })).json();
  },
};
let session: string | undefined;

describe.each(Object.entries(doors))('an error of the page, by the %s', (_name, send) => {
  it('is one line under the reference that the page shows, before anybody has signed in', async () => {
    entries.length = 0;
    expect(await send(fault)).toEqual({ ok: true, value: {} });
    expect(lines()).toHaveLength(1);
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
      event: 'page.fault',
      ref: REF,
      error: { name: 'TypeError', at: ['draw job-page.js:10:4'] },
    });
    expect(plantedIn(Buffer.from(lines().join()))).toEqual([]);
  });

  it.each([
    ['another reference', { ...fault, ref: `${PLANTED.name}` }],
    ['another kind', { ...fault, kind: 'x' }],
    ['a long stack', { ...fault, error: { name: 'E', at: Array.from({ length: 1_000 }, () => 'x') } }],
    ['nothing', null],
  ])('with %s is refused and leaves no line', async (_case, input) => {
    entries.length = 0;
    expect(await send(input)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    expect(entries).toEqual([]);
  });
});
