import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { threadedWorker } from '#db/backup/backup-worker';
import { buildDemo } from '#db/demo/build-demo';
import { threadedReader } from '#db/part-import/import-reader';
import { threadedWriter } from '#db/part-import/import-writer';
import { openEngine, type Connection, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { err } from '#shared/kernel/result';
import { describeError } from '#shared/log/described-error';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import type { LogEntry } from '#shared/log/log-entry';
import type { FromEngine, OpenOrder, Refusal, ToEngine } from './engine-messages';

/** Entry of the engine process: the contract of db/host over the port to the shell. It knows no window and no paper. */
const port = process.parentPort;
const tell = (message: FromEngine): void => port.postMessage(message);

/** What an error says is cleaned before it leaves this process. */
const log = ({ level, event, facts = {} }: LogEntry): void =>
  tell({ kind: 'log', entry: { level, event, facts: 'error' in facts ? { ...facts, error: describeError(facts.error) } : facts } });

const unavailable = err({ code: 'ENGINE_UNAVAILABLE', params: {} });
const connections = new Map<number, Connection>();
let engine: Engine | null = null;

/** Errors lose their class between processes; the code is what the stop page needs, and the reference finds the line of the log. */
function refusalOf(error: unknown, ref: string): Refusal {
  const { app, code } = error as { app?: Refusal; code?: string };
  return { code: app?.code ?? code ?? 'UNEXPECTED', params: { ...app?.params, ref } };
}

/** What nobody caught: written down, and then the process ends, because nobody knows what state it is in. The shell starts another. */
function fall(error: unknown): void {
  log({ level: 'error', event: 'engine.uncaught', facts: { error } });
  setImmediate(() => process.exit(1));
}

async function open(order: OpenOrder): Promise<void> {
  try {
    const options = {
      file: order.file,
      dataKey: Buffer.from(order.dataKey),
      keyStore: order.keyStore,
      version: order.version,
      anchorDir: order.anchorDir ?? undefined,
      consistencyWorker: path.join(import.meta.dirname, 'consistency-worker.cjs'),
      log,
      ...(order.clockOffsetMs === null ? {} : { clock: settableClock(Date.now() + order.clockOffsetMs, true) }),
      ...(order.sqliteAddon === null ? {} : { sqliteAddon: order.sqliteAddon }),
    };
    if (order.demo) await buildDemo(options, (step) => log({ level: 'info', event: 'demo', facts: { step } }));
    engine = await openEngine({
      ...options,
      backupWorker: threadedWorker(path.join(import.meta.dirname, 'backup-worker.cjs')),
      longWorker: path.join(import.meta.dirname, 'long-worker.cjs'),
      importReader: threadedReader(path.join(import.meta.dirname, 'import-worker.cjs')),
      importWriter: threadedWriter(path.join(import.meta.dirname, 'import-worker.cjs')),
    });
    // Behind the answer to the command it comes from: a page that is about to go is not read anew first (quality P4)
    engine.onNotice((notice) => setImmediate(() => tell({ kind: 'notice', notice })));
    tell({ kind: 'opened' });
  } catch (error) {
    const ref = errorRef(randomBytes(REF_BYTES));
    log({ level: 'error', event: 'engine.notOpened', facts: { ref, error } });
    tell({ kind: 'refused', refusal: refusalOf(error, ref) });
  }
}

async function receive(message: ToEngine): Promise<void> {
  switch (message.kind) {
    case 'open':
      return open(message.order);
    case 'connect':
      if (engine !== null) connections.set(message.connection, engine.connect(message.workstation));
      return;
    case 'disconnect':
      connections.get(message.connection)?.close();
      connections.delete(message.connection);
      return;
    case 'invoke': {
      const connection = connections.get(message.connection);
      const result = await connection?.invoke(message.name, message.input, message.requestId);
      return tell({ kind: 'answer', id: message.id, result: result ?? unavailable });
    }
    case 'system': {
      const connection = engine?.connect(hostname()); // the print queue asks for what is this PC's;
      tell({ kind: 'answer', id: message.id, result: (await connection?.runAsSystem(message.name, message.input)) ?? unavailable });
      return connection?.close();
    }
    case 'close':
      await engine?.close(() => tell({ kind: 'backingUp' }));
      tell({ kind: 'closed' });
      process.exit(0);
  }
}

process.on('uncaughtException', fall);
process.on('unhandledRejection', fall);
port.on('message', ({ data }: { data: ToEngine }) => void receive(data));
