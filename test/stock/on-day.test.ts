import { expect, it } from 'vitest';
import { bench } from '../bench';
import { warehouseIn } from './warehouse';

/** Three parts over three days: bought and handed out, fitted, scrapped, taken back. */
async function threeDays() {
  const b = bench();
  const w = await warehouseIn(b);
  b.goTo('2026-11-23', '10:00');
  const hose = await w.stocked('P-HOSE', 5, 500);
  const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
  b.goTo('2026-11-24', '10:00');
  const slip = await b.wang.ask('stockIssue.request', { lines: [{ partId: hose.id, qty: 3 }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  const lineId = slip.lines[0]?.id as never;
  b.goTo('2026-11-25', '10:00');
  await b.wang.ask('stockIssue.use', { lineId, qty: 1 });
  const back = await b.wang.ask('stockIssue.giveBack', { lines: [{ lineId, qty: 1, condition: 'defective' }] });
  await w.keeper.ask('stockIssue.receiveBack', { returnId: back.id });
  await w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines: [{ partId: lcd.id, qty: 1, serials: ['LCD-1'] }] }); // prettier-ignore
  b.goTo('2026-12-02', '10:00');
  await w.keeper.ask('stockIssue.voidReturn', { returnId: back.id, reason: '收錯了' });
  return { ...b, ...w };
}
type Centre = Awaited<ReturnType<typeof threeDays>>;
const on = async (c: Centre, day: string) =>
  (await c.keeper.ask('stock.onDay', { on: day })).map((p) => [p.sku, p.warehouse, p.technicians, p.quarantine, p.qty, p.valueMinor]);

it('every part stands as it stood at the end of the day, by whose it was; the sum is the total and the month report’s', async () => {
  const c = await threeDays();
  expect(await on(c, '2026-11-22')).toEqual([
    ['LCD', 0, 0, 0, 0, 0],
    ['P-HOSE', 0, 0, 0, 0, 0],
  ]);
  expect(await on(c, '2026-11-23')).toEqual([
    ['LCD', 2, 0, 0, 2, 2000],
    ['P-HOSE', 5, 0, 0, 5, 500],
  ]);
  expect(await on(c, '2026-11-24')).toEqual([
    ['LCD', 2, 0, 0, 2, 2000],
    ['P-HOSE', 2, 3, 0, 5, 500],
  ]);
  expect(await on(c, '2026-11-30')).toEqual([
    ['LCD', 2, 0, 0, 2, 2000],
    ['P-HOSE', 2, 1, 1, 4, 400],
  ]);
  expect(await on(c, '2026-12-02')).toEqual([
    ['LCD', 2, 0, 0, 2, 2000],
    ['P-HOSE', 2, 2, 0, 4, 400],
  ]);
  const [month] = await c.manager.ask('monthReport.read', { from: '2026-11', to: '2026-11' });
  const total = await c.manager.ask('stock.onDayTotal', { on: '2026-11-30' });
  expect(total).toEqual({ warehouseMinor: 2200, techniciansMinor: 100, quarantineMinor: 100, valueMinor: 2400 });
  expect(month?.stock.closingMinor).toBe(2400);
});

it('is found by the words of the stock list, and goes on page by page', async () => {
  const c = await threeDays();
  expect((await c.keeper.ask('stock.onDay', { on: '2026-11-24', text: 'hose' })).map((p) => p.sku)).toEqual(['P-HOSE']);
  expect((await c.keeper.ask('stock.onDay', { on: '2026-11-24', limit: 1 })).map((p) => p.sku)).toEqual(['LCD']);
  expect((await c.keeper.ask('stock.onDay', { on: '2026-11-24', after: { sku: 'LCD' } })).map((p) => p.sku)).toEqual(['P-HOSE']);
});
