import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { EXPORT_LISTS } from '#shared/list-export/lists';
import { load } from '#shared/messages/catalogue';
import { CsvReader } from '#shared/part-import/csv-reader';
import { CLOCK, copyDemo } from '../look/demo-data';
import { untilStill, visitOf } from '../look/visit';
import { expect, signIn, startApp, test } from './fixtures';

/** Where each list stands, and what it is called there when a page has several; the four with a page test of their own are not among them. */
const PLACES: Readonly<Record<string, readonly [address: string, sheet?: string]>> = {
  customers: ['/customers'],
  vouchers: ['/vouchers'],
  bills: ['/bills?view=all'],
  papers: ['/papers?view=documents'],
  prints: ['/papers?view=register'],
  suppliers: ['/purchase?view=suppliers'],
  loaners: ['/loaners?view=pool'],
  unclaimed: ['/unclaimed?view=waiting'],
  drawers: ['/cash?view=drawer', '錢櫃'],
  dayTakings: ['/cash?view=drawer', '日結'],
  deposits: ['/cash?view=drawer', '尚存訂金'],
  audit: ['/settings?part=audit'],
};

/** What nobody had to write in the month of the demo. */
const MAY_BE_EMPTY: Readonly<Record<string, readonly string[]>> = {
  bills: ['發票'],
  drawers: ['原因', '覆核'],
  loaners: ['備註'],
  prints: ['原因'],
};

test('lists of the whole house, as they stand on their screens: every row has its number and its time', async ({ dataDir }) => {
  test.setTimeout(180_000);
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), CLOCK);
  const page = await app.firstWindow();
  await signIn(page, '周文雄', DEMO_PIN);
  const { to, ask } = visitOf(page, load('zh-TW'));
  const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-lists-'));
  const counts: Record<string, number> = {};
  for (const [list, [address, sheet]] of Object.entries(PLACES)) {
    const target = path.join(folder, `${list}.csv`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await to(address);
    await untilStill(page);
    const within = sheet === undefined ? page.getByRole('main') : page.getByRole('region', { name: new RegExp(sheet) }).last();
    await within.getByRole('button', { name: '匯出' }).last().click();
    await expect(page.getByText(target)).toBeVisible();
    const reader = new CsvReader(',');
    const [heads, ...rows] = [...reader.push(readFileSync(target, 'utf8').slice(1)), ...reader.end()].map(({ cells }) => cells);
    expect(
      heads?.every((head) => head !== ''),
      `${list}: heads`,
    ).toBe(true);
    expect(
      rows.filter(([first]) => first === ''),
      `${list}: rows without their first cell`,
    ).toEqual([]);
    expect(
      rows.flat().filter((cell) => /\[object|undefined|NaN/.test(cell)),
      `${list}: cells`,
    ).toEqual([]);
    const empty = heads?.filter((_head, at) => rows.every((row) => row[at] === ''));
    expect(empty, `${list}: columns that say nothing`).toEqual(MAY_BE_EMPTY[list] ?? []);
    counts[list] = rows.length;
  }
  expect(counts['customers']).toBeGreaterThan(20);
  expect(counts['bills']).toBeGreaterThan(20);
  expect(counts['papers']).toBeGreaterThan(200); // more than one page
  expect(counts['audit']).toBeGreaterThan(1_000);
  const bills = readFileSync(path.join(folder, 'bills.csv'), 'utf8');
  expect(bills).toMatch(/BL-\d{4}-\d{6},\d{4}-\d{2}-\d{2} \d{2}:\d{2},/); // numbers whole, times with their year
  const lines = await ask('audit.list', { event: 'ListExported', limit: 50 });
  expect(new Set(lines.map((line) => line.facts['list']))).toEqual(new Set(Object.keys(PLACES)));
  expect(EXPORT_LISTS).toEqual(expect.arrayContaining(Object.keys(PLACES)));
  await app.close();
});
