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
