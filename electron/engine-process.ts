import { utilityProcess } from 'electron';
import type { FromEngine } from './engine-messages';
import type { EngineProcess } from './ipc/engine-port';
import type { Log } from './log';

/** The engine in a process of its own: a long query or a crash never reaches the windows (architecture 3.2). */
export function forkEngine(file: string, log: Log): EngineProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Counterbook engine', stdio: 'pipe' });
  child.stderr?.on('data', (text: Buffer) =>
    log({ level: 'warn', event: 'engine.stderr', facts: { text: text.toString('utf8').slice(0, 2_000) } }),
  );
  child.stdout?.resume();
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
