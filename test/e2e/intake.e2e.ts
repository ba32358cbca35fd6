import path from 'node:path';
import { expect, test } from './fixtures';
import { enter, press, watchPointer, write } from './keyboard';
import { paperFiles, sizeOf, textOf } from './paper-text';

const FAULT = '充電到一半會自己關機';
/** 45 seconds at three keys a second (decisions 14). */
const MOST_KEYS = 135;
/** Keys for a Chinese character with the slowest of the usual input methods. */
const KEYS_FOR_A_CHARACTER = 4;

test.use({ seed: 'counter' });

test('a returning customer’s intake needs no mouse and at most 45 seconds of typing', async ({ page, dataDir }) => {
  await enter(page, '林佳蓉', '384751');
  const pointer = await watchPointer(page);
  let keys = 0;
  const key = (name: string): Promise<void> => {
    keys += 1;
    return press(page, name);
  };

  await key('F4');
  await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
  await page.keyboard.type('2111', { delay: 65 });
  keys += 4;
  await expect(page.getByRole('option', { name: '許文傑' })).toBeVisible();
  await key('Enter');
  await expect(page.getByRole('listbox', { name: '是哪一件' })).toBeFocused();
  await key('1');
  await expect(page.getByLabel('客戶所述')).toBeFocused();
  await write(page, FAULT);
  keys += Array.from(FAULT).length * KEYS_FOR_A_CHARACTER;
  await key('Alt+4');
  await expect(page.getByRole('button', { name: '無附件' })).toBeFocused();
  await key('Space');
  await key('Alt+s');
  await expect(page.getByText('必填都齊了')).toBeVisible();
  await key('Control+Enter');

  await expect(page.getByText('已受理', { exact: true })).toBeVisible();
  const main = page.getByRole('main');
  for (const no of ['IN-2026-000001', 'CR-2026-000001', 'RC-2026-000001', 'DL-2026-000001']) await expect(main).toContainText(no);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  expect(await pointer()).toEqual([]);

  await test.step('the papers are there, and can be read', async () => {
    await expect(page.getByRole('link', { name: '列印正常' })).toBeVisible();
    await expect.poll(() => paperFiles(dataDir).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    const files = paperFiles(dataDir).map((name) => path.join(dataDir, 'paper', name));
    const slip = files.find((file) => textOf(file).includes('CR-2026-000001'));
    expect(slip, `the slip is among ${files.join(', ')}`).toBeDefined();
    const text = textOf(slip ?? '');
    for (const words of ['許文傑', FAULT, 'IN-2026-000001']) expect(text).toContain(words);
    expect(sizeOf(slip ?? '').widthMm).toBe(80);
    const tag = files.find((file) => sizeOf(file).widthMm === 60);
    expect(textOf(tag ?? '')).toMatch(/RC-2026-\s*000001/);
  });

  await test.step('the next one may come', async () => {
    await press(page, 'n');
    await expect(page.getByRole('combobox', { name: '電話' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: '電話' })).toHaveValue('');
  });
});
