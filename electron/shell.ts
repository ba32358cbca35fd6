import { app, type BrowserWindow, type WebContents } from 'electron';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Notice } from '#shared/contract/contract';
import { err } from '#shared/kernel/result';
import type { CommandLine } from './command-line';
import { keyFromFile, KeyError, loadDataKey, type DataKey } from '#db/data-key';
import { askAsSystem, contextFor, isDeviceRoute, runDevice } from './device-dispatch';
import { deviceHandlers } from './device-handlers';
import type { Refusal } from './engine-messages';
import { forkEngine } from './engine-process';
import { startEngine, type EngineLink } from './ipc/engine-port';
import { registerRpc } from './ipc/register';
import type { Log } from './log';
import { osVault } from './os-vault';
import { startPrinting, type Printing } from './print/start-printing';
import { isOurFrame, lockSession } from './window/locks';
import { openMainWindow } from './window/main-window';
import { setMenu } from './window/menu';
import { PAGE_URL, servePage, STOP_URL } from './window/page-scheme';
import { stopPageHtml } from './window/stop-page';

type Start = Readonly<{ commandLine: CommandLine; dataDir: string; canWrite: boolean; log: Log; logFile: string }>;
type Opened = { window: BrowserWindow; connection: number };

const BUILT = path.join(import.meta.dirname, '..'); // dist, or the same folder inside the package
const devServer = COUNTERBOOK_RELEASE ? undefined : process.env['COUNTERBOOK_DEV_SERVER'];
const pageUrl = devServer ?? PAGE_URL;
const isOurUrl = (url: string): boolean => url.startsWith(pageUrl) && !url.startsWith(STOP_URL);

/** Everything between 'ready' and the end: the key, the engine, one window, the door between them. */
export async function startShell(start: Start): Promise<void> {
  const { dataDir, log, logFile } = start;
  const windows = new Map<WebContents, Opened>();
  let refusal: Refusal = { code: 'UNEXPECTED', params: {} };

  setMenu(COUNTERBOOK_RELEASE);
  lockSession(isOurUrl, log);
  servePage(path.join(BUILT, 'renderer'), () => stopPageHtml(refusal, dataDir, logFile));

  const showStop = (why: Refusal) => {
    refusal = why;
    for (const { window } of windows.values()) void window.loadURL(STOP_URL);
  };
  const engine = await openEngineLink(start).catch((error: unknown) => {
    log({ level: 'error', event: 'engine.notStarted', facts: { error } });
    refusal = { code: error instanceof KeyError ? error.code : start.canWrite ? 'UNEXPECTED' : 'DATABASE_FOLDER_UNWRITABLE', params: {} };
    return null;
  });
  engine?.onStopped(showStop);
  const printing = engine === null ? null : startPaper(engine, start);
  engine?.onNotice((notice) => {
    broadcast(windows, notice);
    if (notice.kind === 'changed' ? notice.domains.includes('printJob') : notice.state === 'up') printing?.queue.wake();
  });

  registerRpc(
    (event) => isOurFrame(event, new Set(windows.keys()), isOurUrl),
    async (sender, name, input, requestId) => {
      const opened = windows.get(sender);
      if (engine === null || printing === null || opened === undefined) return err({ code: 'ENGINE_UNAVAILABLE', params: {} });
      if (isDeviceRoute(name)) return runDevice(deviceHandlers, name, input, contextFor(engine, opened, printing, log));
      return engine.invoke(opened.connection, name, input, requestId);
    },
    log,
  );

  const url = engine === null ? STOP_URL : pageUrl;
  const window = openMainWindow({ url, preload: path.join(import.meta.dirname, 'preload.cjs') }, log, () =>
    showStop({ code: 'WINDOW_STOPPED', params: {} }),
  );
  const { webContents } = window;
  windows.set(webContents, { window, connection: engine?.connect(hostname()) ?? 0 });
  window.on('closed', () => {
    windows.delete(webContents);
    printing?.close();
  });

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    if (engine === null) return;
    event.preventDefault();
    void engine.close().finally(() => app.exit(0));
  });
  log({
    level: 'info',
    event: 'shell.started',
    facts: { version: app.getVersion(), electron: process.versions.electron, release: COUNTERBOOK_RELEASE },
  });
}

function loadKey({ commandLine, dataDir }: Start, file: string): Promise<DataKey> | DataKey {
  const hasData = existsSync(file);
  const keyFile = commandLine.hooks?.keyFile ?? null;
  if (keyFile !== null) return keyFromFile(keyFile, hasData);
  return loadDataKey({ dataDir, keyDir: path.join(app.getPath('appData'), 'counterbook-keys'), hasData }, osVault);
}

async function openEngineLink(start: Start): Promise<EngineLink> {
  if (!start.canWrite) throw new Error('the data folder cannot be written');
  const file = path.join(start.dataDir, 'counterbook.sqlite');
  const { key, keyStore } = await loadKey(start, file);
  const clock = start.commandLine.hooks?.clock ?? null;
  const order = {
    file,
    dataKey: key,
    keyStore,
    version: app.getVersion(),
    demo: start.commandLine.demo,
    clockOffsetMs: clock === null ? null : Date.parse(clock) - Date.now(), // an engine started again goes on from now
    sqliteAddon: COUNTERBOOK_RELEASE ? null : (process.env['COUNTERBOOK_SQLITE_ADDON'] ?? null),
  };
  return startEngine(() => forkEngine(path.join(import.meta.dirname, 'engine.cjs'), start.log), order, start.log);
}

/** The print queue works as the system itself: paper goes on while the screen is locked. */
const startPaper = (engine: EngineLink, { dataDir, log }: Start): Printing =>
  startPrinting({
    ask: askAsSystem(engine),
    dataDir,
    fontsFolder: path.join(BUILT, 'renderer', 'fonts'),
    report: (event, facts) => log({ level: 'warn', event, facts }),
  });

function broadcast(windows: ReadonlyMap<WebContents, Opened>, notice: Notice): void {
  for (const contents of windows.keys()) if (!contents.isDestroyed() && !contents.isCrashed()) contents.send('notice', notice);
}
