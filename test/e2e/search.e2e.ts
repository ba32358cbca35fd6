import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { enter, press, scan, watchPointer } from './keyboard';

test.use({ seed: 'three-devices' });

const box = (page: Page): Locator => page.getByRole('combobox', { name: '搜尋與指令' });
const first = (page: Page): Locator => page.getByRole('option').first();
const group = (page: Page): Locator => page.getByRole('listbox', { name: '結果' }).getByRole('presentation').first();

async function look(page: Page, crumb: string): Promise<void> {
  await press(page, 'Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(crumb, { delay: 65 });
}

/** Crumb, the group and the line that stand first, why it is there, and what its page says. */
const CRUMBS = [
  { crumb: '8077', group: '客戶', line: '蔡明哲', why: '電話相符', page: '0955-808-077' },
  { crumb: '0955 808 077', group: '客戶', line: '蔡明哲', why: '電話相符', page: '0955-808-077' },
  { crumb: '明哲', group: '客戶', line: '蔡明哲', why: '姓名相符', page: '蔡明哲' },
  { crumb: '永丰食品', group: '客戶', line: '永豐食品', why: '姓名相符', page: '永豐食品股份有限公司' },
  { crumb: 'caiming', group: '客戶', line: '蔡明哲', why: '拼音相符', page: '蔡明哲' },
  { crumb: 'cmz', group: '客戶', line: '蔡明哲', why: '拼音首字相符', page: '蔡明哲' },
  { crumb: '37518', group: '案件與商品', line: 'RC-2026-000002', why: '機號相符', page: '490154203237518' },
  { crumb: '237518', group: '案件與商品', line: 'RC-2026-000002', why: '機號相符', page: '490154203237518' },
  { crumb: 'lj22-9', group: '案件與商品', line: 'RC-2026-000003', why: '機號相符', page: 'LJ22-90114' },
  { crumb: '卡纸', group: '案件與商品', line: 'RC-2026-000003', why: '故障現象相符', page: 'RC-2026-000003' },
  { crumb: '電容', group: '案件與商品', line: 'RC-2026-000001', why: '診斷相符', page: 'RC-2026-000001' },
  { crumb: 'cr7', group: '單據', line: 'CR-2026-000007', why: '單號相符', page: 'CR-2026-000007' },
  { crumb: 'sv-2026-000031', group: '單據', line: 'SV-2026-000031', why: '單號相符', page: 'SV-2026-000031' },
] as const;

test('one box finds by any crumb, says why, and opens the first on Enter, by keyboard alone', async ({ page }) => {
  await enter(page, '林佳蓉', '384751');
  const pointer = await watchPointer(page);

  for (const { crumb, group: words, line, why, page: shown } of CRUMBS)
    await test.step(`${crumb} finds ${line}`, async () => {
      await look(page, crumb);
      await expect(first(page)).toContainText(line);
      await expect(first(page)).toContainText(why);
      await expect(first(page)).toHaveAttribute('aria-selected', 'true');
      await expect(group(page)).toContainText(words);
      await press(page, 'Enter');
      await expect(box(page)).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText(shown);
    });

  await test.step('arrows choose another, Alt and a digit one group', async () => {
    await look(page, '蔡明哲');
    await expect(first(page)).toContainText('蔡明哲');
    await press(page, 'ArrowDown');
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Alt+3');
    await expect(group(page)).toContainText('單據');
    await press(page, 'Escape');
    await expect(box(page)).toHaveCount(0);
  });

  await test.step('who presses Enter at once gets what he typed', async () => {
    await press(page, 'Control+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.insertText('RC-2026-000003');
    await page.keyboard.press('Enter');
    await expect(box(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('LJ22-90114');
  });

  await test.step('nothing found is said, with what may be typed', async () => {
    await look(page, 'zzqx9999');
    await expect(page.getByText('沒有找到「zzqx9999」')).toBeVisible();
    await expect(page.getByText('可打：姓名、電話末四碼')).toBeVisible();
    await press(page, 'Enter');
    await expect(box(page)).toBeFocused();
    await press(page, 'Escape');
  });

  await test.step('a scan opens the very thing, with the box open or not', async () => {
    await press(page, 'Control+k');
    await expect(box(page)).toBeFocused();
    await scan(page, 'TP1-CR-2026-000007');
    await expect(box(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('CR-2026-000007');
    await scan(page, '490154203237518');
    await expect(page.getByRole('main')).toContainText('RC-2026-000002');
  });

  expect(await pointer()).toEqual([]);
});
