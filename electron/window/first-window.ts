import { session, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import path from 'node:path';
import type { Log } from '#shared/log/log-entry';
import { isOurFrame, lockSession } from './locks';
import { openMainWindow } from './main-window';
import { PAGE_URL, servePage, STOP_URL } from './page-scheme';

/** Where the built files are: dist, or the same folder inside the package. */
export const BUILT = path.join(import.meta.dirname, '..');
const devServer = COUNTERBOOK_RELEASE ? undefined : process.env['COUNTERBOOK_DEV_SERVER'];
export const pageUrl = devServer ?? PAGE_URL;
const isOurUrl = (url: string): boolean => url.startsWith(pageUrl) && !url.startsWith(STOP_URL);
/** Photos are taken while goods are taken in, and nowhere else. */
const mayUseCamera = (url: string): boolean => isOurUrl(url) && new URL(url).hash.startsWith('#/intake');
const isOfDevServer = (url: string): boolean => devServer !== undefined && new URL(url).host === new URL(devServer).host;

/** `stop`: what the shell says later of a program that cannot go on. */
export type FirstWindow = Readonly<{
  window: BrowserWindow;
  isOurs(event: IpcMainInvokeEvent): boolean;
  stop: { html: () => string; onCrashes: () => void };
}>;

/** The one window, guarded, its page on the way: it starts while the rest of the shell is still being read (quality P1). */
export function openFirstWindow(log: Log): FirstWindow {
  const stop = { html: () => '', onCrashes: () => undefined as void };
  lockSession(session.defaultSession, log, { mayUseCamera, mayRequest: isOfDevServer });
  servePage(path.join(BUILT, 'renderer'), () => stop.html());
  const place = { url: pageUrl, preload: path.join(import.meta.dirname, 'preload.cjs') };
  const window = openMainWindow(place, log, () => stop.onCrashes());
  return { window, stop, isOurs: (event) => isOurFrame(event, new Set([window.webContents]), isOurUrl) };
}
