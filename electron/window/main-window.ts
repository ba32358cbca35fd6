import { BrowserWindow } from 'electron';
import type { Log } from '#shared/log/log-entry';
import { SAFE_PREFERENCES } from './safe-preferences';

const CRASHES = 3;
const WITHIN_MS = 60_000;

/** The window of the page: no Node, no shared context, sandboxed (quality S1). A crashed page comes back by itself; drafts are in the data. */
export function openMainWindow(place: { url: string; preload: string }, log: Log, onStopped: () => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Counterbook',
    webPreferences: { ...SAFE_PREFERENCES, preload: place.preload },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());

  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log({ level: 'error', event: 'page.crashed', facts: { reason, exitCode } });
    crashes.push(performance.now());
    if (crashes.filter((at) => performance.now() - at < WITHIN_MS).length >= CRASHES) onStopped();
    else window.webContents.reload();
  });
  // Windows ends the session and asks nobody: the page is closed like any other time, which keeps what was typed a moment ago (R26).
  window.on('session-end', () => window.close());
  window.on('unresponsive', () => log({ level: 'warn', event: 'page.unresponsive' }));
  void window.loadURL(place.url).catch((error: unknown) => {
    const isLeft = error instanceof Error && error.message.includes('ERR_ABORTED'); // for the page that says why nothing can be opened
    if (!isLeft) log({ level: 'error', event: 'page.notLoaded', facts: { error } });
  });
  return window;
}
