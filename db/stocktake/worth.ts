import type { PartId, StockPlaceId } from '#shared/kernel/ids';
import { EMPTY, type StockBalance } from '#shared/stock/value';
import { surplusValue } from '#shared/stocktake/rules';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';
import { stockBalances, stockPlaces } from '../stock/repository';

/** The last movement that left the warehouse with a value: what its pieces were worth then. */
const lastIssue = textQuery<[number, number]>(
  `select m.qty_milli, m.value_minor from stock_movement m
   join stock_place f on f.id = m.from_id join stock_place t on t.id = m.to_id
   where m.part_id = ? and f.store_id = ? and t.store_id <> f.store_id order by m.seq desc limit 1`,
);

/** What pieces of a part are worth (B15): the average of the store they are counted in, when it has some by the books, else the warehouse's. */
export function surplusWorth(db: ReadDb, partId: PartId, qtyMilli: number, storeId: StockPlaceId | null = null): number {
  const own = storeId === null ? EMPTY : (stockBalances.inStore(db, partId, storeId) ?? EMPTY);
  if (own.qtyMilli > 0) return surplusValue(own, null, qtyMilli);
  const store = stockPlaces.standard(db, 'warehouse');
  if (store === undefined) return 0;
  const [last] = lastIssue(db, partId, store.id);
  const issue: StockBalance | null = last === undefined ? null : { qtyMilli: last[0], valueMinor: last[1] };
  return surplusValue(stockBalances.inStore(db, partId, store.id) ?? EMPTY, issue, qtyMilli);
}
