import type { Page } from '@playwright/test';
import { DEMO_PIN } from '#db/demo/centre';
import { CLOCK, copyDemo } from '../look/demo-data';
import { untilStill } from '../look/visit';
import { killEngine } from './engine-process';
import { expect, listen, signIn, startApp, test } from './fixtures';
import { dialog } from './keyboard';
import { afterCrash, DEBUG_ARGS } from './renderer-crash';

const CLERK = '林佳蓉';
const MANAGER = '周文雄';
/** At most two seconds after the last key (decisions 9). */
const DRAFT_MS = 2_200;

/** One form with more than one field: how it is reached, and what is typed into it, by the words beside the fields. */
type Form = Readonly<{
  name: string;
  open: (page: Page) => Promise<void>;
  typed: Readonly<Record<string, string>>;
}>;

async function to(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForURL((url) => url.hash === `#${address}`);
}
type Asked = Readonly<Record<string, readonly Record<string, string>[]>>;
const ask = (page: Page, route: string, input: object): Promise<Asked> =>
  page.evaluate(
    async ([name, raw]) => {
      const answer = await window.api?.invoke(name as 'today.overview', raw as Record<string, never>);
      if (!answer?.ok) throw new Error(`${name} was refused`);
      return answer.value as unknown as Asked;
    },
    [route, input] as const,
  );
/** The first line of a view; its deed is opened by its key. */
async function deed(page: Page, page_: '/calls' | '/ledger', id: string, key: string): Promise<void> {
  await to(page, `${page_}?view=all&${page_ === '/calls' ? 'call' : 'stay'}=${id}`);
  await untilStill(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press(key);
}
async function callAt(page: Page, status: string): Promise<string> {
  const { calls = [] } = await ask(page, 'serviceCall.list', { view: 'open', limit: 200, status: [status] });
  return calls[0]?.['id'] ?? '';
}
async function stayAt(page: Page, view: string): Promise<string> {
  const { stays = [] } = await ask(page, 'custody.ledger', { view, limit: 50 });
  return stays[0]?.['id'] ?? '';
}

const FORMS: readonly Form[] = [
  {
    name: '登記叫修',
    open: (page) => to(page, '/calls?form=new'),
    typed: { 故障現象: '開機有嗶聲，畫面全黑' },
  },
  {
    name: '現場完修',
    open: async (page) => deed(page, '/calls', await callAt(page, 'ARRIVED'), 'f'),
    typed: { 故障: '電源板燒毀', 處理: '更換電源板', '工時（分）': '45' },
  },
  {
    name: '改約',
    open: async (page) => deed(page, '/calls', await callAt(page, 'DISPATCHED'), 'r'),
    typed: { 原因: '客戶臨時不在家' },
  },
  {
    name: '取消叫修',
    open: async (page) => deed(page, '/calls', await callAt(page, 'DISPATCHED'), 'Delete'),
    typed: { 詳細: '改買新機，不修了' },
  },
  {
    name: '收進',
    open: async (page) => deed(page, '/ledger', await stayAt(page, 'inTransit'), 'i'),
    typed: { 儲位: 'C-02', 故障現象: '面板有線條' },
  },
  {
    name: '新客戶',
    open: async (page) => {
      await to(page, '/customers');
      await page
        .getByRole('button', { name: /新客戶/ })
        .first()
        .click();
    },
    typed: { 姓名: '高雅婷', 地址: '台北市信義區松仁路 100 號' },
  },
];

const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true }).and(page.locator('input, textarea'));

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}
async function typeAll(page: Page): Promise<void> {
  for (const { name, open, typed } of FORMS)
    await test.step(`${name}: typed`, async () => {
      await open(page);
      for (const [label, text] of Object.entries(typed)) await field(page, label).fill(text);
      await close(page);
    });
}
async function stands(page: Page, isTyped = true): Promise<void> {
  for (const { name, open, typed } of FORMS)
    await test.step(`${name}: ${isTyped ? 'is there' : 'shows nothing of it'}`, async () => {
      await open(page);
      for (const [label, text] of Object.entries(typed))
        if (isTyped) await expect(field(page, label)).toHaveValue(text);
        else await expect(field(page, label)).not.toHaveValue(text);
      await close(page);
    });
}

test('six half-written forms outlive a switch of user, the engine, the window and the program', async ({ dataDir, complaints }) => {
  test.setTimeout(240_000);
  await copyDemo(dataDir);
  const app = await startApp(dataDir, CLOCK, DEBUG_ARGS);
  const page = await app.firstWindow();
  listen(page, complaints);
  await signIn(page, CLERK, DEMO_PIN);
  await typeAll(page);
  await stands(page);

  await test.step('a colleague sees nothing of it', async () => {
    await page.keyboard.press('Control+l');
    await signIn(page, MANAGER, DEMO_PIN);
    await to(page, '/customers');
    await page
      .getByRole('button', { name: /新客戶/ })
      .first()
      .click();
    await expect(field(page, '姓名')).toHaveValue('');
    await close(page);
    await page.keyboard.press('Control+l');
    await signIn(page, CLERK, DEMO_PIN);
    await stands(page);
  });

  await test.step('the engine is killed while a form is open, a moment after the last key', async () => {
    await FORMS[1]?.open(page);
    await field(page, '處理').fill('更換電源板與保險絲');
    await killEngine(app);
    await expect(page.getByText('誰在櫃台？').first()).toBeVisible();
    await signIn(page, CLERK, DEMO_PIN);
    await FORMS[1]?.open(page);
    await expect(field(page, '處理')).toHaveValue('更換電源板與保險絲');
    await field(page, '處理').fill('更換電源板');
    await page.waitForTimeout(DRAFT_MS);
    await close(page);
    await stands(page);
  });

  const fresh = await test.step('the window is killed two seconds after the last key', async () => {
    await FORMS[0]?.open(page);
    await field(page, '故障現象').fill('改過的現象');
    await page.waitForTimeout(DRAFT_MS);
    const again = await afterCrash(app, page);
    await expect(field(again, '故障現象')).toHaveValue('改過的現象');
    await field(again, '故障現象').fill(FORMS[0]?.typed['故障現象'] ?? '');
    await close(again);
    await stands(again);
    return again;
  });

  await test.step('the program is closed on a form just typed into, and started again with the clock a day ahead', async () => {
    await FORMS[2]?.open(fresh);
    await field(fresh, '原因').fill('最後一刻打的字');
    await app.close();
    const later = await startApp(dataDir, new Date(Date.parse(CLOCK) + 86_400_000).toISOString(), DEBUG_ARGS);
    const next = await later.firstWindow();
    await signIn(next, CLERK, DEMO_PIN);
    await FORMS[2]?.open(next);
    await expect(field(next, '原因')).toHaveValue('最後一刻打的字');
    await field(next, '原因').fill(FORMS[2]?.typed['原因'] ?? '');
    await close(next);
    await stands(next);
    await later.close();
  });
});

test('settings and the first run keep what is typed, without the PIN', async ({ dataDir }) => {
  test.setTimeout(120_000);
  await test.step('the first run, closed half-way', async () => {
    const app = await startApp(dataDir);
    const page = await app.firstWindow();
    await page.getByLabel('名稱', { exact: true }).fill('中和服務站');
    await page.getByLabel('姓名').fill('周文雄');
    await page.locator('input[name=pin]').fill('846213');
    await app.close();
    const again = await startApp(dataDir);
    const next = await again.firstWindow();
    await expect(next.getByLabel('名稱', { exact: true })).toHaveValue('中和服務站');
    await expect(next.getByLabel('姓名')).toHaveValue('周文雄');
    await expect(next.locator('input[name=pin]')).toHaveValue('');
    await again.close();
  });
  await test.step('a part of the settings, left by auto-lock or by hand', async () => {
    const demo = `${dataDir}-demo`;
    await copyDemo(demo);
    const app = await startApp(demo, CLOCK);
    const page = await app.firstWindow();
    await signIn(page, MANAGER, DEMO_PIN);
    await to(page, '/settings?part=site');
    await page.getByLabel('申訴電話').fill('0800-999-888');
    await page.keyboard.press('Control+l');
    await signIn(page, MANAGER, DEMO_PIN);
    await to(page, '/today');
    await to(page, '/settings?part=site');
    await expect(page.getByLabel('申訴電話')).toHaveValue('0800-999-888');
    await expect(page.getByRole('button', { name: '丟掉草稿' })).toBeVisible();
    await page.getByRole('button', { name: '丟掉草稿' }).click();
    await expect(page.getByLabel('申訴電話')).toHaveValue('0800-012-345');
    await app.close();
  });
});
