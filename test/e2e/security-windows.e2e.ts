import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, signIn, test } from './fixtures';
import { askForDevices, breakIn, PERMISSIONS } from './security-attacks';
import { logged } from './security-log';

const CLERK = ['林佳蓉', '384751'] as const;
test.use({ seed: 'three-devices', isAttacked: true, args: ['--use-fake-device-for-media-stream'] });

type Preferences = Readonly<Record<string, unknown>>;
const preferencesOf = (app: ElectronApplication): Promise<readonly Preferences[]> =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // not in Electron's types, but in every version of it
      const ask = Reflect.get(contents, 'getLastWebPreferences') as () => Preferences;
      return { ...ask.call(contents), url: contents.getURL() };
    }),
  );

/** What a script would find in the window, asked by the inspector: the window of the papers runs no script of its own. */
const namesIn = (app: ElectronApplication): Promise<readonly unknown[]> =>
  app.evaluate(async ({ webContents }) => {
    const found: unknown[] = [];
    for (const { debugger: inspector } of webContents.getAllWebContents()) {
      const wasAttached = inspector.isAttached();
      if (!wasAttached) inspector.attach('1.3');
      const expression = `['require', 'process', 'Buffer', 'module', 'global', '__dirname'].filter((name) => name in globalThis).join()`;
      const { result } = (await inspector.sendCommand('Runtime.evaluate', { expression })) as { result: { value?: unknown } };
      found.push(result.value);
      if (!wasAttached) inspector.detach();
    }
    return found;
  });

/** Makes a paper, so that the hidden window of the papers is open. */
const openPaperWindow = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(async () => {
    const list = await window.api?.invoke('printedDocument.list', { limit: 1 });
    const id = list?.ok ? list.value[0]?.id : undefined;
    return id === undefined ? undefined : (await window.api?.invoke('printedDocument.previewPdf', { documentId: id }))?.ok;
  });

test('every window is shut in, asks nothing outside, and leads nowhere (quality S1 to S5)', async ({ app, page, complaints, dataDir }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page, ...CLERK);
  expect(await openPaperWindow(page)).toBe(true);

  await test.step('S1: preferences of every window, and what its scripts can reach', async () => {
    const settings = await preferencesOf(app);
    expect(settings.map(({ url }) => (String(url).startsWith('app:') ? 'page' : 'papers')).toSorted()).toEqual(['page', 'papers']);
    for (const each of settings) {
      expect(each).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      });
      for (const key of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'allowRunningInsecureContent', 'experimentalFeatures'])
        expect(each[key] ?? false, key).toBe(false);
      expect([each['enableBlinkFeatures'] ?? '', each['preloadURL'] ?? '', each['plugins'] ?? false]).toEqual(['', '', false]);
    }
    expect(settings.find(({ url }) => String(url).startsWith('sheet'))).toMatchObject({ javascript: false });
    expect(await namesIn(app)).toEqual(['', '']);
    expect(await page.evaluate(() => Object.keys(window.api ?? {}))).toEqual(['invoke', 'onNotice']);
  });

  await test.step('S2: every request of a whole visit was to the program itself', async () => {
    await page.reload();
    await expect(page.getByRole('navigation', { name: '主選單' })).toBeVisible();
    for (const key of ['F3', 'F4', 'F6', 'F7', 'F8', 'F10', 'F2']) await page.keyboard.press(key, { delay: 65 });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((url) => !/^(app:\/\/counterbook\/|data:image\/|blob:app:)/.test(url))).toEqual([]);
    expect(logged(dataDir, 'request.refused')).toEqual([]);
    expect(logged(dataDir, 'page.policyViolation')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  await test.step('S2: nothing outside the page folder is served', async () => {
    const status = (url: string) =>
      page.evaluate(
        (at) =>
          fetch(at).then(
            (answer) => answer.status,
            () => 0,
          ),
        url,
      );
    expect(await status('/index.html')).toBe(200);
    for (const attack of [
      '/../../package.json',
      '/../../../../../../etc/passwd',
      '/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/etc/passwd',
      '/%00',
      '/assets',
    ])
      expect([403, 404, 0], attack).toContain(await status(attack));
    const elsewhere = [
      'app://other/index.html',
      'file:///etc/passwd',
      'https://example.com/',
      'http://127.0.0.1:9/',
      'sheet://paper/fonts/x.woff2',
    ];
    for (const url of elsewhere) expect(await status(url), url).toBe(0);
    const fromTheShell = await app.evaluate(async ({ session }) =>
      Promise.all(
        ['app://counterbook/%2e%2e/main.cjs', 'app://counterbook/..%2fmain.cjs', 'app://other/'].map((url) =>
          session.defaultSession.fetch(url).then(
            ({ status: code }) => code,
            () => 0,
          ),
        ),
      ),
    );
    for (const code of fromTheShell) expect([403, 404, 0]).toContain(code);
    complaints.length = 0;
  });

  await test.step('S3: the page runs and loads only what is its own, and says so in the log', async () => {
    const before = logged(dataDir, 'page.policyViolation').length;
    const hit = await page.evaluate(breakIn);
    expect(hit).toEqual({ broken: undefined, base: 'app://counterbook/x' });
    const directives = () =>
      logged(dataDir, 'page.policyViolation')
        .slice(before)
        .map(({ directive }) => directive);
    await expect
      .poll(directives)
      .toEqual(
        expect.arrayContaining([
          'script-src-elem',
          'script-src-attr',
          'script-src',
          'frame-src',
          'object-src',
          'img-src',
          'style-src-elem',
          'base-uri',
          'form-action',
          'connect-src',
        ]),
      );
    expect(complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(10);
    complaints.length = 0;
  });

  await test.step('S4: no page goes anywhere, no window opens, nothing is downloaded', async () => {
    const before = page.url();
    const folder = mkdtempSync(path.join(tmpdir(), 'dropped-'));
    writeFileSync(path.join(folder, 'dropped.html'), '<!doctype html><title>dropped</title>');
    const link = (set: Record<string, string>) =>
      page.evaluate((attributes) => {
        const element = document.createElement('a');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = 'link';
        element.id = 'attack';
        Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', padding: '20px', zIndex: '9999' });
        document.getElementById('attack')?.remove();
        document.body.append(element);
      }, set);
    for (const url of ['https://example.com/', 'data:text/html,<h1>x</h1>', 'file:///etc/passwd', 'app://other/', 'sheet://paper/1'])
      await page.evaluate((to) => {
        location.href = to;
      }, url);
    await page.evaluate(() => {
      for (const url of ['https://example.com/', 'about:blank', 'javascript:window.broken=1', 'data:text/html,x']) window.open(url);
      location.replace('javascript:window.broken=2');
    });
    for (const [attributes, button] of [
      [{ href: 'https://example.com/', target: '_blank' }, 'left'],
      [{ href: 'https://example.com/', target: '_top' }, 'left'],
      [{ href: 'https://example.com/' }, 'middle'],
      [{ href: 'javascript:window.broken=3' }, 'left'],
      [{ href: 'data:text/html,x', download: 'x.html' }, 'left'],
    ] as const) {
      await link(attributes);
      await page.locator('#attack').click({ button, noWaitAfter: true, force: true });
    }
    await page.evaluate(() => document.getElementById('attack')?.remove());
    const inspector = await page.context().newCDPSession(page);
    const dropped = { items: [], files: [path.join(folder, 'dropped.html')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await inspector.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: dropped });
    await inspector.detach();
    await page.evaluate(() => {
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = '0;url=https://example.com/';
      document.head.append(refresh);
    });
    await page.waitForTimeout(400);
    expect(page.url()).toBe(before);
    expect(app.windows().filter((one) => one.url().startsWith('app:'))).toHaveLength(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2); // with the one of the papers
    expect(await page.evaluate(() => Reflect.get(window, 'broken') as unknown)).toBeUndefined();
    expect(logged(dataDir, 'navigation.refused').length).toBeGreaterThan(3);
    expect(logged(dataDir, 'window.refused').length).toBeGreaterThan(2);
    expect(readdirSync(folder)).toEqual(['dropped.html']);
    rmSync(folder, { recursive: true });
    complaints.length = 0;
  });

  await test.step('S5: no permission and no device, but the camera on the page of the photos', async () => {
    const states = await page.evaluate(async (names) => {
      const told: Record<string, string> = {};
      for (const name of names)
        told[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        );
      return told;
    }, PERMISSIONS);
    expect(Object.entries(states).filter(([, state]) => state === 'granted')).toEqual([]);
    expect(Object.values(states).filter((state) => state === 'denied').length).toBeGreaterThan(10);
    expect(await page.evaluate(askForDevices)).toEqual([]);

    const media = (wanted: MediaStreamConstraints) =>
      page.evaluate(
        (constraints) =>
          navigator.mediaDevices.getUserMedia(constraints).then(
            (stream) =>
              stream
                .getTracks()
                .map((track) => (track.stop(), track.kind))
                .join(),
            (error: Error) => error.name,
          ),
        wanted,
      );
    expect(await media({ video: true }), 'on another page').toBe('NotAllowedError');
    await page.keyboard.press('F4', { delay: 65 });
    await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
    expect(await media({ video: true })).toBe('video');
    expect(await media({ audio: true })).toBe('NotAllowedError');
    expect(await media({ video: true, audio: true })).toBe('NotAllowedError');
    complaints.length = 0;
  });
});
