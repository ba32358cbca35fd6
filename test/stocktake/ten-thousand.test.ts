import { expect, it } from 'vitest';
import { counting } from './counting';

const PARTS = 10_000;
const BINS = 50;
/** So long a step may take on a machine with other work; the figures of a quiet one are in docs/specs/stocktake.md. */
const PATIENCE_MS = 20_000;
const took = new Map<string, number>();
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const answer = await work();
  took.set(what, Math.round(performance.now() - from));
  if ((took.get(what) ?? 0) > PATIENCE_MS) throw new Error(`${what} took ${took.get(what)} ms`);
  return answer;
}

it('a count of 10,000 lines is opened, paged, settled and posted', { timeout: 240_000 }, async () => {
  const w = await counting();
  const model = await w.stocked('MODEL', 5, 500);
  await w.keeper.ask('stock.addBins', { from: 'Z-001', to: `Z-${String(BINS).padStart(3, '0')}` });
  const like = `n(i) as (select 1 union all select i + 1 from n where i < ${PARTS - 1})`;
  const id = `printf('0190a1b2-c3d4-7000-8000-%012x', i)`;
  const columns = w.sqlite.prepare("select name from pragma_table_info('part')").pluck().all() as string[];
  const own: Record<string, string> = { id, sku: `printf('Q-%05d', i)` };
  w.sqlite.exec(`with recursive ${like} insert into part (${columns.join(', ')})
    select ${columns.map((c) => own[c] ?? `p.${c}`).join(', ')} from n cross join part p where p.id = '${model.id}'`);
  w.sqlite.exec(
    `with recursive ${like} insert into stock_balance select ${id}, (select id from stock_place where code = printf('Z-%03d', 1 + i % ${BINS})), 5000 from n`,
  );
  w.sqlite.exec(
    `with recursive ${like} insert into stock_value select ${id}, (select id from stock_place where kind = 'warehouse'), 5000, 500 from n`,
  );

  const st = await timed('open', () => w.keeper.ask('stocktake.open', { scope: { kind: 'warehouse' } }));
  expect(st.lines).toBe(PARTS);
  const stocktakeId = st.id;
  const bins = await w.keeper.ask('stocktake.bins', { stocktakeId });
  await timed('count nothing in every bin', async () => {
    for (const { placeId } of bins) {
      await w.keeper.ask('stocktake.startBin', { stocktakeId, placeId });
      await w.keeper.ask('stocktake.closeBin', { stocktakeId, placeId });
    }
  });
  const counted = await timed('finish', () => w.keeper.ask('stocktake.finish', { stocktakeId }));
  expect(counted.groups).toEqual([{ group: 'short', count: PARTS, valueMinor: -500 * PARTS, withoutReason: PARTS }]);
  const page = await timed('a page of the settlement', () =>
    w.manager.ask('stocktake.differences', { stocktakeId, after: { seq: 5_000 }, limit: 200 }),
  );
  expect(page.map((d) => d.seq)).toEqual(Array.from({ length: 200 }, (_, i) => 5_001 + i));
  await timed('a page of lines', () => w.manager.ask('stocktake.lines', { stocktakeId, after: { lineNo: 9_000 }, limit: 200 }));
  await timed('all reasons', async () => {
    for (let seq = 0; seq < PARTS; seq += 200) {
      const some = await w.manager.ask('stocktake.differences', { stocktakeId, after: { seq }, limit: 200 });
      await w.manager.ask('stocktake.explain', { stocktakeId, differenceIds: some.map((d) => d.id), reason: '水災' });
    }
  });
  await timed('approve', () => w.manager.ask('stocktake.approve', { stocktakeId }));
  await timed('post', () => w.manager.ask('stocktake.post', { stocktakeId }));
  expect(w.sqlite.prepare("select count(*) from stock_movement where doc_no = 'ST-2026-000001'").pluck().get()).toBe(PARTS);
  expect(w.sqlite.prepare('select count(*) from stock_balance where qty_milli > 0').pluck().get()).toBe(0);
  if (process.env['COUNTERBOOK_COUNT_FIGURES']) process.stdout.write(`${JSON.stringify(Object.fromEntries(took))}\n`);
});
