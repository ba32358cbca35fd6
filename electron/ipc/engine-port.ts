import type { Notice } from '#shared/contract/contract';
import { err, type Result } from '#shared/kernel/result';
import type { FromEngine, OpenOrder, Refusal, ToEngine } from '../engine-messages';
import type { Log } from '../log';

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
  close(): Promise<void>;
}>;

type Work = { message: ToEngine & { id: number }; answer: (result: Result<unknown>) => void };

const CRASHES = 3;
const WITHIN_MS = 60_000;
const CLOSE_MS = 5_000;
const unavailable: Result<never> = err({ code: 'ENGINE_UNAVAILABLE', params: {} });

/** Keeps an engine process running: starts it again when it dies, and gives up after three crashes in a minute (architecture 3.2). */
export function startEngine(fork: () => EngineProcess, order: OpenOrder, log: Log, now = () => performance.now()): EngineLink {
  const workstations = new Map<number, string>();
  const waiting = new Map<number, Work>(); // not yet sent: the engine is opening the data
  const sent = new Map<number, Work>();
  const listeners = new Set<(notice: Notice) => void>();
  const crashes: number[] = [];
  let state: 'opening' | 'up' | 'closing' | 'stopped' = 'opening';
  let wasUp = false;
  let process: EngineProcess;
  let stopped: (refusal: Refusal) => void = () => undefined;
  let lastId = 0;

  const tell = (notice: Notice) => listeners.forEach((listener) => listener(notice));
  const answerAll = (work: Map<number, Work>) => {
    for (const { answer } of work.values()) answer(unavailable);
    work.clear();
  };
  const stop = (refusal: Refusal) => {
    state = 'stopped';
    log({ level: 'error', event: 'engine.stopped', facts: { refusal } });
    answerAll(waiting);
    tell({ kind: 'engine', state: 'stopped' });
    stopped(refusal);
  };
  const send = (work: Work) => {
    sent.set(work.message.id, work);
    process.postMessage(work.message);
  };

  const onMessage = (message: FromEngine) => {
    switch (message.kind) {
      case 'opened':
        state = 'up';
        for (const [connection, workstation] of workstations) process.postMessage({ kind: 'connect', connection, workstation });
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
      case 'closed':
        break;
    }
  };

  const onExit = (code: number) => {
    answerAll(sent);
    if (state === 'closing' || state === 'stopped') return;
    log({ level: 'error', event: 'engine.crashed', facts: { code } });
    crashes.push(now());
    if (crashes.filter((at) => now() - at < WITHIN_MS).length >= CRASHES) return stop({ code: 'ENGINE_STOPPED', params: {} });
    state = 'opening';
    tell({ kind: 'engine', state: 'restarting' });
    start();
  };

  const start = () => {
    process = fork();
    process.onMessage(onMessage);
    process.onExit(onExit);
    process.postMessage({ kind: 'open', order });
  };
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
      if (state === 'up') process.postMessage({ kind: 'connect', connection, workstation });
      return connection;
    },
    disconnect: (connection) => {
      workstations.delete(connection);
      if (state === 'up') process.postMessage({ kind: 'disconnect', connection });
    },
    invoke: (connection, name, input, requestId) => ask((id) => ({ kind: 'invoke', id, connection, name, input, requestId })),
    runAsSystem: (name, input) => ask((id) => ({ kind: 'system', id, name, input })),
    onNotice: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onStopped: (listener) => (stopped = listener),
    close: () =>
      new Promise((resolve) => {
        if (state === 'stopped') return resolve();
        state = 'closing';
        process.onExit(() => resolve());
        process.postMessage({ kind: 'close' });
        setTimeout(() => process.kill(), CLOSE_MS).unref();
      }),
  };
}
