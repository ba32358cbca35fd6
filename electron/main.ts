import { app } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLogFile } from '#db/log-file';
import { readCommandLine } from './command-line';
import { forkEngine, forkedAhead } from './engine-process';
import { openFirstWindow } from './window/first-window';
import { lockNavigation } from './window/locks';
import { registerPrivateSchemes } from './window/page-scheme';

const commandLine = readCommandLine(process.argv, COUNTERBOOK_RELEASE);
const dataDir = commandLine.dataDir ?? path.join(app.getPath('appData'), commandLine.demo ? 'counterbook-demo' : 'counterbook');

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const canWrite = isWritable(dataDir);
// The lock of the single instance lies in userData: one program for each data folder, not for each user. Where the folder
// cannot be written the program still opens, to say so.
const userData = canWrite ? dataDir : path.join(tmpdir(), `counterbook-${process.pid}`);
app.setPath('userData', userData);
app.setPath('sessionData', path.join(userData, 'browser'));

const { log, file: logFile } = openLogFile(userData);
process.on('uncaughtException', (error) => log({ level: 'error', event: 'shell.uncaught', facts: { error } }));
process.on('unhandledRejection', (error) => log({ level: 'error', event: 'shell.unhandled', facts: { error } }));

if (app.requestSingleInstanceLock()) {
  registerPrivateSchemes();
  lockNavigation(log);
  void app.whenReady().then(async () => {
    // Engine and window start while the rest of the shell is still being read: all three take a good part of the start (quality P1).
    const engines = forkedAhead(() => forkEngine(path.join(import.meta.dirname, 'engine.cjs'), log));
    const first = openFirstWindow(log);
    const { startShell } = await import('./shell');
    await startShell({ commandLine, dataDir, canWrite, log, logFile, engines, first });
  });
} else {
  app.exit(0); // the first one comes to the front (second-instance)
}
