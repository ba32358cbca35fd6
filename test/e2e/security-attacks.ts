/** Every name Chromium knows, and some that it may learn. */
export const PERMISSIONS: readonly string[] = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Runs in the page: tries every device, and answers which of them gave anything. */
export async function askForDevices(): Promise<readonly string[]> {
  const call = (owner: string, method: string, options?: unknown): Promise<unknown> => {
    const door = Reflect.get(navigator, owner) as Record<string, ((wanted?: unknown) => Promise<unknown>) | undefined> | undefined;
    const ask = door?.[method];
    return ask === undefined ? Promise.reject(new Error('not here')) : ask.call(door, options);
  };
  const isGranted = (answer: unknown): unknown => (answer === 'granted' || answer === true ? answer : Promise.reject(new Error('refused')));
  const asks: Readonly<Record<string, () => Promise<unknown>>> = {
    usb: () => call('usb', 'requestDevice', { filters: [{ vendorId: 1 }] }),
    serial: () => call('serial', 'requestPort'),
    hid: () => call('hid', 'requestDevice', { filters: [{ vendorId: 1 }] }).then((found) => isGranted((found as unknown[]).length > 0)),
    bluetooth: () => call('bluetooth', 'requestDevice', { acceptAllDevices: true }),
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    geolocation: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
    screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
    clipboard: () => navigator.clipboard.readText(),
    notifications: () => Notification.requestPermission().then(isGranted),
    storage: () => navigator.storage.persist().then(isGranted),
    screens: () =>
      (Reflect.get(window, 'getScreenDetails') as (() => Promise<unknown>) | undefined)?.call(window) ??
      Promise.reject(new Error('not here')),
    // without the permission Chromium answers with an empty list
    fonts: async () => {
      const query = Reflect.get(window, 'queryLocalFonts') as (() => Promise<readonly unknown[]>) | undefined;
      return isGranted(((await query?.call(window)) ?? []).length > 0);
    },
  };
  const given: string[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const silent = new Promise<string>((tell) => setTimeout(() => tell('silent'), 1_500));
    const answer = await Promise.race([
      ask().then(
        () => 'given',
        () => 'refused',
      ),
      silent,
    ]);
    if (answer === 'given') given.push(name);
  }
  return given;
}

/** Runs in the page: everything that a page could try to run or load that is not its own (quality S3). */
export async function breakIn(): Promise<Readonly<{ broken: unknown; base: string }>> {
  const add = (tag: string, set: Record<string, string>, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  const added = [
    add('script', {}, 'window.broken = "inline"'),
    add('script', { src: 'https://example.com/x.js' }),
    add('script', { src: 'data:text/javascript,window.broken="data"' }),
    add('iframe', { src: 'data:text/html,<script>parent.broken="frame"</script>' }),
    add('iframe', { srcdoc: '<script>parent.broken="srcdoc"</script>' }),
    add('object', { data: 'data:text/html,<script>1</script>' }),
    add('embed', { src: 'https://example.com/x.swf' }),
    add('img', { src: 'https://example.com/x.png' }),
    add('link', { rel: 'stylesheet', href: 'https://example.com/x.css' }),
    add('base', { href: 'https://example.com/' }),
    add('button', { onclick: 'window.broken = "handler"' }),
  ];
  added.at(-1)?.click();
  const form = add('form', { action: 'https://example.com/', method: 'post' }) as HTMLFormElement;
  form.submit();
  await fetch('https://example.com/').catch(() => undefined);
  await new Promise<void>((done) => {
    // behind a timer: the inspector's own call may compile text, the page's may not
    setTimeout(() => {
      try {
        Reflect.apply(Reflect.get(globalThis, ['ev', 'al'].join('')) as (text: string) => unknown, null, ['window.broken = "text"']);
      } catch {
        done();
      }
    });
    setTimeout(done, 500);
  });
  for (const element of [...added, form]) element.remove();
  return { broken: Reflect.get(window, 'broken') as unknown, base: new URL('x', document.baseURI).href };
}
