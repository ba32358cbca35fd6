// The bare twin of the one door has a door of its own.
// oxlint-disable-next-line no-restricted-imports
import { app, BrowserWindow, ipcMain, utilityProcess, type UtilityProcess } from 'electron';
import path from 'node:path';
import { heapBytes } from './heap';
import { HEAP_OF_ENGINE, type HeapOfEngine, type Order, type Told } from './messages';

/**
 * Loaded into the shell before the program (`electron -r probe.cjs FOLDER`): says when things happen and does what the
 * benchmark asks. The program itself knows nothing of it, and nothing but its own code runs in its windows until asked.
 */
const tell = (message: Told): void => void process.send?.(message);
const mark = (name: string): void => tell({ kind: 'mark', name, atMs: Date.now() });
mark('probe');
void app.whenReady().then(() => mark('ready'));

const startScript = process.env['COUNTERBOOK_BENCH_START'];
let first: BrowserWindow | null = null;
app.on('browser-window-created', (_event, window) => {
  if (first !== null || bareIsOpening) return;
  const isShown = window.isVisible();
  // The program keeps a hidden window for paper; the first that becomes ready to be shown with a page is the one people see.
  window.once('ready-to-show', () => mark('ready-to-show'));
  window.webContents.once('dom-ready', () => {
    if (first !== null || !/^(app|file):/.test(window.webContents.getURL()) || isShown === undefined) return;
    first = window;
    mark('dom-ready');
    if (startScript === undefined) return;
    window.webContents
      .executeJavaScript(startScript)
      .then((value: unknown) => tell({ kind: 'started', value }))
      .catch((error: unknown) => tell({ kind: 'failed', error: String(error) }));
  });
});

const bare = new Map<string, BrowserWindow>();
let bareIsOpening = false;
let bareEngine: UtilityProcess | null = null;
const asked = new Map<number, (rows: unknown) => void>();
let lastAsked = 0;
ipcMain.handle(
  'bare',
  () =>
    new Promise((resolve) => {
      if (bareEngine === null) return resolve(null);
      asked.set(++lastAsked, resolve);
      bareEngine.postMessage(lastAsked);
    }),
);

/** A process with the file open, as far from the page as the engine is, and with nothing in between. */
function openBareEngine(file: string, sql: string): void {
  const addon = process.env['COUNTERBOOK_SQLITE_ADDON'];
  bareEngine = utilityProcess.fork(path.join(import.meta.dirname, 'bare-engine.cjs'), [file, sql, ...(addon ? [addon] : [])]);
  bareEngine.on('message', ({ id, rows }: { id: number; rows: unknown }) => {
    asked.get(id)?.(rows);
    asked.delete(id);
  });
}

/** A window with nothing in it but a bridge that passes one call on. */
async function openBare(page: string): Promise<void> {
  bareIsOpening = true;
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'bare-preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      partition: 'bare',
    },
  });
  bareIsOpening = false;
  await window.loadFile(page);
  bare.set(page, window);
}

const inWindow = (window: BrowserWindow | null | undefined, script: string): Promise<unknown> => {
  if (!window) throw new Error('there is no such window');
  return window.webContents.executeJavaScript(script) as Promise<unknown>;
};

/** The engine's process, where the benchmark asked for one that says how much memory it holds. */
let engine: UtilityProcess | null = null;
const watched = process.env['COUNTERBOOK_BENCH_ENGINE'];
if (watched !== undefined) {
  const fork = utilityProcess.fork.bind(utilityProcess);
  utilityProcess.fork = (file, args, options) => {
    if (options?.serviceName === undefined) return fork(file, args, options);
    engine = fork(watched, [file, ...(args ?? [])], options);
    return engine;
  };
}

function engineHeapBytes(): Promise<number> {
  return new Promise((resolve, reject) => {
    if (engine === null) return reject(new Error('the engine is not watched'));
    const from = engine;
    const listen = (message: Partial<HeapOfEngine>): void => {
      if (message.heapBytes === undefined) return;
      from.off('message', listen);
      resolve(message.heapBytes);
    };
    from.on('message', listen);
    from.postMessage(HEAP_OF_ENGINE);
  });
}

/** The heap of the page, likewise. */
async function pageHeapBytes(): Promise<number> {
  const inspector = first?.webContents.debugger;
  if (inspector === undefined) throw new Error('there is no page');
  inspector.attach('1.3');
  try {
    await inspector.sendCommand('HeapProfiler.collectGarbage');
    const { usedSize } = (await inspector.sendCommand('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize;
  } finally {
    inspector.detach();
  }
}

async function obey(order: Order): Promise<unknown> {
  switch (order.act) {
    case 'page':
      return inWindow(first, order.script);
    case 'bareOpen':
      return openBare(order.page);
    case 'barePage':
      return inWindow(bare.get(order.page), order.script);
    case 'bareEngine':
      openBareEngine(order.file, order.sql);
      return null;
    case 'bareFront':
      bare.get(order.page)?.moveTop();
      bare.get(order.page)?.focus();
      return null;
    case 'front':
      first?.moveTop();
      first?.focus();
      return null;
    case 'heap':
      return { shell: heapBytes(), page: await pageHeapBytes(), engine: await engineHeapBytes() };
    case 'quit':
      app.quit();
      return null;
  }
}

process.on('message', (order: Order) => {
  void Promise.resolve()
    .then(() => obey(order))
    .then(
      (value) => tell({ kind: 'answer', id: order.id, value }),
      (error: unknown) => tell({ kind: 'refusal', id: order.id, error: String(error) }),
    );
});
