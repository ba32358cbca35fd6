import type { Locator, Page } from '@playwright/test';
import { DEMO_PIN } from '#db/demo/centre';
import { CLOCK, copyDemo } from '../look/demo-data';
import { attachScreen, expect, listen, startApp, test } from './fixtures';
import { enter, go, open, press, save, watchPointer, write } from './keyboard';

const VIEW = '路上的';
const grid = (page: Page): Locator => page.getByRole('grid', { name: '客戶商品進出登記簿' });
const view = (page: Page, name: string): Locator => page.getByRole('tab', { name });
const head = (page: Page, name: string): Locator => grid(page).getByRole('columnheader', { name, exact: true });
const chip = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** What stands under the head of this name in every line that is in sight. */
async function cells(page: Page, name: string): Promise<readonly string[]> {
  const heads = await grid(page).getByRole('columnheader').allTextContents();
  const groups = await grid(page).getByRole('row').first().getByRole('columnheader').count();
  const lines = await grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
    .all();
  const at = heads.indexOf(name) - groups;
  return Promise.all(lines.map(async (row) => (await row.getByRole('gridcell').nth(at).textContent()) ?? ''));
}
const total = async (page: Page): Promise<number> =>
  Number.parseInt(
    (
      (await page
        .getByText(/^[\d,]+ 筆/)
        .first()
        .textContent()) ?? ''
    ).replaceAll(',', ''),
    10,
  );

/** Opens a filter by Enter and takes the choice by arrows. */
async function filterBy(page: Page, name: string, choice: string): Promise<void> {
  await go(page, 'Tab', chip(page, name));
  await press(page, 'Enter');
  const item = page.getByRole('menuitem', { name: choice, exact: true });
  await go(page, 'ArrowDown', item);
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: `移除條件 ${name} ${choice}` })).toBeVisible();
}

type Chosen = Readonly<{ keeper: string; ofClass: string }>;

async function work(page: Page): Promise<Chosen> {
  await enter(page, '林佳蓉', DEMO_PIN);
  await press(page, 'F6');
  await expect(grid(page)).toBeFocused();

  const onTheWay = await test.step('what is on its way has a technician for its keeper', async () => {
    await press(page, '4');
    await expect(view(page, '途中')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(async () => new Set(await cells(page, '狀態'))).toEqual(new Set(['攜回途中']));
    const [keeper = ''] = await cells(page, '保管人');
    const [product = ''] = await cells(page, '商品');
    return { keeper, ofClass: product.split(' ')[0] ?? '' };
  });

  await test.step('each filter narrows the book', async () => {
    await press(page, '7');
    await expect(view(page, '全部')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => total(page)).toBeGreaterThan(20);
    const all = await total(page);

    await filterBy(page, '類別', onTheWay.ofClass);
    await expect.poll(() => total(page)).toBeLessThan(all);
    for (const product of await cells(page, '商品')) expect(product).toContain(onTheWay.ofClass);
    const ofClass = await total(page);

    await filterBy(page, '修護狀態', '結案');
    await expect.poll(() => total(page)).toBeLessThan(ofClass);
    for (const state of await cells(page, '狀態')) expect(['已還', '已沖正', '已處分']).toContain(state);

    await press(page, 'Enter'); // the chip has the focus; pressed again, it is off
    await expect(chip(page, '修護狀態')).toBeFocused();
    await expect.poll(() => total(page)).toBe(ofClass);
    await filterBy(page, '保管人', onTheWay.keeper);
    await expect.poll(() => total(page)).toBeLessThan(ofClass);
    expect(new Set(await cells(page, '保管人'))).toEqual(new Set([onTheWay.keeper]));
  });

  await test.step('a head sorts by Enter', async () => {
    const shelf = head(page, '儲位');
    await go(page, 'Tab', shelf.getByRole('button'));
    await press(page, 'Enter');
    await expect(shelf).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('filters and order are saved as a view', async () => {
    await go(page, 'Shift+Tab', chip(page, '存成新檢視'));
    await open(page, 'Enter', '存成新檢視');
    await write(page, VIEW);
    await save(page);
    await expect(view(page, VIEW)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('columns are chosen', async () => {
    await expect(head(page, '收據')).toHaveCount(0);
    await open(page, 'Control+Shift+C', '選擇欄位');
    await go(page, 'Tab', page.getByRole('dialog').getByRole('checkbox', { name: '收據', exact: true }));
    await press(page, 'Space');
    await save(page);
    await expect(head(page, '收據')).toBeVisible();
  });
  return onTheWay;
}

async function workAfterRestart(page: Page, { keeper, ofClass }: Chosen): Promise<void> {
  await enter(page, '林佳蓉', DEMO_PIN);
  await press(page, 'F6');
  await expect(head(page, '收據')).toBeVisible();
  await expect.poll(() => total(page)).toBeGreaterThan(0); // the head stands before the rows are read
  const here = await total(page);
  await press(page, '8');
  await expect(view(page, VIEW)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: `移除條件 類別 ${ofClass}` })).toBeVisible();
  await expect(page.getByRole('button', { name: `移除條件 保管人 ${keeper}` })).toBeVisible();
  await expect(head(page, '儲位')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => new Set(await cells(page, '保管人'))).toEqual(new Set([keeper]));

  await go(page, 'Tab', page.getByRole('button', { name: `移除檢視 ${VIEW}` }));
  await press(page, 'Enter');
  await expect(view(page, VIEW)).toHaveCount(0);
  await expect(view(page, '在店')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => total(page)).toBe(here);
}

test('the in/out ledger of a month: filters, saved views, columns, order, by keyboard alone', async ({ dataDir, complaints }, info) => {
  test.setTimeout(240_000); // the first run of a build makes the demo centre
  await copyDemo(dataDir);
  /** One run of the program, from its start to its end, without a mouse. */
  const run = async <T>(part: (page: Page) => Promise<T>): Promise<T> => {
    const app = await startApp(dataDir, CLOCK);
    const page = await app.firstWindow();
    listen(page, complaints);
    const pointer = await watchPointer(page);
    const result = await part(page).catch(async (error: unknown) => {
      await attachScreen(page, info);
      throw error;
    });
    expect(await pointer(), 'no hand on the mouse').toEqual([]);
    await app.close();
    return result;
  };
  const chosen = await run(work);
  await run((page) => workAfterRestart(page, chosen));
});
