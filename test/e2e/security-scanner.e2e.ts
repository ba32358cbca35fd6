import type { Page } from '@playwright/test';
import { words } from '#shared/messages/zh-TW/all';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { visitOf } from '../look/visit';
import { expect, signIn, test } from './fixtures';
import { dialog } from './keyboard';
import { logged } from './security-log';

type Key = Readonly<{ key: string; code: string; windowsVirtualKeyCode: number; modifiers?: number; text?: string }>;
const [ALT, CTRL] = [1, 2];
const named = (key: string, code: number, modifiers = 0): Key => ({ key, code: key, windowsVirtualKeyCode: code, modifiers });
const letter = (character: string): Key => ({
  key: character,
  code: /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`,
  windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0),
  text: character,
});
const withCtrl = (character: string): Key => ({ ...letter(character), modifiers: CTRL, text: '' });
const text = (characters: string): readonly Key[] => Array.from(characters, letter);
const ENTER: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
const ESCAPE = named('Escape', 27);
const GAP_MS = 2;

/** Slower than this, and the keys did not come as a scanner sends them: the machine was busy, and the label is shown again. */
const SCANNER_MS = 30;
const TRIES = 10;

/** Runs before the page's own scripts, which keep the keys of a scanner to themselves: when did each key arrive? */
function watchKeys(): void {
  const seen: number[] = [];
  Reflect.set(window, 'keysSeenAt', seen);
  window.addEventListener('keydown', () => seen.push(performance.now()), { capture: true });
}

/** A scanner that types whatever its label holds, control keys too. False: the keys were held up on their way. */
async function burst(page: Page, keys: readonly Key[]): Promise<boolean> {
  const inspector = await page.context().newCDPSession(page);
  await page.evaluate(() => (Reflect.get(window, 'keysSeenAt') as number[]).splice(0));
  const startedAt = Date.now();
  await Promise.all(
    keys.flatMap((key, i) => {
      const timestamp = (startedAt + i * GAP_MS) / 1000;
      const down = inspector.send('Input.dispatchKeyEvent', { ...key, timestamp, type: key.text ? 'keyDown' : 'rawKeyDown' });
      return [down, inspector.send('Input.dispatchKeyEvent', { ...key, text: '', timestamp, type: 'keyUp' })];
    }),
  );
  await inspector.detach();
  await page.waitForTimeout(250);
  const seen = await page.evaluate(() => Reflect.get(window, 'keysSeenAt') as number[]);
  // the first four decide whether it is a scanner; from then on their own times are looked at, not the moment they arrived
  return seen.length > 0 && seen.slice(0, 4).every((at, i) => at - (seen[i - 1] ?? at) < SCANNER_MS);
}

/** Labels that somebody printed to drive the program. */
const LABELS: readonly (readonly [string, readonly Key[]])[] = [
  ['escapes', [ESCAPE, ESCAPE, ESCAPE, ...text('AAAA2026000101'), ENTER]],
  ['keys of pages', [named('F8', 119), ...text('AAAA'), named('F4', 115), named('F3', 114), ...text('26000101'), ENTER]],
  [
    'Ctrl sequences',
    [...text('AAAA'), ...'kzsxcvfprw'.split('').map(withCtrl), { ...ENTER, modifiers: CTRL, text: '' }, ...text('BBBB'), ENTER],
  ],
  ['Alt+F4', [...text('AAAA'), named('F4', 115, ALT), ...text('BBBB'), ENTER]],
  ['Alt+F4 in front', [named('F4', 115, ALT), ...text('AAAABBBB'), ENTER]],
  [
    'commands behind the Enter',
    [...text('AAAA26000101'), ENTER, letter('n'), ENTER, named('F8', 119), { ...ENTER, modifiers: CTRL, text: '' }],
  ],
  ['a letter that is a key', [letter('n'), ENTER]],
];

const PASSCODE = 'pq-774411';
const INTAKE = {
  customer: { new: { name: '蘇曉雯', noPhone: true, privacyConsent: true } },
  devices: [
    {
      product: { new: { deviceClass: 'tv' as const, brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-S34' } },
      faultReported: '無電源',
      hasNoAccessories: true,
      shelf: 'B-09',
      exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
      passcode: PASSCODE,
    },
  ],
  promisedAt: '2026-11-30T10:00:00.000Z',
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed' as const, name: '蘇曉雯' },
};

test.use({ seed: 'three-devices', clock: '2026-11-25T06:00:00.000Z' });
test.describe.configure({ timeout: 120_000 });

test('a scanner never drives the program, and a passcode is seen only while it is held (quality S34, S35)', async ({
  page,
  dataDir,
  app,
}) => {
  await page.addInitScript(watchKeys);
  await page.reload();
  await signIn(page, '林佳蓉', '384751');
  const { to, ask } = visitOf(page, words);
  const commands = () => logged(dataDir, 'command').filter(({ route }) => !/^(printJob|backup|audit)\./.test(String(route))).length;

  for (const [name, keys] of LABELS) {
    await test.step(name, async () => {
      let isScanned = false;
      for (let tried = 0; tried < TRIES && !isScanned; tried += 1) {
        await to('/calls');
        await page.waitForTimeout(150);
        const before = { url: page.url(), commands: commands() };
        isScanned = await burst(page, keys);
        if (!isScanned) {
          await page.reload();
          continue;
        }
        expect({ url: page.url(), commands: commands() }).toEqual(before);
        // what the label said may be told to be unknown; nothing may be asked or done
        await expect(dialog(page).getByRole('button', { name: /存檔|確定|作廢/ })).toHaveCount(0);
      }
      expect(isScanned, 'the keys came as fast as a scanner sends them').toBe(true);
    });
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBeGreaterThan(0);

  await test.step('a text field holds its own text after a hostile label', async () => {
    await to('/intake');
    const fault = page.getByLabel('客戶所述');
    await fault.fill('螢幕閃爍');
    const label = [...text('AAAA'), ESCAPE, withCtrl('a'), named('Delete', 46), ...text('BBBB'), ENTER];
    for (let tried = 0; tried < TRIES && !(await burst(page, label)); tried += 1) await fault.fill('螢幕閃爍');
    await expect(fault).toHaveValue('螢幕閃爍');
  });

  await test.step('the customer’s phone is masked on the tag of his device', async () => {
    const [paper] = (await ask('printedDocument.list', { limit: 50 })).filter(({ kind }) => kind === 'repair-tag');
    if (paper === undefined) throw new Error('the seed has no tag');
    const stored = await ask('printedDocument.model', { id: paper.id });
    expect(JSON.stringify(stored?.model)).toMatch(/09\d\d-\*\*\*-\d{3}/);
    expect(JSON.stringify(stored?.model)).not.toMatch(/09\d\d-?\d{3}-?\d{3}/);
  });

  await test.step('a passcode is dots, is seen while the button is held, and each look is kept', async () => {
    const { devices } = await ask('counterIntake.receive', INTAKE);
    const cardId = devices[0]?.cardId ?? '';
    await ask('staff.signOut', {});
    await page.reload();
    await signIn(page, '陳建宏', '295846');
    await ask('staff.confirmPin', { pin: '295846' });
    await to(`/job/${cardId}`);
    const button = page.getByRole('button', { name: '按住顯示密碼' });
    await expect(button).toBeVisible();
    const isShown = () => page.getByText(PASSCODE).count();
    expect(await isShown()).toBe(0);
    await button.hover();
    await page.mouse.down();
    await expect.poll(isShown).toBe(1);
    await page.mouse.up();
    await expect.poll(isShown).toBe(0);
    await button.focus();
    await page.keyboard.down('Space');
    await expect.poll(isShown).toBe(1);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(isShown).toBe(0);
    await page.keyboard.up('Space');
    const looks = (await ask('audit.list', { limit: 50 })).filter(({ event }) => event === 'PasscodeShown');
    expect(looks).toHaveLength(2);
    expect(JSON.stringify(looks)).not.toContain(PASSCODE);
  });
});
