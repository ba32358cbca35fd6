import { expect, it } from 'vitest';
import type { Notice } from '#shared/contract/contract';
import { ok } from '#shared/kernel/result';
import type { FromEngine, OpenOrder, Refusal, ToEngine } from '../engine-messages';
import { startEngine, type EngineProcess } from './engine-port';

const order: OpenOrder = {
  file: 'x.sqlite',
  dataKey: new Uint8Array(32),
  keyStore: 'file',
  anchorDir: null,
  version: '0.1.0',
  demo: false,
  clockOffsetMs: null,
  sqliteAddon: null,
};

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

/** A process that only records; the test speaks for it. */
function stage() {
  const processes: { got: ToEngine[]; say: (message: FromEngine) => void; die: () => void }[] = [];
  let now = 0;
  const fork = (): EngineProcess => {
    const got: ToEngine[] = [];
    const exits: ((code: number) => void)[] = [];
    let say: (message: FromEngine) => void = () => undefined;
    processes.push({ got, say: (message) => say(message), die: () => exits.forEach((exit) => exit(9)) });
    return {
      postMessage: (message) => got.push(message),
      onMessage: (listener) => (say = listener),
      onExit: (listener) => exits.push(listener),
      kill: () => exits.forEach((exit) => exit(9)),
    };
  };
  const link = startEngine(
    fork,
    order,
    () => undefined,
    () => now,
  );
  const notices: Notice[] = [];
  const stops: Refusal[] = [];
  link.onNotice((notice) => notices.push(notice));
  link.onStopped((refusal) => stops.push(refusal));
  const latest = () => must(processes.at(-1));
  return { link, notices, stops, processes, latest, later: (ms: number) => (now += ms) };
}

it('holds calls back until the data is open, then sends them after the connections', async () => {
  const { link, latest } = stage();
  const connection = link.connect('counter');
  const answer = link.invoke(connection, 'staff.current', {});
  expect(latest().got.map(({ kind }) => kind)).toEqual(['open']);
  latest().say({ kind: 'opened' });
  expect(latest().got.map(({ kind }) => kind)).toEqual(['open', 'connect', 'invoke']);
  const sent = must(latest().got.find((message) => message.kind === 'invoke'));
  latest().say({ kind: 'answer', id: sent.id, result: ok(null) });
  expect(await answer).toEqual({ ok: true, value: null });
});

it('a crash answers what was in flight, restarts, and connects the windows again', async () => {
  const { link, latest, notices, processes } = stage();
  latest().say({ kind: 'opened' });
  const answer = link.invoke(link.connect('counter'), 'staff.current', {});
  latest().die();
  expect(await answer).toEqual({ ok: false, error: { code: 'ENGINE_UNAVAILABLE', params: {} } });
  latest().say({ kind: 'opened' });
  expect(processes).toHaveLength(2);
  expect(latest().got.map(({ kind }) => kind)).toEqual(['open', 'connect']);
  expect(notices).toEqual([
    { kind: 'engine', state: 'restarting' },
    { kind: 'engine', state: 'up' },
  ]);
});

it('three crashes in a minute stop it for good', async () => {
  const { link, latest, notices, stops, processes } = stage();
  for (let crash = 0; crash < 3; crash += 1) latest().die();
  expect(processes).toHaveLength(3);
  expect(stops).toEqual([{ code: 'ENGINE_STOPPED', params: {} }]);
  expect(notices.at(-1)).toEqual({ kind: 'engine', state: 'stopped' });
  expect((await link.invoke(1, 'staff.current', {})).ok).toBe(false);
});

it('crashes far apart do not add up', () => {
  const { latest, later, processes, stops } = stage();
  for (let crash = 0; crash < 5; crash += 1) {
    latest().die();
    later(40_000);
  }
  expect(processes).toHaveLength(6);
  expect(stops).toEqual([]);
});

it('a refusal to open the data stops at once, with its reason', () => {
  const { latest, stops, processes } = stage();
  latest().say({ kind: 'refused', refusal: { code: 'DATABASE_NEWER', params: {} } });
  latest().die();
  expect(stops).toEqual([{ code: 'DATABASE_NEWER', params: {} }]);
  expect(processes).toHaveLength(1);
});

it('closing waits for the process to end and is not a crash', async () => {
  const { link, latest, notices } = stage();
  latest().say({ kind: 'opened' });
  const closed = link.close();
  latest().die();
  await closed;
  expect(notices).toEqual([]);
});
