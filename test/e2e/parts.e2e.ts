import type { Page } from '@playwright/test';
import { load } from '#shared/messages/catalogue';
import { visitOf } from '../look/visit';
import { enginePid } from './engine-process';
import { expect, signIn, test } from './fixtures';
import { press, scan } from './keyboard';

test.use({ seed: 'bench-part', clock: '2026-11-23T02:00:00.000Z' });

const TECHNICIAN = ['李俊傑', '584937'] as const;
const next = async (page: Page, [name, pin]: readonly [string, string]): Promise<void> => {
  await press(page, 'Control+l');
  await signIn(page, name, pin);
};

test('a part from the bench to the shelf and onto the card, by scanner and keys alone (issue 4, line 4)', async ({ page }) => {
  await signIn(page, ...TECHNICIAN);

  await test.step('the technician scans the job, then the part he needs', async () => {
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page).toHaveURL(/\/job\//);
    await expect(page.getByRole('button', { name: /領料/ })).toBeVisible();
    await press(page, 'l');
    const ask = page.getByRole('dialog', { name: 'RC-2026-000001 領料' });
    await expect(ask).toBeVisible();
    await scan(page, 'P-PSU-TV');
    await expect(ask.getByRole('status')).toHaveText('可用 1');
    await press(page, 'Control+Enter');
    await expect(page.getByText('SI-2026-000001 已送出')).toBeVisible();
  });

  await test.step('the chief agrees', async () => {
    await next(page, ['陳建宏', '295846']);
    await press(page, 'F9');
    await expect(page.getByRole('heading', { name: '零件庫', level: 1 })).toBeVisible();
    await press(page, '2');
    await expect(page.getByRole('row', { name: /SI-2026-000001/ })).toContainText('電源板 ×1');
    await press(page, 'y');
    await expect(page.getByText('SI-2026-000001 已核准，零件已保留')).toBeVisible();
    await expect(page.getByText('沒有待核准的領料單')).toBeVisible();
  });

  await test.step('the warehouse walks to the bin and scans; what does not belong is said', async () => {
    await next(page, ['吳文彬', '738594']);
    await press(page, 'F9');
    await expect(page.getByText('到 B-02，掃 P-PSU-TV')).toBeVisible();
    await scan(page, 'TP1-B-02');
    await expect(page.getByText('B-02 對了，請掃 P-PSU-TV。')).toBeVisible();
    await scan(page, 'P-HOSE-01');
    await expect(page.getByRole('alert')).toContainText('P-HOSE-01 不在揀料單上，請放回去。');
    await scan(page, 'P-PSU-TV');
    await expect(page.getByText('SI-2026-000001 已發料給 李俊傑')).toBeVisible();
    await expect(page.getByText('沒有要揀的零件')).toBeVisible();
    await press(page, '3');
    await expect(page.getByRole('row', { name: /P-PSU-TV/ })).toContainText('李俊傑');
  });

  await test.step('the technician fits it from his slip; before that the job cannot be finished', async () => {
    await next(page, TECHNICIAN);
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page).toHaveURL(/\/job\//);
    await press(page, 'p');
    const fit = page.getByRole('dialog', { name: /RC-2026-000001/ });
    await expect(fit.getByLabel('從領料單')).toBeFocused();
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(fit.getByLabel('料號')).toHaveValue('P-PSU-TV');
    await press(page, 'Control+Enter');
    await expect(fit).toHaveCount(0);
    await expect(page.getByRole('row', { name: /P-PSU-TV 電源板/ })).toBeVisible();
  });

  await test.step('the card of the part tells the whole way, and nobody has one any more', async () => {
    await next(page, ['吳文彬', '738594']);
    await press(page, 'F9');
    await press(page, '3');
    await expect(page.getByText('技術員手上沒有零件')).toBeVisible();
    await press(page, '5');
    await scan(page, 'P-PSU-TV');
    const pane = page.getByRole('complementary');
    await expect(pane.getByText('目前沒有庫存')).toBeVisible();
    await expect(pane.getByRole('listitem').filter({ hasText: '用料' })).toContainText('李俊傑 → 客戶');
    await expect(pane.getByRole('listitem').filter({ hasText: '發料' })).toContainText('結存 0');
    await expect(pane.getByRole('listitem').filter({ hasText: '期初' })).toContainText('結存 1');
  });
});

test('the same way with the scanner only: no key but the PIN and the chief’s yes (issue 4, line 18)', async ({ page }) => {
  const asked = page.getByRole('dialog', { name: 'RC-2026-000001 領料' });
  const fitted = page.getByRole('dialog', { name: '加零件 RC-2026-000001' });

  await test.step('bench: the job, the part, the job again', async () => {
    await signIn(page, ...TECHNICIAN);
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page).toHaveURL(/\/job\//);
    await expect(page.getByRole('button', { name: /領料/ })).toBeVisible();
    await scan(page, 'P-PSU-TV');
    await expect(asked.getByRole('status')).toHaveText('可用 1');
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page.getByText('SI-2026-000001 已送出')).toBeVisible();
  });

  await test.step('the chief says yes', async () => {
    await next(page, ['陳建宏', '295846']);
    await scan(page, 'TP1-SI-2026-000001');
    await expect(page.getByRole('row', { name: /SI-2026-000001/ })).toContainText('電源板 ×1');
    await press(page, 'y');
    await expect(page.getByText('SI-2026-000001 已核准，零件已保留')).toBeVisible();
  });

  await test.step('warehouse: the slip, the bin, the part, and it is handed out', async () => {
    await next(page, ['吳文彬', '738594']);
    await scan(page, 'TP1-SI-2026-000001');
    await expect(page.getByText('到 B-02，掃 P-PSU-TV')).toBeVisible();
    await scan(page, 'TP1-B-02');
    await expect(page.getByText('B-02 對了，請掃 P-PSU-TV。')).toBeVisible();
    await scan(page, 'P-PSU-TV');
    await expect(page.getByText('SI-2026-000001 已發料給 李俊傑')).toBeVisible();
  });

  await test.step('bench: the job, the part that was handed out, the job again: it is fitted and nothing is left in hand', async () => {
    await next(page, TECHNICIAN);
    await scan(page, 'TP1-RC-2026-000001');
    await expect(page).toHaveURL(/\/job\//);
    await scan(page, 'P-PSU-TV');
    await expect(fitted.getByLabel('料號')).toHaveValue('P-PSU-TV');
    await scan(page, 'TP1-RC-2026-000001');
    await expect(fitted).toHaveCount(0);
    await expect(page.getByRole('row', { name: /P-PSU-TV 電源板/ })).toBeVisible();
    const { ask } = visitOf(page, load('zh-TW'));
    const [slip] = await ask('stockIssue.ofJob', { cardId: (page.url().split('/job/')[1] ?? '') as never });
    expect(slip).toMatchObject({ siNo: 'SI-2026-000001', status: 'SETTLED' });
  });
});

test('a busy machine: three scans come before the first is answered, over two slips; none is lost and each slip goes out once', async ({
  app,
  page,
}) => {
  const asPerson = async ([name, pin]: readonly [string, string], slips: readonly number[] = []) => {
    await signIn(page, name, pin);
    const { ask } = visitOf(page, load('zh-TW'));
    const [hose] = await ask('part.list', { text: 'P-HOSE-01' });
    if (hose === undefined) throw new Error('the centre keeps no hoses');
    for (const qty of slips) await ask('stockIssue.request', { lines: [{ partId: hose.id, qty }] });
    return ask;
  };
  await asPerson(TECHNICIAN, [2, 1]);
  await press(page, 'Control+l');
  const ask = await asPerson(['陳建宏', '295846']);
  for (const { id } of await ask('stockIssue.list', { view: 'toApprove' })) await ask('stockIssue.approve', { issueId: id });
  await next(page, ['吳文彬', '738594']);
  await press(page, 'F9');
  await expect(page.getByText('到 A-12，掃 P-HOSE-01')).toBeVisible();
  const engine = await enginePid(app);
  if (engine === undefined) throw new Error('no engine process');
  process.kill(engine, 'SIGSTOP');
  for (let pieces = 0; pieces < 3; pieces += 1) await scan(page, 'P-HOSE-01');
  process.kill(engine, 'SIGCONT');
  await expect(page.getByText('沒有要揀的零件')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await press(page, '3');
  await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toHaveCount(2);
});
