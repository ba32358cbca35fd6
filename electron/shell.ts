import { app, type BrowserWindow, type WebContents } from 'electron';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Notice } from '#shared/contract/contract';
import { err } from '#shared/kernel/result';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import type { Log } from '#shared/log/log-entry';
import type { CommandLine } from './command-line';
import { keyFromFile, KeyError, loadDataKey, type DataKey } from '#db/data-key';
import { askAsSystem, contextFor, isDeviceRoute, runDevice } from './device-dispatch';
import { deviceHandlers } from './device-handlers';
import type { OpenOrder, Refusal } from './engine-messages';
import { finishRestore } from '#db/backup/place-restore';
import { openRestoreDesk, type OrderBase } from './backup/restore-ports';
import type { EnginesAhead } from './engine-process';
import { startEngine, type EngineLink } from './ipc/engine-port';
import { registerRpc, type Dispatch } from './ipc/register';
import { osVault } from './os-vault';
import { printSession } from './print/sheet-scheme';
import { startPrinting, type Printing } from './print/start-printing';
import { BUILT, pageUrl, type FirstWindow } from './window/first-window';
import { lockSession } from './window/locks';
import { setMenu } from './window/menu';
import { STOP_URL } from './window/page-scheme';
import { RESTORE_URL, stopPageHtml } from './window/stop-page';

type Start = Readonly<{
  commandLine: CommandLine;
  dataDir: string;
  canWrite: boolean;
  log: Log;
  logFile: string;
  engines: EnginesAhead;
  first: FirstWindow;
}>;
type Opened = { window: BrowserWindow; connection: number };

/** Everything between 'ready' and the end: the key, the engine, the door between it and the window that stands already. */
export async function startShell(start: Start): Promise<void> {
  const { dataDir, log, logFile, first } = start;
  const { window } = first;
  const { webContents } = window;
  const windows = new Map<WebContents, Opened>();
  let refusal: Refusal = { code: 'UNEXPECTED', params: {} };

  const up = Promise.withResolvers<Dispatch>();
  registerRpc(first.isOurs, async (...call) => (await up.promise)(...call), log); // the page may knock before there is an engine; it waits at the door
  setMenu(COUNTERBOOK_RELEASE);
  lockSession(printSession(), log);
  first.stop.html = () => stopPageHtml(refusal, dataDir, logFile);

  /** The page says why, with the reference of the line that tells more; a reason that has none gets its line here. */
  const showStop = (why: Refusal) => {
    const ref = why.params['ref'] ?? errorRef(randomBytes(REF_BYTES));
    if (why.params['ref'] === undefined) log({ level: 'error', event: 'program.stopped', facts: { ref, code: why.code } });
    refusal = { code: why.code, params: { ...why.params, ref } };
    for (const { window } of windows.values()) void window.loadURL(STOP_URL);
  };
  const base = orderBase(start);
  const order = await openOrder(start, base).catch((error: unknown) => {
    const code = error instanceof KeyError ? error.code : start.canWrite ? 'UNEXPECTED' : 'DATABASE_FOLDER_UNWRITABLE';
    const ref = errorRef(randomBytes(REF_BYTES));
    log({ level: 'error', event: 'engine.notStarted', facts: { ref, code, error } });
    refusal = { code, params: { ref } };
    return null;
  });
  if (order === null) start.engines.dismiss();
  const engine = startEngine(start.engines.next, order, log);
  engine.onStopped(showStop);
  const printing = startPaper(engine, start);
  engine.onNotice((notice) => {
    broadcast(windows, notice);
    printing.onNotice(notice);
  });
  const desk = openRestoreDesk({ dataDir, keyDir: keyDir(), keyFile: keyFileOf(start), engine, base, order: engine.order });
  const device = { ...start, backup: { desk, folders: [path.join(dataDir, 'backups'), path.join(dataDir, 'before-migration')] } };

  windows.set(webContents, { window, connection: engine.connect(hostname()) });
  up.resolve(async (sender, name, input, requestId) => {
    const opened = windows.get(sender);
    if (opened === undefined) return err({ code: 'ENGINE_UNAVAILABLE', params: {} });
    if (isDeviceRoute(name)) return runDevice(deviceHandlers, name, input, contextFor(engine, opened, printing, device));
    return engine.invoke(opened.connection, name, input, requestId);
  });
  if (order === null) void window.loadURL(STOP_URL);
  first.stop.onCrashes = () => showStop({ code: 'WINDOW_STOPPED', params: {} });
  webContents.on('will-frame-navigate', ({ url: to }) => {
    // The one link of the stop page. The navigation itself is refused like any other (which ends its events here); the page is opened in its place.
    if (to === RESTORE_URL && webContents.getURL() === STOP_URL) setImmediate(() => void window.loadURL(`${pageUrl}#/restore`));
  });
  window.on('closed', () => {
    windows.delete(webContents);
    printing.close();
  });

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void engine.close().finally(() => app.exit(0));
  });
  log({
    level: 'info',
    event: 'shell.started',
    facts: { version: app.getVersion(), electron: process.versions.electron, release: COUNTERBOOK_RELEASE },
  });
}

/** Outside every data folder: a copied folder has neither its key nor the head of its audit trail. */
const keyDir = (): string => path.join(app.getPath('appData'), 'counterbook-keys');
const keyFileOf = ({ commandLine }: Start): string | null => commandLine.hooks?.keyFile ?? null;

function loadKey(start: Start, file: string): Promise<DataKey> | DataKey {
  const hasData = existsSync(file);
  const keyFile = keyFileOf(start);
  if (keyFile !== null) return keyFromFile(keyFile, hasData);
  return loadDataKey({ dataDir: start.dataDir, keyDir: keyDir(), hasData }, osVault);
}

function orderBase(start: Start): OrderBase {
  const { dataDir, commandLine } = start;
  const clock = commandLine.hooks?.clock ?? null;
  return {
    file: path.join(dataDir, 'counterbook.sqlite'),
    anchorDir: keyFileOf(start) === null ? keyDir() : null,
    version: app.getVersion(),
    demo: commandLine.demo,
    clockOffsetMs: clock === null ? null : Date.parse(clock) - Date.now(), // an engine started again goes on from now
    sqliteAddon: COUNTERBOOK_RELEASE ? null : (process.env['COUNTERBOOK_SQLITE_ADDON'] ?? null),
  };
}

/** A restore that was decided and interrupted is completed first; only then is there data, and its key. */
async function openOrder(start: Start, base: OrderBase): Promise<OpenOrder> {
  if (!start.canWrite) throw new Error('the data folder cannot be written');
  if (finishRestore(start.dataDir) !== null) start.log({ level: 'warn', event: 'restore.finished' });
  const { key, keyStore } = await loadKey(start, base.file);
  return { ...base, dataKey: key, keyStore };
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
