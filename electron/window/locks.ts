import { app, session, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Log } from '../log';

/** Denies every permission but the camera of our own page, and every download (quality S4, S5). */
export function lockSession(isOurUrl: (url: string) => boolean, log: Log): void {
  const page = session.defaultSession;
  page.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isCamera = permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.join() === 'video';
    const isAllowed = isCamera && isOurUrl(contents.getURL()) && isOurUrl(details.requestingUrl);
    if (!isAllowed) log({ level: 'warn', event: 'permission.denied', facts: { permission } });
    answer(isAllowed);
  });
  page.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType !== 'audio' && isOurUrl(`${origin.replace(/\/$/, '')}/`),
  );
  page.setDevicePermissionHandler(() => false);
  page.on('will-download', (event) => event.preventDefault());
}

/** No page of this program goes anywhere: no other address, no new window, no embedded page (quality S4). */
export function lockNavigation(log: Log): void {
  app.on('web-contents-created', (_created, contents) => {
    const refuse = (event: { preventDefault: () => void }) => {
      event.preventDefault();
      log({ level: 'warn', event: 'navigation.refused' });
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => {
      log({ level: 'warn', event: 'window.refused' });
      return { action: 'deny' };
    });
  });
}

/** A call counts only from the top frame of a window of ours, on our page. */
export const isOurFrame = (event: IpcMainInvokeEvent, windows: ReadonlySet<WebContents>, isOurUrl: (url: string) => boolean): boolean =>
  windows.has(event.sender) &&
  event.senderFrame !== null &&
  event.senderFrame === event.sender.mainFrame &&
  isOurUrl(event.senderFrame.url);
