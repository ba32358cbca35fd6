import type { Page } from '@playwright/test';
import {
  ACCOUNTANT,
  CHIEF,
  CLERK,
  isAt,
  preview,
  readyInLedger,
  scanTag,
  section,
  SERIAL,
  switchTo,
  TECHNICIAN,
  toast,
  toToday,
} from './carry-back-desk';
import { expect, test } from './fixtures';
import { choose, enter, fill, go, open, press, save, scan, write } from './keyboard';

async function monday(page: Page): Promise<void> {
  await test.step('the clerk registers the call', async () => {
    await enter(page, ...CLERK);
    await press(page, 'F3');
    await expect(page.getByRole('heading', { name: '叫修登記簿' })).toBeVisible();
    await open(page, 'n', '登記叫修');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('找客戶')).toBeFocused();
    await write(page, '5432');
    await expect(dialog.getByRole('option', { name: '郭志偉' })).toBeVisible();
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(dialog.getByLabel('地址')).toHaveValue('台北市信義區松德路12號3樓');
    await go(page, 'Enter', dialog.getByRole('radio', { name: '另一台（新登）' }));
    await choose(page, 'ArrowUp', /TV-43A/);
    await fill(page, '故障現象', '無畫面');
    await fill(page, '叫修時間', '13:10');
    await expect(dialog.getByText('應到 11-24 10:10')).toBeVisible();
    await save(page);
    await toast(page, '已登記 SC-2026-000105');
    await expect(preview(page).getByText('已登記', { exact: true })).toBeVisible();
  });

  await test.step('the chief sends a technician', async () => {
    await switchTo(page, CHIEF);
    await expect(preview(page).getByText('已登記', { exact: true })).toBeVisible();
    await open(page, 'd', '派工');
    await choose(page, 'ArrowDown', /李俊傑/);
    await fill(page, '時間', '13:30');
    await save(page);
    await toast(page, '已派工 SC-2026-000105');
  });

  await test.step('the technician arrives, and carries the television back', async () => {
    await switchTo(page, TECHNICIAN);
    await expect(preview(page).getByText('已派工', { exact: true })).toBeVisible();
    await open(page, 'a', '到場');
    await fill(page, '到場時間', '15:30');
    await save(page);
    await toast(page, '已記到場 SC-2026-000105');
    await open(page, 'c', '攜回');
    const dialog = page.getByRole('dialog');
    await fill(page, '故障', '無畫面');
    await fill(page, '處理', '攜回檢修');
    await fill(page, '離開時間', '15:50');
    await expect(dialog.getByLabel('預計歸還')).toHaveValue('2026-11-27');
    await go(page, 'Tab', dialog.getByRole('button', { name: '遙控器' }));
    await press(page, 'Space');
    await go(page, 'Tab', dialog.getByLabel('外觀'));
    await write(page, '完好');
    await expect(dialog.getByLabel('簽名人')).toHaveValue('郭志偉');
    await save(page);
    await toast(page, '已攜回 SC-2026-000105，收據 CR-2026-000001');
    await expect(preview(page).getByText('攜回', { exact: true })).toBeVisible();
    await expect(preview(page)).toContainText('隨商品');
  });

  await test.step('the clerk takes it in by scan', async () => {
    await switchTo(page, CLERK);
    await press(page, 'F6');
    await expect(page.getByRole('heading', { name: '客戶商品進出登記簿' })).toBeVisible();
    await press(page, '4');
    await expect(page.getByRole('tab', { name: '途中' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('grid').getByText('攜回途中')).toBeVisible();
    await open(page, 'i', '收進');
    const dialog = page.getByRole('dialog');
    await scan(page, 'TA43-07751');
    await expect(dialog.getByText('與收據不同。請再掃一次，不符就不能收。')).toBeVisible();
    await scan(page, SERIAL);
    await expect(dialog.getByText('與收據相符')).toBeVisible();
    await fill(page, '儲位', 'B-03');
    await fill(page, '時間', '17:05');
    await save(page);
    await toast(page, '已入簿 DL-2026-000044，修護卡 RC-2026-000005');
    await press(page, '1');
    const line = page.getByRole('grid').getByRole('row', { name: 'DL-2026-000044' });
    for (const text of ['11-23 17:05', 'B-03', '在庫', SERIAL]) await expect(line).toContainText(text);
  });
}

async function tuesday(page: Page): Promise<void> {
  await test.step('the technician finds the fault', async () => {
    await enter(page, ...TECHNICIAN);
    await scanTag(page, '待診斷');
    await press(page, 'd');
    await isAt(page, '診斷中');
    await open(page, 'd', '診斷 RC-2026-000005');
    await fill(page, '診斷', '電源板故障');
    await save(page);
    await expect(section(page, 2)).toContainText('電源板故障');
    await press(page, 's'); // no repair before the customer has agreed
    await isAt(page, '診斷中');
  });

  await test.step('the clerk quotes, and the customer agrees by phone', async () => {
    await switchTo(page, CLERK);
    await isAt(page, '診斷中');
    await open(page, 'q', '報價 RC-2026-000005');
    const dialog = page.getByRole('dialog');
    await fill(page, '第 1 行項目', '檢修工資');
    await fill(page, '第 1 行單價', '800');
    await go(page, 'Tab', dialog.getByRole('button', { name: '加一行' }));
    await press(page, 'Enter');
    await expect(dialog.getByLabel('第 2 行項目')).toBeFocused();
    await write(page, '電源板');
    await fill(page, '第 2 行單價', '1450');
    await expect(dialog.locator('tr.total')).toContainText('2,250');
    await save(page);
    await toast(page, '已送出 QT-2026-000009');
    await isAt(page, '待同意');
    await expect(section(page, 3)).toContainText('QT-2026-000009');
    await open(page, 'a', '客戶同意 QT-2026-000009');
    await expect(dialog.getByRole('radio', { name: '電話' })).toBeChecked();
    await expect(dialog.getByLabel('同意人')).toHaveValue('郭志偉');
    await save(page);
    await isAt(page, '已同意');
  });
}

async function wednesday(page: Page): Promise<void> {
  await test.step('the technician repairs and tests', async () => {
    await enter(page, ...TECHNICIAN);
    await scanTag(page, '已同意');
    await press(page, 's');
    await isAt(page, '修理中');
    await press(page, 'Alt+2');
    await expect(section(page, 2)).toBeFocused();
    await go(page, 'Tab', section(page, 2).getByRole('button', { name: '記下工時' }));
    await open(page, 'Enter', '工時 RC-2026-000005');
    await fill(page, '開始', '09:30');
    await fill(page, '結束', '11:15');
    await expect(page.getByRole('dialog').getByText('105 分')).toBeVisible();
    await save(page);
    await expect(section(page, 2)).toContainText('105 分');
    await open(page, 'p', '加零件 RC-2026-000005');
    await fill(page, '名稱', '電源板');
    await fill(page, '料號', 'P-PSU-TV');
    await fill(page, '單價', '1450');
    await go(page, 'Enter', page.getByRole('dialog').getByRole('radio', { name: '無舊件' }));
    await choose(page, 'ArrowUp', '收回');
    await save(page);
    await expect(section(page, 2)).toContainText('P-PSU-TV');
    await open(page, 'r', 'RC-2026-000005 修妥，送驗？');
    await fill(page, '測試結果', '連續播放兩小時正常');
    await save(page);
    await isAt(page, '待驗');
    await press(page, 'y'); // nobody passes his own work
    await isAt(page, '待驗');
  });
}

async function thursday(page: Page): Promise<void> {
  await test.step('the chief passes it', async () => {
    await enter(page, ...CHIEF);
    await scanTag(page, '待驗');
    await press(page, 'y');
    await isAt(page, '驗訖');
    await expect(section(page, 5)).toContainText('待還');
  });

  await test.step('the clerk tells the customer', async () => {
    await switchTo(page, CLERK);
    await readyInLedger(page);
    await open(page, 'n', '通知客戶');
    await save(page);
    await toast(page, '已記通知 DL-2026-000044');
  });
}

async function friday(page: Page): Promise<void> {
  await test.step('the accountant bills and writes the invoice down', async () => {
    await enter(page, ...ACCOUNTANT);
    await scanTag(page, '驗訖');
    await press(page, 'Alt+6');
    await go(page, 'Tab', section(page, 6).getByRole('button', { name: '開收費單' }));
    await open(page, 'Enter', '開 RC-2026-000005 的收費單');
    await save(page);
    await toast(page, '已開 BL-2026-000105');
    for (const text of ['BL-2026-000105', '先開發票', '2,250', '107']) await expect(section(page, 6)).toContainText(text);
    await press(page, 'Alt+6');
    await go(page, 'Tab', section(page, 6).getByRole('button', { name: '款項動作' }));
    await press(page, 'Enter');
    await go(page, 'ArrowDown', page.getByRole('menuitem', { name: '發票號碼' }));
    await open(page, 'Enter', '登記 BL-2026-000105 的發票');
    await fill(page, '發票號碼', 'AB12345690');
    await save(page);
    await expect(section(page, 6)).toContainText('AB12345690');
  });

  await test.step('the technician takes it along', async () => {
    await switchTo(page, CLERK);
    await readyInLedger(page);
    await open(page, 't', '帶去交件');
    await choose(page, 'ArrowDown', '李俊傑');
    await save(page);
    await toast(page, 'DL-2026-000044 已由李俊傑帶出');
  });

  await test.step('he takes the cash and hands it over', async () => {
    await switchTo(page, TECHNICIAN);
    await toToday(page); // in the ledger F8 means the chosen line
    await press(page, 'F8');
    await expect(page.getByText('請掃客戶的領取收據')).toBeVisible();
    await scan(page, 'TP1-CR-2026-000001');
    const gate = page.getByRole('region', { name: '交件前檢查' });
    await expect(gate).toContainText('還差 4 項');
    await scan(page, 'TA43-07751');
    await expect(page.getByText('不是這一台，請勿交出。')).toBeVisible();
    await scan(page, SERIAL);
    await expect(page.getByText('機身都核對了')).toBeVisible();
    await press(page, 'e');
    await press(page, 'v');
    await open(page, 'F10', '收款');
    await expect(page.getByRole('dialog')).toContainText('2,250');
    await save(page);
    await expect(gate).toContainText('都齊了');
    await press(page, 'Control+Enter');
    await expect(page.getByText('已交件', { exact: true })).toBeVisible();
    await expect(page.getByRole('row', { name: 'TV-43A' })).toContainText('交給郭志偉');
    await press(page, 'n');
    await scan(page, 'TP1-CR-2026-000001'); // the receipt is worth nothing now
    await expect(page.getByText('這張收據已於', { exact: false })).toContainText('15:20');
  });

  await test.step('the accountant has the cash, the clerk strikes the call off', async () => {
    await switchTo(page, ACCOUNTANT);
    await toToday(page); // on the page of releases a scan means a receipt
    await scanTag(page, '結案');
    await press(page, 'Alt+6');
    await go(page, 'Tab', section(page, 6).getByRole('button', { name: '點收' }));
    await press(page, 'Enter');
    await expect(page.getByRole('dialog', { name: '點收 李俊傑 的現金' }).getByRole('textbox', { name: '實點' })).toBeFocused();
    await write(page, '2250');
    await save(page);
    await toast(page, '已點收 TI-2026-000001　2,250');
    await expect(section(page, 6)).toContainText('收清');

    await switchTo(page, CLERK);
    await press(page, 'F3');
    await expect(page.getByRole('heading', { name: '叫修登記簿' })).toBeVisible();
    await press(page, '5');
    await expect(page.getByRole('grid').getByRole('row', { name: 'SC-2026-000105' })).toContainText('攜回');
    await open(page, 'x', '註銷 SC-2026-000105');
    await press(page, 'Space');
    await save(page);
    await toast(page, '已註銷 SC-2026-000105');
    await press(page, '6');
    await expect(page.getByRole('grid').getByRole('row', { name: 'SC-2026-000105' })).toContainText('註銷');

    await scanTag(page, '結案');
    await expect(section(page, 2)).toContainText('105 分');
    await expect(section(page, 2)).toContainText('2027-02-25');
    for (const text of ['CR-2026-000001', '收回作廢', 'DL-2026-000044', '在袋', '已還']) await expect(section(page, 5)).toContainText(text);
  });
}

/** Each day is a start of the program of its own, on what the day before left. */
export const DAYS = [
  ['2026-11-23T17:05:30+08:00', monday],
  ['2026-11-24T10:20:00+08:00', tuesday],
  ['2026-11-25T11:15:30+08:00', wednesday],
  ['2026-11-26T16:00:00+08:00', thursday],
  ['2026-11-27T15:20:00+08:00', friday],
] as const;
