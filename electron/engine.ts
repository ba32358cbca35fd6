import { buildDemo } from '#db/demo/build-demo';
import { openEngine, type Connection, type Engine, type LogEntry } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { err } from '#shared/kernel/result';
import type { FromEngine, OpenOrder, Refusal, ToEngine } from './engine-messages';

/** Entry of the engine process: the contract of db/host over the port to the shell. It knows no window and no paper. */
const port = process.parentPort;
const tell = (message: FromEngine): void => port.postMessage(message);

const unavailable = err({ code: 'ENGINE_UNAVAILABLE', params: {} });
const connections = new Map<number, Connection>();
let engine: Engine | null = null;

/** Errors lose their class between processes; the code is what the stop page needs. */
function refusalOf(error: unknown): Refusal {
  const { app, code } = error as { app?: Refusal; code?: string };
  return app ?? { code: code ?? 'UNEXPECTED', params: {} };
}

async function open(order: OpenOrder): Promise<void> {
  try {
    const options = {
      file: order.file,
      dataKey: Buffer.from(order.dataKey),
      keyStore: order.keyStore,
      version: order.version,
      log: (entry: LogEntry) => tell({ kind: 'log', entry }),
      ...(order.clockOffsetMs === null ? {} : { clock: settableClock(Date.now() + order.clockOffsetMs, true) }),
      ...(order.sqliteAddon === null ? {} : { sqliteAddon: order.sqliteAddon }),
    };
    if (order.demo) await buildDemo(options, (step) => options.log({ level: 'info', event: 'demo', facts: { step } }));
    engine = await openEngine(options);
    engine.onNotice((notice) => tell({ kind: 'notice', notice }));
    tell({ kind: 'opened' });
  } catch (error) {
    tell({ kind: 'log', entry: { level: 'error', event: 'engine.notOpened', facts: { error } } });
    tell({ kind: 'refused', refusal: refusalOf(error) });
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
      const connection = engine?.connect('system');
      tell({ kind: 'answer', id: message.id, result: (await connection?.runAsSystem(message.name, message.input)) ?? unavailable });
      return connection?.close();
    }
    case 'close':
      await engine?.close();
      tell({ kind: 'closed' });
      process.exit(0);
  }
}

port.on('message', ({ data }: { data: ToEngine }) => void receive(data));
