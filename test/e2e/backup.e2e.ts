import type { ElectronApplication, Page } from '@playwright/test';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Output } from '#shared/contract/contract';
import { expect, listen, signIn, startApp, test } from './fixtures';

const MANAGER = ['周文雄', '849576'] as const;
const CLERK = ['林佳蓉', '384751'] as const;
test.use({ seed: 'counter', clock: '2026-11-23T01:30:00.000Z' });

/** The file that the operating system's chooser would have given. */
const chooserGives = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);

const toBackup = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: '設定' }).click();
  await page.getByRole('tab', { name: '備份' }).click();
};
const madeIn = (dataDir: string): string[] =>
  readdirSync(path.join(dataDir, 'backups'))
    .filter((name) => name.endsWith('.cbk'))
    .toSorted();

/** One more call, as the clerk at this window would register it; answers with its number. */
async function registerCall(page: Page): Promise<string> {
  const answer = await page.evaluate(() =>
    window.api?.invoke('serviceCall.register', {
      customer: { new: { name: '郭志偉', phones: [{ number: '0928-765-430' }], address: '台北市信義區松德路12號', privacyConsent: true } },
      product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-077199' } },
      symptom: '無電源',
    }),
  );
  if (!answer?.ok) throw new Error(JSON.stringify(answer?.error));
  return (answer.value as Output<'serviceCall.register'>).callNo;
}
const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+l');
  await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
};

async function backUpNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: '現在備份' }).click();
  await expect(page.getByRole('status').filter({ hasText: '備份正常' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '已檢查，良好' }).first()).toBeVisible();
}

async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: '試還原', exact: true }).click();
  await expect(page.getByRole('heading', { name: '還原前後' })).toBeVisible();
  await expect(page.getByText(/已打開並檢查 \d+ 個表/)).toBeVisible();
}

test('the manager backs up, rehearses and restores; nothing is lost without its number being said', async ({ app, page, dataDir }) => {
  await signIn(page, ...MANAGER);
  await toBackup(page);
  await expect(page.getByText('還沒有備份', { exact: true })).toBeVisible();
  await expect(page.getByText('還沒有復原碼。')).toBeVisible();

  await test.step('a backup at the press of a button', async () => {
    await backUpNow(page);
    expect(madeIn(dataDir)).toHaveLength(1);
  });

  await leave(page);
  await signIn(page, ...CLERK);
  const lost = await registerCall(page);
  await leave(page);

  await test.step('before and after, side by side, and what would be lost by its number', async () => {
    await signIn(page, ...MANAGER);
    await toBackup(page);
    await page.getByRole('link', { name: '試還原、還原' }).click();
    await page.getByRole('radio').last().check();
    await rehearse(page);
    const row = page.getByRole('row', { name: '未結叫修' });
    await expect(row.getByRole('cell')).toHaveText(['1', '0']);
    await expect(page.getByText(lost, { exact: false }).first()).toBeVisible();
    await expect(page.getByText('這些號碼已給了客戶')).toBeVisible();
  });

  await test.step('not without the code of the centre', async () => {
    const deed = page.getByRole('button', { name: '還原這份備份' });
    await expect(deed).toBeDisabled();
    await page.getByLabel('服務站代號').fill('KH2');
    await expect(deed).toBeDisabled();
    await page.getByLabel('服務站代號').fill('tp1');
    await deed.click();
  });

  await test.step('everybody signs in again, the old data lies aside, and the number is not given twice', async () => {
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
    await signIn(page, ...MANAGER);
    await expect(page.getByText('已還原')).toBeVisible();
    await expect(page.getByText(/replaced/)).toBeVisible();
    expect(readdirSync(path.join(dataDir, 'replaced'))).toHaveLength(1);
    await page.getByRole('button', { name: '知道了' }).click();
    await leave(page);
    await signIn(page, ...CLERK);
    const next = await registerCall(page);
    expect(Number(next.slice(-6))).toBe(Number(lost.slice(-6)) + 1);
  });

  await app.close();
  expect(madeIn(dataDir).length).toBeGreaterThan(0); // on close
});

test('a wrong file is named, and nothing is changed', async ({ app, page, dataDir }) => {
  await signIn(page, ...MANAGER);
  await toBackup(page);
  const ask = (route: 'backup.request' | 'backup.setSchedule', input: object): Promise<boolean | undefined> =>
    page.evaluate(async ([name, raw]) => (await window.api?.invoke(name, raw as Record<string, never>))?.ok, [route, input] as const);

  await test.step('a file that is gone is no good backup', async () => {
    await backUpNow(page);
    rmSync(path.join(dataDir, 'backups', madeIn(dataDir)[0] ?? ''));
    expect(await ask('backup.setSchedule', { dailyAt: '12:30', keep: { daily: 7, weekly: 8, monthly: 12 } })).toBe(true); // it looks again
    await expect(page.getByRole('status').filter({ hasText: '備份檔不見了' })).toBeVisible();
    await expect(page.getByText(/已不在 .*backups/)).toBeVisible();
  });

  await test.step('the list of the restore page shows a backup as soon as it is made', async () => {
    await page.getByRole('link', { name: '試還原、還原' }).click();
    await expect(page.getByText('這台電腦上沒有備份。')).toBeVisible();
    expect(await ask('backup.request', {})).toBe(true);
    await expect(page.getByRole('table', { name: '這台電腦上的備份' }).getByRole('radio')).toHaveCount(1);
  });
  const stick = mkdtempSync(path.join(tmpdir(), 'counterbook-stick-'));
  const good = readFileSync(path.join(dataDir, 'backups', madeIn(dataDir)[0] ?? ''));
  const flipped = Buffer.from(good);
  flipped[good.length - 5000] = (flipped[good.length - 5000] ?? 0) ^ 4;
  const cases: [string, Buffer | null, RegExp, boolean][] = [
    ['photo.cbk', Buffer.from('ffd8ffe000104a464946', 'hex'), /不是 Counterbook 的備份檔/, false],
    ['cut.cbk', good.subarray(0, -1000), /不完整，後面被截掉了/, false],
    ['flipped.cbk', flipped, /已損壞或被改過/, true],
    ['pulled-out.cbk', null, /隨身碟可能拔掉了/, false],
  ];
  for (const [name, bytes, words, isFoundByRehearsal] of cases) {
    await test.step(name, async () => {
      const file = path.join(stick, name);
      if (bytes) writeFileSync(file, bytes);
      await chooserGives(app, file);
      await page.getByRole('button', { name: '選別的檔案' }).click();
      if (isFoundByRehearsal) await page.getByRole('button', { name: '試還原', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await expect(page.getByRole('button', { name: '還原這份備份' })).toHaveCount(0);
    });
  }
  expect(readdirSync(dataDir)).not.toContain('replaced');
  rmSync(stick, { recursive: true });
});

test('a new computer: the recovery phrase brings the centre back', async ({ app, page, dataDir }) => {
  await signIn(page, ...MANAGER);
  await toBackup(page);
  const phrase = await test.step('the phrase is shown once, and closes when its end was typed back', async () => {
    await page.getByRole('button', { name: '產生復原碼' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '產生復原碼' }).click();
    const shown = page.getByRole('alertdialog', { name: '這是你的復原碼' });
    const text = (await shown.getByLabel('復原碼', { exact: true }).textContent()) ?? '';
    await expect(shown.getByRole('button', { name: '已收好' })).toBeDisabled();
    await shown.getByLabel('再打一次最後四碼').fill(text.slice(-4).toLowerCase());
    await shown.getByRole('button', { name: '已收好' }).click();
    await expect(shown).toHaveCount(0);
    return text;
  });
  await expect(page.getByRole('status').filter({ hasText: '備份正常' })).toBeVisible();
  const stick = mkdtempSync(path.join(tmpdir(), 'counterbook-stick-'));
  const file = path.join(stick, madeIn(dataDir).at(-1) ?? '');
  copyFileSync(path.join(dataDir, 'backups', path.basename(file)), file);
  await app.close();

  const newDir = mkdtempSync(path.join(tmpdir(), 'counterbook-new-'));
  const second = await startApp(newDir);
  const window = await second.firstWindow();
  const complaints: string[] = [];
  listen(window, complaints);
  await chooserGives(second, file);
  await window.getByRole('button', { name: '改從備份還原' }).click();
  await expect(window.getByText('這台電腦上沒有備份。')).toBeVisible();
  await window.getByRole('button', { name: '選別的檔案' }).click();
  await window.getByLabel('復原碼').fill('0000-0000-0000-0000-0000');
  await window.getByRole('button', { name: '試還原', exact: true }).click();
  await expect(window.getByRole('alert').filter({ hasText: '復原碼不對' })).toBeVisible();
  await window.getByLabel('復原碼').fill(phrase.toLowerCase().replaceAll('-', ' '));
  await rehearse(window);
  await window.getByLabel('服務站代號').fill('TP1');
  await window.getByLabel('經理 PIN').fill(CLERK[1]);
  await window.getByRole('button', { name: '還原這份備份' }).click();
  await expect(window.getByRole('alert').filter({ hasText: '不是備份裡任何一位經理的 PIN' })).toBeVisible();
  await window.getByLabel('經理 PIN').fill(MANAGER[1]);
  await window.getByRole('button', { name: '還原這份備份' }).click();
  await expect(window.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(window, ...CLERK);
  expect(complaints).toEqual([]);
  await second.close();
  for (const dir of [stick, newDir]) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

test('damaged data: the page that says so leads to the backup of yesterday', async ({ app, page, dataDir }) => {
  await signIn(page, ...MANAGER);
  await toBackup(page);
  await backUpNow(page);
  await app.close();
  const file = path.join(dataDir, 'counterbook.sqlite');
  const garbage = Buffer.alloc(16_384, 'x');
  writeFileSync(file, garbage);

  const second = await startApp(dataDir);
  const window = await second.firstWindow();
  await expect(window.getByRole('heading', { name: '資料檔已損壞' })).toBeVisible();
  await window.getByRole('link', { name: /從備份還原/ }).focus();
  await window.keyboard.press('Enter');
  await window
    .getByRole('radio', { name: /^2026-/ })
    .first()
    .check(); // the first radio of the page is a language
  await rehearse(window);
  await expect(window.getByText('現在的資料讀不到')).toBeVisible();
  await window.getByLabel('服務站代號').fill('TP1');
  await window.getByLabel('經理 PIN').fill(MANAGER[1]);
  await window.getByRole('button', { name: '還原這份備份' }).click();
  await expect(window.getByText('誰在櫃台？').first()).toBeVisible();
  await signIn(window, ...MANAGER);
  await second.close();
  const [kept = ''] = readdirSync(path.join(dataDir, 'replaced'));
  expect(readFileSync(path.join(dataDir, 'replaced', kept, 'counterbook.sqlite')).equals(garbage)).toBe(true);
});
