import { app, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron';
import type { Log } from '#shared/log/log-entry';

type Ours = Readonly<{
  /** May the page at this address use the camera? */
  mayUseCamera: (url: string) => boolean;
  /** Requests over the network that are ours: the development server, and nothing in what users install. */
  mayRequest: (url: string) => boolean;
}>;
const NOTHING: Ours = { mayUseCamera: () => false, mayRequest: () => false };
/** Everything that leaves this PC or reads its files. What the program brings comes by schemes of its own. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'];

/** Denies every request over the network, every permission and device but the camera of the photo page, and every download (S2, S4, S5). */
export function lockSession(session: Session, log: Log, { mayUseCamera, mayRequest }: Ours = NOTHING): void {
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, ({ url }, answer) => {
    const isOurs = mayRequest(url);
    if (!isOurs) log({ level: 'warn', event: 'request.refused', facts: { scheme: url.slice(0, url.indexOf(':')) } });
    answer({ cancel: !isOurs });
  });
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isCamera = permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.join() === 'video';
    const isAllowed = isCamera && details.isMainFrame && mayUseCamera(contents.getURL());
    if (!isAllowed) log({ level: 'warn', event: 'permission.denied', facts: { permission } });
    answer(isAllowed);
  });
  session.setPermissionCheckHandler(
    (contents, permission, _origin, { mediaType }) =>
      permission === 'media' && mediaType !== 'audio' && contents !== null && mayUseCamera(contents.getURL()),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log({ level: 'warn', event: 'download.refused' });
  });
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
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose(''); // none; without this Electron takes the first
    });
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
