import { describe, expect, it, vi } from 'vitest';
import { lockSession } from '#electron/window/locks';
import type { LogEntry } from '#shared/log/log-entry';

vi.mock('electron', () => ({ app: { on: () => undefined } }));

/** Every permission Electron knows by name, and words it may learn (quality S5). */
const PERMISSIONS: readonly string[] = [
  'accessibility-events',
  'background-fetch',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
  'a permission of tomorrow',
];
const INTAKE = 'app://counterbook/#/intake';
const URLS = [
  INTAKE,
  'app://counterbook/#/calls',
  'app://counterbook/stop.html',
  'sheet://paper/1',
  'https://example.com/#/intake',
  'about:blank',
];

type Handlers = {
  request?: (contents: unknown, permission: string, answer: (isAllowed: boolean) => void, details: object) => void;
  check?: (contents: unknown, permission: string, origin: string, details: object) => boolean;
  device?: (details: object) => boolean;
  before?: (details: { url: string }, answer: (outcome: { cancel: boolean }) => void) => void;
  urls?: readonly string[];
};

/** A session that only remembers how it was locked. */
function locked(ours?: Parameters<typeof lockSession>[2]) {
  const handlers: Handlers = {};
  const entries: LogEntry[] = [];
  const session = {
    webRequest: {
      onBeforeRequest: ({ urls }: { urls: readonly string[] }, before: Handlers['before']) => Object.assign(handlers, { before, urls }),
    },
    setPermissionRequestHandler: (request: Handlers['request']) => Object.assign(handlers, { request }),
    setPermissionCheckHandler: (check: Handlers['check']) => Object.assign(handlers, { check }),
    setDevicePermissionHandler: (device: Handlers['device']) => Object.assign(handlers, { device }),
    on: () => undefined,
  };
  lockSession(session as never, (entry) => entries.push(entry), ours);
  const isGiven = (permission: string, url: string, details: object = {}): boolean => {
    const contents = { getURL: () => url };
    let given = false;
    handlers.request?.(contents, permission, (isAllowed) => (given = isAllowed), { isMainFrame: true, requestingUrl: url, ...details });
    return (
      given ||
      handlers.check?.(contents, permission, url, { mediaType: 'video', ...details, ...(permission === 'media' ? {} : {}) }) === true
    );
  };
  return { handlers, entries, isGiven };
}

const page = { mayUseCamera: (url: string) => url === INTAKE, mayRequest: () => false };

describe.each([
  ['the page', page],
  ['the papers', undefined],
] as const)('in the session of %s', (_name, ours) => {
  it.each(PERMISSIONS)('%s is refused everywhere', (permission) => {
    const { isGiven } = locked(ours);
    expect(URLS.filter((url) => isGiven(permission, url))).toEqual([]);
  });

  it.each(['usb', 'serial', 'hid', 'bluetooth'])('a device of kind %s is refused', (deviceType) =>
    expect(locked(ours).handlers.device?.({ deviceType, origin: 'app://counterbook' })).toBe(false),
  );

  it.each(['https://example.com/x.js', 'http://127.0.0.1:8080/', 'ws://x/', 'wss://x/', 'file:///etc/passwd'])(
    '%s is not loaded',
    (url) => {
      const { handlers, entries } = locked(ours);
      let outcome = {};
      handlers.before?.({ url }, (told) => (outcome = told));
      expect(outcome).toEqual({ cancel: true });
      expect(entries.map(({ event }) => event)).toEqual(['request.refused']);
      expect(handlers.urls?.map((pattern) => pattern.split(':')[0])).toContain(url.split(':')[0]);
    },
  );
});

describe('the camera', () => {
  it.each([
    ['on the page of the photos', INTAKE, ['video'], true, true],
    ['on another page', 'app://counterbook/#/calls', ['video'], true, false],
    ['with the microphone', INTAKE, ['video', 'audio'], true, false],
    ['the microphone alone', INTAKE, ['audio'], true, false],
    ['in a frame inside the page', INTAKE, ['video'], false, false],
    ['from elsewhere', 'https://example.com/#/intake', ['video'], true, false],
  ])('%s', (_case, url, mediaTypes, isMainFrame, expected) => {
    const { handlers } = locked(page);
    let given: boolean | null = null;
    handlers.request?.({ getURL: () => url }, 'media', (isAllowed) => (given = isAllowed), { mediaTypes, isMainFrame, requestingUrl: url });
    expect(given).toBe(expected);
  });

  it('is refused to the papers', () => expect(locked().isGiven('media', INTAKE, { mediaTypes: ['video'] })).toBe(false));
});
