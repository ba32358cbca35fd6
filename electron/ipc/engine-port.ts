import type { Notice } from '#shared/contract/contract';
import { err, type Result } from '#shared/kernel/result';
import type { FromEngine, OpenOrder, Refusal, ToEngine } from '../engine-messages';
import type { Log } from '#shared/log/log-entry';

/** The process the engine runs in, as little of it as is needed here: a utilityProcess in the product, a stand-in in tests. */
export type EngineProcess = {
  postMessage(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: (code: number) => void): void;
  kill(): void;
};

/** What the shell can ask of the engine. A connection holds one sign-in; after a crash it exists again, signed out. */
export type EngineLink = Readonly<{
  connect(workstation: string): number;
  disconnect(connection: number): void;
  invoke(connection: number, name: string, input: unknown, requestId?: string): Promise<Result<unknown>>;
  runAsSystem(name: string, input: unknown): Promise<Result<unknown>>;
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Called once: the engine refused to open the data, or stopped for good. */
  onStopped(listener: (refusal: Refusal) => void): void;
  /** What it was opened with; null: there was no key. */
  order(): OpenOrder | null;
  /** Ends the engine, does what needs the data closed, and opens again with the order that this returns; with the old one when it fails. */
  reopen(work: () => Promise<OpenOrder>): Promise<void>;
  close(): Promise<void>;
}>;

type Work = { message: ToEngine & { id: number }; answer: (result: Result<unknown>) => void };

const CRASHES = 3;
const WITHIN_MS = 60_000;
const CLOSE_MS = 5_000;
/** A backup of two gigabytes on a slow stick; after that it is left half, which hurts nobody. */
const BACKUP_MS = 180_000;
const unavailable: Result<never> = err({ code: 'ENGINE_UNAVAILABLE', params: {} });

/** Keeps an engine process running: starts it again when it dies, and gives up after three crashes in a minute (architecture 3.2). */
export function startEngine(fork: () => EngineProcess, firstOrder: OpenOrder | null, log: Log, now = () => performance.now()): EngineLink {
  const workstations = new Map<number, string>();
  const waiting = new Map<number, Work>(); // not yet sent: the engine is opening the data
  const sent = new Map<number, Work>();
  const listeners = new Set<(notice: Notice) => void>();
  const crashes: number[] = [];
  let state: 'opening' | 'up' | 'closing' | 'stopped' = 'opening';
  let wasUp = false;
  let order = firstOrder; // null: there is no key, so nothing to open before a restore
  let process: EngineProcess | null = null;
  let killer: NodeJS.Timeout | undefined;
  let stopped: (refusal: Refusal) => void = () => undefined;
  let lastId = 0;

  const tell = (notice: Notice) => listeners.forEach((listener) => listener(notice));
  const answerAll = (work: Map<number, Work>) => {
    for (const { answer } of work.values()) answer(unavailable);
    work.clear();
  };
  const stop = (refusal: Refusal) => {
    state = 'stopped';
    log({ level: 'error', event: 'engine.stopped', facts: { code: refusal.code } });
    answerAll(waiting);
    tell({ kind: 'engine', state: 'stopped' });
    stopped(refusal);
  };
  const send = (work: Work) => {
    sent.set(work.message.id, work);
    process?.postMessage(work.message);
  };

  const onMessage = (message: FromEngine) => {
    switch (message.kind) {
      case 'opened':
        state = 'up';
        for (const [connection, workstation] of workstations) process?.postMessage({ kind: 'connect', connection, workstation });
        for (const work of waiting.values()) send(work);
        waiting.clear();
        if (wasUp) tell({ kind: 'engine', state: 'up' });
        wasUp = true;
        break;
      case 'refused':
        stop(message.refusal);
        break;
      case 'answer':
        sent.get(message.id)?.answer(message.result);
        sent.delete(message.id);
        break;
      case 'notice':
        tell(message.notice);
        break;
      case 'log':
        log(message.entry);
        break;
      case 'backingUp':
        killIn(BACKUP_MS);
        break;
      case 'closed':
        break;
    }
  };

  const onExit = (code: number) => {
    answerAll(sent);
    if (state === 'closing' || state === 'stopped') return;
    log({ level: 'error', event: 'engine.crashed', facts: { exitCode: code } });
    crashes.push(now());
    if (crashes.filter((at) => now() - at < WITHIN_MS).length >= CRASHES) return stop({ code: 'ENGINE_STOPPED', params: {} });
    state = 'opening';
    tell({ kind: 'engine', state: 'restarting' });
    start();
  };

  const start = () => {
    if (order === null) return;
    const own = fork();
    process = own;
    own.onMessage((message) => own === process && onMessage(message));
    own.onExit((code) => own === process && onExit(code));
    own.postMessage({ kind: 'open', order });
  };
  const killIn = (ms: number) => {
    clearTimeout(killer);
    killer = setTimeout(() => process?.kill(), ms);
    killer.unref();
  };
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      if (state === 'stopped' || process === null) {
        const refused = process;
        process = null;
        refused?.kill();
        return resolve();
      }
      state = 'closing';
      process.onExit(() => {
        clearTimeout(killer);
        resolve();
      });
      process.postMessage({ kind: 'close' });
      killIn(CLOSE_MS);
    });
  if (order === null) state = 'stopped';
  start();

  const ask = (make: (id: number) => Work['message']) =>
    new Promise<Result<unknown>>((answer) => {
      if (state === 'closing' || state === 'stopped') return answer(unavailable);
      const work = { message: make(++lastId), answer };
      if (state === 'up') send(work);
      else waiting.set(lastId, work);
    });

  return {
    connect: (workstation) => {
      const connection = ++lastId;
      workstations.set(connection, workstation);
      if (state === 'up') process?.postMessage({ kind: 'connect', connection, workstation });
      return connection;
    },
    disconnect: (connection) => {
      workstations.delete(connection);
      if (state === 'up') process?.postMessage({ kind: 'disconnect', connection });
    },
    invoke: (connection, name, input, requestId) => ask((id) => ({ kind: 'invoke', id, connection, name, input, requestId })),
    runAsSystem: (name, input) => ask((id) => ({ kind: 'system', id, name, input })),
    onNotice: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onStopped: (listener) => (stopped = listener),
    order: () => order,
    async reopen(work) {
      await end();
      tell({ kind: 'engine', state: 'restarting' });
      try {
        order = await work();
      } finally {
        state = order === null ? 'stopped' : 'opening';
        wasUp = true; // the windows are told when it is up again
        crashes.length = 0;
        start();
      }
    },
    close: end,
  };
}
