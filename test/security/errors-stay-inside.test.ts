import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { openEngine, type Engine } from '#db/host';
import { runDevice } from '#electron/device-dispatch';
import type { DeviceContext, DeviceHandlers } from '#electron/device-context';
import { registerRpc } from '#electron/ipc/register';
import { errorSentence } from '#renderer/kernel/error-words';
import { contract, type RouteName, type RouteOf } from '#shared/contract/contract';
import type { Result } from '#shared/kernel/result';
import { LANGUAGES } from '#shared/kernel/region';
import { lineOf, type LogEntry } from '#shared/log/log-entry';
import { PLANTED, plantedIn } from './planted';

/** What a bug may carry: the statement, its values, a folder with a person's name in it. */
const BUG = new Error(
  `Failed query: insert into customer (name, phone) values (?, ?)\nparams: ${PLANTED.name},${PLANTED.phone}\n at /home/${PLANTED.latinName}/counterbook.sqlite`,
);
const fail = (): never => {
  throw BUG;
};
vi.mock(import('#db/handlers'), async (original) => {
  const { handlers } = await original();
  return { handlers: Object.fromEntries(Object.keys(handlers).map((name) => [name, () => fail()])) as unknown as typeof handlers };
});
type Handle = (event: unknown, ...words: unknown[]) => Promise<Result<unknown>>;
const ipc: { rpc?: Handle } = {};
vi.mock('electron', () => ({ ipcMain: { handle: (_channel: string, handle: Handle) => (ipc.rpc = handle) } }));

const NAMES = Object.keys(contract) as RouteName[];
const engineNames = NAMES.filter((name) => contract[name].kind !== 'device');
const deviceNames = NAMES.filter((name): name is RouteOf<'device'> => contract[name].kind === 'device');

const inputOf = (name: RouteName): z.ZodType => contract[name].input;
const entries: LogEntry[] = [];
const log = (entry: LogEntry): void => void entries.push(entry);
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ file: ':memory:', dataKey: Buffer.alloc(32, 1), keyStore: 'file', log });
  for (const name of NAMES) vi.spyOn(inputOf(name), 'safeParse').mockReturnValue({ success: true, data: {} });
});
afterAll(() => engine.close());

const ONLY_A_REFERENCE = { ok: false, error: { code: 'UNEXPECTED', params: { ref: expect.stringMatching(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/) } } };

/** What is wrong with the trace an error left: its reference stands on exactly one line of the log, which says where, and in the sentence. */
function wrongWith(answer: unknown): readonly string[] {
  const { error } = answer as { error: { code: 'UNEXPECTED'; params: { ref: string } } };
  const { ref } = error.params;
  const lines = entries.map((entry) => lineOf(entry, '2026-11-23T01:30:00.000Z'));
  const named = lines.filter((line) => line.includes(ref));
  const sentences = LANGUAGES.map((language) => errorSentence(language, { zone: 'Asia/Taipei', currency: 'TWD' }, error));
  return [
    ...(named.length === 1 ? [] : [`${named.length} lines have the reference`]),
    ...(/errors-stay-inside\.test\.ts:\d+:\d+/.test(named[0] ?? '') ? [] : ['the line does not say where']),
    ...plantedIn(Buffer.from(lines.join('\n'))),
    ...sentences.filter((sentence) => !sentence.includes(ref) || /insert|sqlite|\/home|UNEXPECTED| at /.test(sentence)),
  ];
}

it('the contract has routes of every kind to try', () => {
  expect(engineNames.length).toBeGreaterThan(100);
  expect(deviceNames.length).toBeGreaterThan(3);
});

describe('a bug in the engine', () => {
  it.each(engineNames)('%s answers with a reference', async (name) => {
    entries.length = 0;
    const answer = await engine.connect('PC').runAsSystem(name, {});
    expect(answer).toEqual(ONLY_A_REFERENCE);
    expect(wrongWith(answer)).toEqual([]);
  });

  it('before a handler is reached answers too', async () => {
    entries.length = 0;
    vi.spyOn(inputOf('today.overview'), 'safeParse').mockImplementationOnce(fail);
    const answer = await engine.connect('PC').runAsSystem('today.overview', {});
    expect(answer).toEqual(ONLY_A_REFERENCE);
    expect(wrongWith(answer)).toEqual([]);
  });
});

describe('a bug in the shell', () => {
  const posts = ['manager', 'chief', 'clerk', 'technician', 'accountant', 'warehouse'];
  const session = { posts, isLocked: false, isPinFresh: true };
  const cx = { log, ask: () => Promise.resolve(session) } as unknown as DeviceContext;

  it.each(deviceNames)('%s answers with a reference', async (name) => {
    entries.length = 0;
    const handlers = { [name]: () => Promise.reject(BUG) } as unknown as DeviceHandlers;
    const answer = await runDevice(handlers, name, {}, cx);
    expect(answer).toEqual(ONLY_A_REFERENCE);
    expect(wrongWith(answer)).toEqual([]);
  });

  it('at the door answers with a reference', async () => {
    entries.length = 0;
    registerRpc(
      () => true,
      () => Promise.reject(BUG),
      log,
    );
    const answer = await ipc.rpc?.({}, 'staff.current', {});
    expect(answer).toEqual(ONLY_A_REFERENCE);
    expect(wrongWith(answer)).toEqual([]);
  });

  it('a window that is none of ours gets no reason', async () => {
    registerRpc(
      () => false,
      () => Promise.reject(BUG),
      log,
    );
    await expect(ipc.rpc?.({}, 'staff.current', {})).rejects.toThrow('rpc from a foreign frame');
  });
});
