import { expect, test } from './fixtures';

test.use({ args: ['--use-fake-device-for-media-stream'] });

test('every window is sandboxed and knows no Node (quality S1)', async ({ app, page }) => {
  await expect(page.getByRole('heading')).not.toHaveCount(0);
  const settings = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // not in Electron's types, but in every version of it
      const ask = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>;
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = ask.call(contents);
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(settings.length).toBeGreaterThan(0);
  for (const each of settings) {
    expect(each).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
  }
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window))).toEqual([]);
});

test('nothing outside the page folder is served (quality S2)', async ({ page, complaints }) => {
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
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%00',
    '/assets',
  ]) {
    expect(await status(attack), attack).toBe(404);
  }
  for (const elsewhere of ['app://other/index.html', 'file:///etc/passwd', 'https://example.com/', 'sheet://fonts/x.woff2']) {
    expect(await status(elsewhere), elsewhere).toBe(0);
  }
  complaints.length = 0;
});

test('the page runs only its own scripts (quality S3)', async ({ page, complaints }) => {
  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'window.broken = true';
    const remote = document.createElement('script');
    remote.src = 'https://example.com/x.js';
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<script>parent.broken = true</script>';
    document.body.append(inline, remote, frame);
  });
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  await expect.poll(() => complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3);
  complaints.length = 0;
});

test('no page goes anywhere and no window opens (quality S4)', async ({ app, page, complaints }) => {
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  complaints.length = 0;
});

test('the camera is the only device the page may use (quality S5)', async ({ page }) => {
  const media = (wanted: MediaStreamConstraints) =>
    page.evaluate(
      (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          () => 'granted',
          (error: Error) => error.name,
        ),
      wanted,
    );
  expect(await media({ video: true })).toBe('granted');
  expect(await media({ audio: true })).toBe('NotAllowedError');
  expect(await media({ video: true, audio: true })).toBe('NotAllowedError');
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'midi', 'persistent-storage'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a call is refused by name, size and depth before anybody reads it (quality S7)', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const invoke = window.api?.invoke as unknown as (name: unknown, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
    let deep: unknown = 1;
    for (let depth = 0; depth < 100; depth += 1) deep = { in: deep };
    const calls: [unknown, unknown][] = [
      ['toString', {}],
      ['__proto__', {}],
      [null, {}],
      ['setup.status', { text: 'x'.repeat(9_000_000) }],
      ['setup.status', deep],
      ['printJob.next', {}],
      ['staff.list', {}],
    ];
    const answers = await Promise.all(calls.map(([name, input]) => invoke(name, input)));
    return answers.map((answer) => answer.error?.code);
  });
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'INPUT_INVALID', 'INPUT_INVALID', 'NOT_SIGNED_IN', 'NOT_SIGNED_IN']);
});
