import { utilityProcess } from 'electron';
import type { FromEngine } from './engine-messages';
import type { EngineProcess } from './ipc/engine-port';
import type { Log } from '#shared/log/log-entry';

/** The engine in a process of its own: a long query or a crash never reaches the windows (architecture 3.2). */
export function forkEngine(file: string, log: Log): EngineProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Counterbook engine', stdio: 'pipe' });
  // Its words may hold data, so only their number is kept; what it throws comes as an entry of its own (engine.ts).
  child.stderr?.on('data', ({ byteLength }: Buffer) => log({ level: 'warn', event: 'engine.stderr', facts: { bytes: byteLength } }));
  child.stdout?.resume();
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}

/** `next`: a process for the engine; the first was started ahead of its order. `dismiss`: there will be none. */
export type EnginesAhead = Readonly<{ next(): EngineProcess; dismiss(): void }>;

export function forkedAhead(fork: () => EngineProcess): EnginesAhead {
  let ahead: EngineProcess | null = fork();
  ahead.onExit(() => {
    ahead = null; // before anybody asked for it: the next is a new one
  });
  const take = (): EngineProcess | null => {
    const taken = ahead;
    ahead = null;
    return taken;
  };
  return { next: () => take() ?? fork(), dismiss: () => take()?.kill() };
}
