import type { StockPlaceId, StocktakeDifferenceId, StocktakeId } from '#shared/kernel/ids';
import type { Deed, World } from './world';

type CountRow = { id: StocktakeId; counted_at: string | null };
type BinRow = { stocktake_id: StocktakeId; place_id: StockPlaceId };
const inState = (w: World, which: number, state: string): BinRow | undefined =>
  w.oneOf<BinRow>(
    which,
    `select b.stocktake_id, b.place_id from stocktake_bin b join stocktake s on s.id = b.stocktake_id
     where s.status = 'OPEN' and b.state = ? order by b.rowid`,
    state,
  );
const at = (bin: BinRow) => ({ stocktakeId: bin.stocktake_id, placeId: bin.place_id });

/** 盤點 by two people who see what they see: pieces that are there, pieces of elsewhere, codes nobody knows. */
export const COUNTING_DEEDS: Readonly<Record<string, Deed>> = {
  openCount: {
    weight: 3,
    run: (w, d) => {
      const scope = d.yes
        ? { kind: 'warehouse' as const }
        : { kind: 'bins' as const, placeIds: [w.bin((['A-01', 'A-02', 'A-03'] as const)[d.to % 3] ?? 'A-01')] };
      return w.keeper.invoke('stocktake.open', { scope });
    },
  },
  startBin: {
    weight: 4,
    run: async (w, d) => {
      const bin = inState(w, d.which, 'WAITING') ?? inState(w, d.which, 'DONE');
      return bin ? (d.yes ? w.keeper : w.second).invoke('stocktake.startBin', at(bin)) : null;
    },
  },
  scan: {
    weight: 5,
    run: async (w, d) => {
      const bin = inState(w, d.which, 'COUNTING');
      if (bin === undefined) return null;
      const [here] = w.serialsAt(w.pieces, d.to % 4 === 0 ? w.bin('A-02') : bin.place_id, 1);
      const code = d.to % 7 === 0 ? `未知-${d.other}` : d.isSerialised ? (here ?? 'P-PIECE-1') : 'P-LOOSE';
      const by = d.yes ? w.keeper : w.second;
      return by.invoke('stocktake.scan', { ...at(bin), code, ...(code === 'P-LOOSE' && d.few > 0 ? { qty: d.qty } : {}) });
    },
  },
  /** Counted something, and begins again with it. */
  clearLine: {
    weight: 5,
    run: async (w, d) => {
      const bin = inState(w, d.which, 'COUNTING');
      if (bin === undefined) return null;
      const by = d.yes ? w.keeper : w.second;
      const [code = 'P-LOOSE'] = d.isSerialised ? w.serialsAt(w.pieces, bin.place_id, 1) : [];
      await by.invoke('stocktake.scan', { ...at(bin), code });
      return by.invoke('stocktake.clearLine', { ...at(bin), partId: code === 'P-LOOSE' ? w.loose : w.pieces });
    },
  },
  closeBin: {
    weight: 6,
    run: async (w, d) => {
      const bin = inState(w, d.which, 'COUNTING');
      return bin ? (d.yes ? w.keeper : w.second).invoke('stocktake.closeBin', at(bin)) : null;
    },
  },
  /** The second keeper takes over what is not done, sees nothing there, and the count is closed. */
  finish: {
    weight: 7,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status = 'OPEN'`);
      if (count === undefined) return null;
      const bins = w.all<BinRow>(`select * from stocktake_bin where stocktake_id = ? and state <> 'DONE'`, count.id);
      for (const bin of d.yes ? bins : []) {
        await w.second.invoke('stocktake.startBin', { ...at(bin), takeOver: true });
        await w.second.invoke('stocktake.closeBin', at(bin));
      }
      return w.keeper.invoke('stocktake.finish', { stocktakeId: count.id });
    },
  },
  explain: {
    weight: 11,
    run: async (w, d) => {
      type Row = { id: StocktakeDifferenceId; stocktake_id: StocktakeId; group: string; part_id: string | null };
      const rows = w.all<Row>(
        `select d.* from stocktake_difference d join stocktake s on s.id = d.stocktake_id and s.status = 'COUNTED'
         where d.is_current = 1 and d.reason is null order by d.rowid`,
      );
      const why = { reason: '誤領' };
      const answers = rows.map(({ id, stocktake_id, group, part_id }) =>
        w.manager.invoke('stocktake.explain', {
          stocktakeId: stocktake_id,
          differenceIds: [id],
          ...why,
          ...(group === 'unknown' ? { resolution: part_id !== null && d.yes ? ('post' as const) : ('leave' as const) } : {}),
        }),
      );
      return (await Promise.all(answers))[0] ?? null;
    },
  },
  agreeToCount: {
    weight: 9,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status = 'COUNTED'`);
      return count ? w.manager.invoke('stocktake.approve', { stocktakeId: count.id }) : null;
    },
  },
  postCount: {
    weight: 10,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status = 'APPROVED'`);
      return count ? w.manager.invoke('stocktake.post', { stocktakeId: count.id }) : null;
    },
  },
  recount: {
    weight: 2,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status in ('COUNTED', 'APPROVED')`);
      return count ? w.keeper.invoke('stocktake.recount', { stocktakeId: count.id }) : null;
    },
  },
  cancelCount: {
    weight: 2,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status = 'OPEN'`);
      return count && d.few === 0 ? w.keeper.invoke('stocktake.cancel', { stocktakeId: count.id, reason: '改天再盤' }) : null;
    },
  },
  reverseCount: {
    weight: 11,
    run: async (w, d) => {
      const count = w.ripe<CountRow>(d, 'stocktake', `status = 'POSTED'`);
      return count ? w.manager.invoke('stocktake.reverse', { stocktakeId: count.id, reason: '盤錯' }) : null;
    },
  },
};
