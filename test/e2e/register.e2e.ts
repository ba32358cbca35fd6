import type { Locator, Page } from '@playwright/test';
import { DEMO_PIN } from '#db/demo/centre';
import { CLOCK, copyDemo } from '../look/demo-data';
import { attachScreen, expect, listen, startApp, test } from './fixtures';
import { enter, go, open, press, save, watchPointer, write } from './keyboard';

const grid = (page: Page): Locator => page.getByRole('grid', { name: '叫修登記簿' });
const line = (page: Page, no: number): Locator => grid(page).locator(`[role=row][aria-rowindex="${no + 1}"]`);
const view = (page: Page, name: string): Locator => page.getByRole('tab', { name });
const preview = (page: Page): Locator => page.getByRole('complementary', { name: '預覽窗格' });
const head = (page: Page, name: string): Locator => grid(page).getByRole('columnheader', { name, exact: true });

/** What stands in a line under the head of this name. */
async function cell(page: Page, no: number, name: string): Promise<string> {
  const heads = await grid(page).getByRole('columnheader').allTextContents();
  return (await line(page, no).getByRole('gridcell').nth(heads.indexOf(name)).textContent()) ?? '';
}
const total = async (page: Page): Promise<number> =>
  Number.parseInt(
    (await page
      .getByText(/^[\d,]+ 筆/)
      .first()
      .textContent()) ?? '',
    10,
  );

async function work(page: Page): Promise<void> {
  await enter(page, '林佳蓉', DEMO_PIN);
  await press(page, 'F3');

  await test.step('the book has the focus, digits choose the view', async () => {
    await expect(grid(page)).toBeFocused();
    await expect(view(page, '未結')).toHaveAttribute('aria-selected', 'true');
    await press(page, '5');
    await expect(view(page, '待註銷')).toHaveAttribute('aria-selected', 'true');
    await press(page, '6');
    await expect(view(page, '全部')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => total(page)).toBeGreaterThan(40);
  });

  await test.step('arrows and ends move, the space bar shows the line whole', async () => {
    await press(page, 'Home');
    await expect(line(page, 1)).toHaveAttribute('aria-selected', 'true');
    await press(page, 'ArrowDown');
    await expect(line(page, 2)).toHaveAttribute('aria-selected', 'true');
    await expect(preview(page)).toContainText(await cell(page, 2, '叫修單號'));
    await press(page, 'Space');
    await expect(preview(page)).toHaveCount(0);
    await press(page, 'PageDown');
    await expect(line(page, 2)).not.toHaveAttribute('aria-selected', 'true');
    await press(page, 'Space');
    await expect(preview(page)).toBeVisible();
    await press(page, 'Home');
  });

  await test.step('columns are chosen, and remain chosen', async () => {
    await expect(head(page, '機號')).toHaveCount(0);
    await open(page, 'Control+Shift+C', '選擇欄位');
    await go(page, 'Tab', page.getByRole('dialog').getByRole('checkbox', { name: '機號', exact: true }));
    await press(page, 'Space');
    await save(page);
    await expect(head(page, '機號')).toBeVisible();
    await expect(grid(page)).toBeFocused();
    await press(page, 'F6');
    await expect(page.getByRole('heading', { name: '客戶商品進出登記簿' })).toBeVisible();
    await press(page, 'F3');
    await expect(head(page, '機號')).toBeVisible();
    await press(page, '6');
  });

  await test.step('a head is reached by Tab and sorts by Enter', async () => {
    const calledAt = head(page, '叫修時間');
    await go(page, 'Tab', calledAt.getByRole('button'));
    await press(page, 'Enter');
    await expect(calledAt).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => cell(page, 1, '叫修單號')).toContain('000001');
    await press(page, 'Enter');
    await expect(calledAt).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => cell(page, 1, '叫修單號')).not.toContain('000001');
    await press(page, 'Enter');
    await expect(calledAt).not.toHaveAttribute('aria-sort');
  });

  await test.step('the stroke finds, Enter goes on in the book, Esc gives all back', async () => {
    const all = await total(page);
    const customer = await cell(page, 1, '客戶');
    const find = page.getByRole('searchbox', { name: '在本簿中找' });
    await press(page, '/');
    await expect(find).toBeFocused();
    await write(page, customer);
    await expect.poll(() => total(page)).toBeLessThan(all);
    await expect.poll(() => cell(page, 1, '客戶')).toBe(customer);
    await press(page, 'Enter');
    await expect(grid(page)).toBeFocused();
    await press(page, '/');
    await press(page, 'Escape');
    await expect.poll(() => total(page)).toBe(all);
    await press(page, 'Escape');
    await expect(grid(page)).toBeFocused();
  });
}

test('the call register of a month, by keyboard alone', async ({ dataDir, complaints }, info) => {
  test.setTimeout(240_000); // the first run of a build makes the demo centre
  await copyDemo(dataDir);
  const app = await startApp(dataDir, CLOCK);
  const page = await app.firstWindow();
  listen(page, complaints);
  const pointer = await watchPointer(page);
  await work(page).catch(async (error: unknown) => {
    await attachScreen(page, info);
    throw error;
  });
  expect(await pointer(), 'no hand on the mouse').toEqual([]);
  await app.close();
});
