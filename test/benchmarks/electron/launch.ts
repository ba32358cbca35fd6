import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Act, Told } from './messages';

/** Two folders below the root, as source (test/benchmarks) and as bundle (dist/benchmarks). */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const BENCHMARKS = path.join(ROOT, 'test', 'benchmarks', 'electron');
export const EMPTY_APP = path.join(BENCHMARKS, 'empty-app');
const GIVE_UP_MS = 60_000;
const COMPLAINTS = 2_000;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export type Running = Readonly<{
  pid: number;
  /** When the process was started, and what happened when since then, in ms. */
  marks: ReadonlyMap<string, number>;
  /** What the script of the start answered. */
  started(): Promise<unknown>;
  marked(name: string): Promise<number>;
  ask(act: Act): Promise<unknown>;
  /** A script in the page of the program. */
  inPage(script: string): Promise<unknown>;
  quit(): Promise<void>;
}>;

export type Launch = Readonly<{
  app: string;
  dataDir: string;
  startScript?: string;
  args?: readonly string[];
  module?: string;
  isEngineWatched?: boolean;
}>;

const runtime = (): string => {
  const file = process.env['COUNTERBOOK_ELECTRON'];
  if (file === undefined) throw new Error('COUNTERBOOK_ELECTRON is not set: run the benchmarks by npm run bench');
  return file;
};

const running = new Set<ChildProcess>();
/** After a row that did not come to an end. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The built program, or the empty one, in the real runtime; both the same way, and without a driver that would slow both down. */
export function launch({ app, dataDir, startScript, args = [], module = 'probe.cjs', isEngineWatched = false }: Launch): Running {
  mkdirSync(dataDir, { recursive: true });
  const words = [
    '-r',
    path.join(import.meta.dirname, module),
    app,
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--lang=zh-TW',
    '--test-hooks',
    ...args,
  ];
  const place = ['--data', dataDir, '--key-file', path.join(dataDir, 'data.key')];
  const startedMs = Date.now();
  const child: ChildProcess = spawn(runtime(), [...words, ...place], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...(startScript === undefined ? {} : { COUNTERBOOK_BENCH_START: startScript }),
      ...(isEngineWatched ? { COUNTERBOOK_BENCH_ENGINE: path.join(import.meta.dirname, 'engine-probe.cjs') } : {}),
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaints = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaints = (complaints + text.toString('utf8')).slice(-COMPLAINTS);
  });
  const told = (): string => complaints;
  const marks = new Map<string, number>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const watchers = new Set<() => void>();
  let lastId = 0;
  const { promise: started, resolve: hasStarted, reject: hasFailed } = Promise.withResolvers<unknown>();
  started.catch(() => undefined); // whoever waits for it hears of it
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.on('exit', () => {
    const gone = new Error(`the program ended: ${complaints}`);
    hasFailed(gone);
    for (const { reject } of waiting.values()) reject(gone);
  });
  child.on('message', (told: Told) => {
    if (told.kind === 'mark') {
      if (!marks.has(told.name)) marks.set(told.name, told.atMs - startedMs);
      for (const watch of watchers) watch();
    } else if (told.kind === 'started') hasStarted(told.value);
    else if (told.kind === 'failed') hasFailed(new Error(told.error));
    else if (told.kind === 'answer') waiting.get(told.id)?.resolve(told.value);
    else waiting.get(told.id)?.reject(new Error(told.error));
  });
  const ask = (act: Act): Promise<unknown> =>
    inTime(
      new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject });
        child.send({ ...act, id: lastId });
      }),
      act.act,
      told,
    );
  return {
    pid: child.pid ?? 0,
    marks,
    started: () => inTime(started, 'the start', told),
    marked: (name) =>
      inTime(
        new Promise((resolve) => {
          const look = (): void => {
            const at = marks.get(name);
            if (at !== undefined) resolve(at);
          };
          watchers.add(look);
          look();
        }),
        name,
        told,
      ),
    ask,
    inPage: (script) => ask({ act: 'page', script }),
    quit: async () => {
      ask({ act: 'quit' }).catch(() => undefined); // the answer may be lost with the process
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function inTime<T>(work: Promise<T>, what: string, told: () => string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${GIVE_UP_MS} ms: ${told()}`)), GIVE_UP_MS);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
