import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { words } from '#shared/messages/zh-TW/all';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { visitOf } from '../look/visit';
import { PLANTED, plantedIn } from '../security/planted';
import { killEngine } from './engine-process';
import { expect, signIn, test } from './fixtures';
import { press, write } from './keyboard';
import { logged } from './security-log';

const CLERK = ['林佳蓉', '384751'] as const;
const MANAGER = ['周文雄', '849576'] as const;
const DRAFT_MS = 2_200;
const { name, latinName, phone, landline, address, email, imei, serial, passcode, pin, note } = PLANTED;

const intake = (customer: object, over: object = {}) => ({
  customer: { new: { name, privacyConsent: true, ...customer } },
  devices: [
    {
      product: { new: { deviceClass: 'phone' as const, brand: 'HTC', model: 'U12', imei1: imei } },
      imeiLabel: imei,
      imeiSystem: imei,
      faultReported: note,
      hasNoAccessories: true,
      shelf: 'B-09',
      exterior: Object.fromEntries(DEVICE_SHEETS.phone.conditionItems.map((item) => [item, 'ok' as const])),
      passcode,
      ...over,
    },
  ],
  promisedAt: '2026-11-30T10:00:00.000Z',
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed' as const, name },
});

/** All files under a folder, whole. */
const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => statSync(file).isFile())
    : [];
const tracesIn = (files: readonly string[]) =>
  files.map((file) => [path.basename(file), plantedIn(readFileSync(file))] as const).filter(([, found]) => found.length > 0);

test.use({ seed: 'counter', isAttacked: true });

test('nobody’s data is in the log, the support bundle or a crash dump, and an error leads to its line (quality S28)', async ({
  app,
  page,
  complaints,
  dataDir,
}) => {
  await signIn(page, ...CLERK);
  const { to, ask } = visitOf(page, words);
  /** Straight through the preload, as a page that somebody has taken over would; what it answers does not matter. */
  const send = (route: string, input: unknown) =>
    page.evaluate(([to_, raw]) => window.api?.invoke(to_ as 'today.overview', raw as Record<string, never>).then(({ ok }) => ok), [
      route,
      input,
    ] as const);
  const database = path.join(dataDir, 'counterbook.sqlite');

  await test.step('a day’s work with names, numbers and a passcode', async () => {
    await ask(
      'counterIntake.receive',
      intake({ name, phones: [{ number: phone }, { number: landline }], address, note: `${note} ${email}` }),
    );
    await to('/intake');
    await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
    await write(page, phone);
    await page.getByLabel('客戶所述').fill(note);
    await page.getByLabel('解鎖密碼').fill(passcode);
    await page.waitForTimeout(DRAFT_MS);
    await press(page, 'Control+k');
    await page.keyboard.type(latinName, { delay: 5 });
    await press(page, 'Escape');
  });

  await test.step('refusals, wrong keys and attacks with the same data', async () => {
    await send('counterIntake.receive', intake({ name: `${name}\n{"event":"forged"}\u001b[31m`, phones: [{ number: landline }] }));
    await send('customer.create', { name, phones: [{ number: `${phone}9999` }], privacyConsent: true });
    await send('search.all', { text: `${latinName} "${serial}` });
    await send(`${name}.${phone}`, {});
    await send('toString', {});
    await send('draft.save', JSON.parse(`{"__proto__":{"name":"${name}"}}`));
    await send('staff.confirmPin', { pin });
    await send('support.notePageFault', {
      ref: '000-000',
      kind: 'shown',
      error: { name, message: `${phone} ${note}`, at: [`${latinName} ${imei}.js:1:1`] },
    });
    await page.evaluate(
      ([text, url]) => {
        setTimeout(() => {
          throw new Error(text);
        });
        void Promise.reject(new Error(text));
        const image = document.createElement('img');
        image.src = `https://example.com/${url}`;
        document.body.append(image);
        image.remove();
      },
      [`${name} ${phone} ${serial}`, `${latinName}/${phone}`] as const,
    );
    await expect.poll(() => logged(dataDir, 'page.fault').length).toBeGreaterThanOrEqual(3);
    await expect.poll(() => logged(dataDir, 'page.policyViolation').length).toBe(1);
    await expect.poll(() => complaints.filter((text) => text.startsWith('uncaught')).length).toBe(2);
    complaints.length = 0;
  });

  await test.step('an error on the screen has a reference, and one line of the log has it too', async () => {
    const db = new Database(database);
    db.pragma('legacy_alter_table = ON');
    db.exec('alter table print_job rename to print_job_gone');
    await to('/papers');
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText(/參考號 [0-9A-Z]{3}-[0-9A-Z]{3}/);
    const shown = (await alert.textContent()) ?? '';
    expect(shown).not.toMatch(/no such table|print_job|select|\.ts|\.cjs|\/|UNEXPECTED/i);
    const [ref = ''] = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(shown) ?? [];
    const lines = logged(dataDir).filter((line) => JSON.stringify(line).includes(ref));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      event: 'bug',
      ref,
      error: { name: 'SqliteError', message: 'no such table: print_job' },
    });
    db.exec('alter table print_job_gone rename to print_job');
    db.close();
  });

  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'bundle-')), 'support.ndjson.gz');
  await test.step('the manager sees what is in the bundle, and saves it', async () => {
    await ask('staff.signOut', {});
    await page.reload();
    await signIn(page, ...MANAGER);
    await to('/settings?part=support');
    await expect(page.getByRole('heading', { name: '裡面有什麼' })).toBeVisible();
    await expect(page.getByText(/^\d+ 行記錄$/)).toBeVisible();
    await page.getByText('完整內容').click();
    const shown = await page.getByRole('textbox', { name: /完整內容/ }).inputValue();
    expect(shown).toContain('"part":"tables"');
    expect(plantedIn(Buffer.from(shown))).toEqual([]);
    await app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
    }, bundle);
    await page.getByRole('button', { name: '儲存支援包' }).click();
    await expect(page.getByText(/支援包已存到/)).toBeVisible();
  });

  const dumps = await app.evaluate(({ app: electron }) => electron.getPath('crashDumps'));
  await test.step('the engine and the window die with the data in their memory', async () => {
    await killEngine(app);
    await expect.poll(() => logged(dataDir, 'engine.crashed').length).toBe(1);
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => logged(dataDir, 'page.crashed').length).toBeGreaterThanOrEqual(1);
    await app.close();
  });

  await test.step('no trace', () => {
    const inData = [database, `${database}-wal`].filter(existsSync);
    expect(tracesIn(inData).flatMap(([, found]) => found).length, 'the search finds what is there').toBeGreaterThan(3);
    const logs = filesUnder(path.join(dataDir, 'logs'));
    expect(logs.length).toBeGreaterThan(0);
    expect(tracesIn([...logs, ...filesUnder(dumps)])).toEqual([]);
    for (const line of logged(dataDir)) expect(line['at'], JSON.stringify(line)).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(logged(dataDir, 'forged')).toEqual([]);
    const text = gunzipSync(readFileSync(bundle));
    expect(plantedIn(text)).toEqual([]);
    const parts = text
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('{"part"'));
    expect(parts.map((line) => (JSON.parse(line) as { part: string }).part)).toEqual(['engine', 'system', 'tables', 'checks', 'settings']);
    for (const secret of [CLERK, MANAGER].flat()) expect(text.includes(secret), secret).toBe(false);
    rmSync(path.dirname(bundle), { recursive: true });
  });
});
