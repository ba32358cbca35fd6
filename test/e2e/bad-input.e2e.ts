import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { enter, press, scan } from './keyboard';

test.use({ seed: 'counter' });

const item = (page: Page, name: string): Locator => page.locator(`[data-item="${name}"]`);

/** An intake with everything answered but who it is and what it is. */
async function intake(page: Page): Promise<void> {
  await enter(page, '林佳蓉', '384751');
  await press(page, 'F4');
  await expect(item(page, 'phone')).toBeFocused();
  await page.getByLabel('已說明個資告知').check();
  await item(page, 'model').fill('Nova-X');
  await page.getByLabel('客戶所述').fill('充電到一半會自己關機');
  await page.getByRole('button', { name: '無附件' }).click();
  await press(page, 'Alt+s');
}
/** Pasted, as from another program. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill('');
  await field.focus();
  await page.keyboard.insertText(text);
}
const save = (page: Page): Promise<void> => press(page, 'Control+Enter');
const saved = (page: Page): Locator => page.getByText('已受理', { exact: true });

test('4.1 to 4.5 in the window: the message stands at the field, the focus goes there, and nothing is saved', async ({ page, app }) => {
  await intake(page);
  await paste(page, item(page, 'name'), '王小明');
  await paste(page, item(page, 'phone'), '0919000111');
  await paste(page, item(page, 'identifier'), '490154203237518');
  await expect(page.getByText('必填都齊了')).toBeVisible();

  const wrong: readonly (readonly [no: string, field: string, value: string, words: string])[] = [
    ['1 empty', 'name', '', '還沒有填'],
    ['2 ideographic blanks', 'name', '\u3000\u3000', '還沒有填'],
    ['22 too long', 'name', '王'.repeat(10_000), '最多 60 個字'],
    ['39 no phone', 'phone', '無', '勾選「無電話」'],
    ['45 letters', 'phone', '0800-FLOWERS', '號碼不完整'],
    ['50 check digit', 'identifier', '490154203237519', '最後一碼應為 8'],
    ['53 placeholder', 'identifier', '000000000000000', '是樣品碼'],
    ['56 spoilt by Excel', 'identifier', '4.90154E+14', '被 Excel 改成科學記號'],
    ['92 no such day', 'purchaseOn', '2026-02-29', '購買日要寫成'],
    ['99 before now', 'promised', '2020-01-01 10:00', '約定'],
  ];
  for (const [no, name, value, words] of wrong)
    await test.step(`row ${no}`, async () => {
      const field = item(page, name);
      const good = await field.inputValue();
      const startedMs = Date.now();
      await paste(page, field, value);
      expect(Date.now() - startedMs, 'pasting does not freeze the page').toBeLessThan(2_000);
      await save(page);
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(saved(page)).toHaveCount(0);
      await paste(page, field, good);
      await press(page, 'Tab');
      await expect(page.getByText('必填都齊了')).toBeVisible();
    });

  await test.step('row 22: a paste that does not fit is refused as a whole, and it is said why', async () => {
    const fault = page.getByLabel('客戶所述');
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), '壞'.repeat(300));
    await fault.focus();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app:'))
        ?.webContents.paste(),
    );
    await expect(page.getByText('這一欄最多 200 個字')).toBeVisible();
    await expect(fault).toHaveValue('充電到一半會自己關機');
    await app.evaluate(({ clipboard }) => clipboard.writeText('，螢幕也會閃'));
    await press(page, 'End');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app:'))
        ?.webContents.paste(),
    );
    await expect(fault).toHaveValue('充電到一半會自己關機，螢幕也會閃');
    await expect(page.getByText('這一欄最多')).toHaveCount(0);
  });

  await test.step('row 94: which day is meant is asked, and one key answers', async () => {
    await paste(page, item(page, 'purchaseOn'), '11/12/2026');
    await press(page, 'Tab');
    await page.getByRole('button', { name: '2026-11-12' }).click();
    await expect(item(page, 'purchaseOn')).toHaveValue('2026-11-12');
  });

  await test.step('rows 18, 35 and 51: unusual values are asked about together; Esc goes back, Ctrl+Enter saves them', async () => {
    await paste(page, item(page, 'name'), '\u202E王小明');
    await paste(page, item(page, 'phone'), '091900011');
    await paste(page, item(page, 'identifier'), '49015420323751');
    await item(page, 'identifier').focus();
    await save(page);
    const question = page.getByRole('alertdialog', { name: '請再看一次' });
    await expect(question).toContainText('隱藏字元');
    await expect(question).toContainText('像是少了一碼');
    await expect(saved(page)).toHaveCount(0);
    await press(page, 'Escape');
    await expect(question).toHaveCount(0);
    await expect(item(page, 'identifier')).toBeFocused();
    await save(page);
    await expect(question).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(saved(page)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('王小明');
  });
});

test('4.3 row 50: an unreadable label is kept with a reason, and is marked', async ({ page }) => {
  await intake(page);
  await paste(page, item(page, 'name'), '王小明');
  await paste(page, item(page, 'phone'), '0919000111');
  await paste(page, item(page, 'identifier'), '490154203237519');
  await press(page, 'Tab');
  await page.getByRole('button', { name: '標籤讀不清，照樣存' }).click();
  await page.getByRole('alertdialog').locator('textarea').fill('標籤磨損');
  await press(page, 'Control+Enter');
  await expect(page.getByText('檢查碼不符，未核對：標籤磨損')).toBeVisible();
  await save(page);
  await expect(saved(page)).toBeVisible();
});

test('4.8 in the window: scans are data, wherever the focus is', async ({ page }) => {
  await enter(page, '林佳蓉', '384751');
  await expect(page.getByRole('navigation', { name: '主選單' })).toBeVisible();

  await test.step('143, 145, 147, 148, 151: nothing opens, and it is said why', async () => {
    for (const [code, words] of [
      ['FZ1-SC-2026-000001', '此碼屬於服務站 FZ1'],
      ['SC-2026-000999', '找不到 SC-2026-000999'],
      ['SC-2026-0001', 'SC-2026-0001 只掃到一半'],
      ['A'.repeat(400), '這個條碼太長'],
    ] as const) {
      await scan(page, code);
      await expect(page.getByText(words).first()).toBeVisible();
    }
    expect(page.url()).toMatch(/^app:/);
  });

  await test.step('148: too long for a field too: what stood there stays', async () => {
    await press(page, 'F4');
    await expect(item(page, 'phone')).toBeFocused();
    await paste(page, item(page, 'identifier'), '490154203237518');
    await expect(item(page, 'identifier')).toHaveValue('490154203237518');
    await item(page, 'identifier').focus();
    await scan(page, '9'.repeat(400));
    await expect(page.getByText('這個條碼太長').first()).toBeVisible();
    await expect(item(page, 'identifier')).toHaveValue('490154203237518');
    await expect(item(page, 'identifier')).toBeFocused();
  });

  await test.step('57: two IMEIs in one scan go to both fields', async () => {
    await paste(page, item(page, 'identifier'), '');
    await item(page, 'identifier').focus();
    await page.keyboard.insertText('490154203237518/356938035643809');
    await expect(item(page, 'identifier')).toHaveValue('490154203237518');
    await expect(item(page, 'imeiSystem')).toHaveValue('356938035643809');
  });

  await test.step('150: a scan while a dialog is open presses no button and loses no letter', async () => {
    await press(page, 'F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await scan(page, 'SC-2026-000999');
    await expect(page.getByText('找不到 SC-2026-000999').first()).toBeVisible();
  });
});

test('4.10 at the page’s own door: refused, answered, and the program goes on', async ({ page, complaints }) => {
  await enter(page, '林佳蓉', '384751');
  const ask = (source: string): Promise<string> =>
    page.evaluate(async (text) => {
      const api = Reflect.get(window, 'api') as { invoke: (...message: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }> };
      try {
        const message = (
          {
            unknown: ['customer.destroy', {}],
            prototype: ['constructor', {}],
            nothing: [],
            huge: ['customer.create', { name: 'x'.repeat(50_000_000) }],
            many: ['customer.create', { phones: Array.from({ length: 1_000_000 }, () => 1) }],
            deep: ['customer.create', { note: Array.from({ length: 1000 }).reduce((inner: unknown) => ({ inner }), 1) }],
            circle: [
              'customer.create',
              (() => {
                const o: Record<string, unknown> = {};
                o.self = o;
                return o;
              })(),
            ],
            program: ['customer.create', { name: () => 'x' }],
            getter: [
              'customer.create',
              {
                get name() {
                  throw new Error('trap');
                },
              },
            ],
            id: ['customer.byId', { id: '1 OR 1=1' }],
            big: ['customer.byId', { id: 1n }],
          } as Record<string, unknown[]>
        )[text];
        const answer = await api.invoke(...(message ?? []));
        return answer.ok ? 'OK' : (answer.error?.code ?? '');
      } catch (error) {
        return `thrown ${error instanceof Error ? error.name : ''}`;
      }
    }, source);
  for (const what of ['unknown', 'prototype', 'nothing']) expect(await ask(what), what).toBe('NOT_FOUND');
  for (const what of ['huge', 'many', 'id', 'big', 'circle']) expect(await ask(what), what).toMatch(/^(?:INPUT_INVALID|thrown)/);
  for (const what of ['deep', 'program', 'getter']) expect(await ask(what), what).toMatch(/^(?:INPUT_INVALID|thrown)/);

  await test.step('177: a thousand calls at once, and the page still answers a key', async () => {
    const answers = page.evaluate(() => {
      const api = Reflect.get(window, 'api') as { invoke: (name: string, input: unknown) => Promise<{ ok: boolean }> };
      return Promise.all(Array.from({ length: 1000 }, () => api.invoke('search.find', { text: '許' }))).then(
        (all) => all.filter((a) => a.ok).length,
      );
    });
    await press(page, 'F3');
    await expect(page.getByRole('grid', { name: '叫修登記簿' })).toBeVisible({ timeout: 3_000 });
    expect(await answers).toBe(1000);
  });
  complaints.length = 0;
});
