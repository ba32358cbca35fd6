import { copyFileSync } from 'node:fs';
import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase } from '#db/kernel/connection';
import type { StocktakeId } from '#shared/kernel/ids';
import { engineOn, signedIn } from '../centre';
import { columnsOf, namesOf } from '../intake/written-rows';
import { compare, compared, timed, type Block } from '../measure';
import { counted, type BenchRow } from '../row';

const LINES = 1_000;
const PAGE = 200;
const PAIRS = 4; // twice over, if the machine is busy, and ten for the long one: twenty bins
type Row = Readonly<Record<string, string | number | null>>;
/** What a posting leaves behind beside the balances: the ledger, and its trace. */
const TRACE = ['audit_entry', 'change_log'] as const;
const TABLES = ['stock_movement', ...TRACE] as const;
type Written = Readonly<Record<(typeof TABLES)[number], readonly Row[]>>;

/** The same movements with balance, value and trace by prepared statements in one transaction, nothing looked up and nothing decided. */
function twinOf(file: string) {
  const { sqlite } = openDatabase(file);
  const inserts = new Map(
    TABLES.map((table) => {
      const columns = columnsOf(sqlite, table);
      return [table, sqlite.prepare(`insert into ${table} (${namesOf(columns)}) values (${columns.map((c) => `@${c}`).join(', ')})`)];
    }),
  );
  const balance = sqlite.prepare(
    'update stock_balance set qty_milli = qty_milli - @qty_milli where part_id = @part_id and place_id = @from_id',
  );
  const value = sqlite.prepare(
    `update stock_value set qty_milli = @from_qty_after, value_minor = @from_value_after where part_id = @part_id and store_id = @store`,
  );
  const store = sqlite.prepare("select id from stock_place where kind = 'warehouse'").pluck().get() as string;
  const all = sqlite.transaction((written: Written) => {
    for (const m of written.stock_movement) {
      inserts.get('stock_movement')?.run(m);
      balance.run({ qty_milli: m['qty_milli'], part_id: m['part_id'], from_id: m['from_id'] });
      value.run({ part_id: m['part_id'], store, from_qty_after: m['from_qty_after'], from_value_after: m['from_value_after'] });
    }
    for (const table of TRACE) for (const row of written[table]) inserts.get(table)?.run(row);
  });
  return { post: (written: Written) => all.immediate(written), close: () => sqlite.close() };
}

/** P5: a thousand differences of a count become a thousand movements, each with balance, value and the check against less than nothing. */
export async function postMovements(file: string, about: string): Promise<readonly BenchRow[]> {
  const twinFile = `${file}.twin`;
  copyFileSync(file, twinFile);
  const engine = await engineOn(file);
  const keeper = await signedIn(engine, 'warehouse', DEMO_PIN);
  const manager = await signedIn(engine, 'manager', DEMO_PIN);
  const reader = openDatabase(file, { readonly: true }).sqlite;
  const twin = twinOf(twinFile);
  const bins = (await keeper('stock.places', {})).filter((p) => p.code.startsWith('Z-')).map((p) => p.id);
  let next = 0;

  /** Everything before the posting: nothing is found in these bins, each difference has its reason, another person agrees. */
  const readyToPost = async (placeIds: typeof bins): Promise<StocktakeId> => {
    const { id: stocktakeId } = await keeper('stocktake.open', { scope: { kind: 'bins', placeIds } });
    for (const placeId of placeIds) {
      await keeper('stocktake.startBin', { stocktakeId, placeId });
      await keeper('stocktake.closeBin', { stocktakeId, placeId });
    }
    await keeper('stocktake.finish', { stocktakeId });
    for (let seq = 0; ; seq += PAGE) {
      const some = await manager('stocktake.differences', { stocktakeId, after: { seq }, limit: PAGE });
      if (some.length === 0) break;
      await manager('stocktake.explain', { stocktakeId, differenceIds: some.map((d) => d.id), reason: '水災' });
    }
    await manager('stocktake.approve', { stocktakeId });
    return stocktakeId;
  };
  const ends = (): readonly number[] =>
    TABLES.map((t) => reader.prepare(`select coalesce(max(rowid), 0) from ${t}`).pluck().get() as number);
  const writtenAfter = (from: readonly number[]): Written =>
    Object.fromEntries(
      TABLES.map((t, i) => [t, reader.prepare(`select * from ${t} where rowid > ? order by rowid`).all(from[i])]),
    ) as unknown as Written;
  let waiting: Written = { stock_movement: [], audit_entry: [], change_log: [] };
  const postOnce = async (placeIds: typeof bins): Promise<number> => {
    const stocktakeId = await readyToPost(placeIds);
    const before = ends();
    const ms = await timed(() => manager('stocktake.post', { stocktakeId }));
    waiting = writtenAfter(before);
    return ms;
  };
  const product: Block = async () => [await postOnce(bins.slice(next, ++next))];
  const limit: Block = async () => {
    const written = waiting;
    if (written.stock_movement.length !== LINES) throw new Error(`P5: ${written.stock_movement.length} movements and not ${LINES}`);
    return [await timed(() => twin.post(written))];
  };
  await product(); // the first block of the twin has these to write
  const c = await compare({ limit, product, pairs: PAIRS });
  await limit();
  const ten = await postOnce(bins.slice(next, next + 10));
  const lines = waiting.stock_movement.length;
  twin.close();
  reader.close();
  await engine.close();
  if (lines !== 10 * LINES) throw new Error(`P5: ${lines} movements and not ${10 * LINES}`);
  return [
    compared(c, {
      operation: 'P5 post 1,000 movements',
      atMost: 2,
      note: `the same rows of ledger, balance, value and trace by prepared statements; ${about}`,
    }),
    counted({
      operation: 'P5 10,000 movements against 1,000, of 11 times',
      value: ten / c.p50Ms / 11,
      atMost: 1,
      held: 1.5,
      note: `${ten.toFixed(0)} ms against ${c.p50Ms.toFixed(0)} ms`,
    }),
  ];
}
