import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { DomainError } from '#shared/kernel/app-error';
import { threadedWorker } from './backup/backup-worker';
import { finishRestore } from './backup/place-restore';
import { keyFromFile, loadDataKey, type Vault } from './data-key';
import { buildDemo } from './demo/build-demo';
import { openEngine } from './host';
import { threadedReader } from './part-import/import-reader';
import { threadedWriter } from './part-import/import-writer';
import { settableClock } from './kernel/clock';
import { openLogFile } from './log-file';
import { serveLoopback } from './loopback';

/** Plain Node has no keyring: data whose key lies in one opens in the desktop program only. */
const noVault: Vault = {
  isSafe: () => Promise.resolve(false),
  backend: () => 'none',
  seal: () => Promise.reject(new Error('no keyring')),
  open: () => Promise.reject(new Error('no keyring')),
};
const REASONS: Readonly<Record<string, string>> = {
  DATABASE_NEWER: 'A newer Counterbook wrote this data; install that version.',
  DATABASE_LOCKED: 'Another Counterbook has this data open; close it first.',
  DATABASE_FOLDER_UNWRITABLE: 'The data folder cannot be written; check its disk and permissions.',
  DATABASE_CORRUPT: 'The data file is damaged and was left as it is; restore a backup.',
  KEY_MISSING: 'The key of this data is missing; open it on the computer and account that made it.',
  KEY_STORE_CHANGED: 'The key of this data lies in another system keyring; open it with a display, in the desktop program.',
  KEY_UNREADABLE: 'The key of this data lies in the system keyring; open it with a display, in the desktop program.',
};

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'key-file': { type: 'string' },
    'test-hooks': { type: 'boolean', default: false },
    clock: { type: 'string' },
  },
});

const settings = process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
const dataDir = path.resolve(values.data ?? path.join(settings, values.demo ? 'counterbook-demo' : 'counterbook'));
const file = path.join(dataDir, 'counterbook.sqlite');

function makeFolder(): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (cause) {
    throw new DomainError('DATABASE_FOLDER_UNWRITABLE', { file: String(cause) });
  }
}

try {
  makeFolder();
  finishRestore(dataDir);
  const hasData = existsSync(file);
  const keyFile = values['key-file'];
  const { key, keyStore } =
    keyFile === undefined
      ? await loadDataKey({ dataDir, keyDir: path.join(settings, 'counterbook-keys'), hasData }, noVault)
      : keyFromFile(path.resolve(keyFile), hasData);
  const clock = values['test-hooks'] && values.clock !== undefined ? { clock: settableClock(Date.parse(values.clock), true) } : {};
  const { log } = openLogFile(dataDir);
  const anchorDir = keyFile === undefined ? path.join(settings, 'counterbook-keys') : undefined;
  const options = { file, dataKey: key, keyStore, anchorDir, version, ...clock, log };
  if (values.demo) await buildDemo(options, (step) => process.stdout.write(`\r${step} `)).then(() => process.stdout.write('\n'));
  const engine = await openEngine({
    ...options,
    backupWorker: threadedWorker(path.join(import.meta.dirname, 'backup-worker.mjs')),
    consistencyWorker: path.join(import.meta.dirname, 'consistency-worker.mjs'),
    longWorker: path.join(import.meta.dirname, 'long-worker.mjs'),
    importReader: threadedReader(path.join(import.meta.dirname, 'import-worker.mjs')),
    importWriter: threadedWriter(path.join(import.meta.dirname, 'import-worker.mjs')),
  });
  const loopback = await serveLoopback(engine, path.join(import.meta.dirname, '..', 'renderer'), Number(values.port), log);
  process.stdout.write(`Open this address in a browser on this machine (it works once):\n${loopback.address}\n`);

  const stop = () => void loopback.close().then(() => engine.close());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const { app, code = app?.code } = error as { app?: { code: string }; code?: string };
  process.stderr.write(`${REASONS[code ?? ''] ?? `The data could not be opened: ${String(error)}.`} (${dataDir})\n`);
  process.exitCode = 1;
}
