import { DomainError } from '#shared/kernel/app-error';
import type { PartId, StockIssueLineId, StockPlaceId, StocktakeDifferenceId, StocktakeId } from '#shared/kernel/ids';
import { shareLoss } from '#shared/stock-issue/share-loss';
import { settle, type CountedLine, type KnownAt, type Settled } from '#shared/stocktake/settlement';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { textQuery } from '../kernel/rows';
import { parts } from '../part/repository';
import { partSerials, stockPlaces } from '../stock/repository';
import { heldBy } from '../stock-issue/held-steps';
import { stocktakeDifferences, stocktakeScans } from './repository';
import { moveStocktake, stocktakeAsSeen } from './steps';
import type { StocktakeDifferenceRow, StocktakeScanRow } from './table';
import { stocktakeView } from './views';
import { surplusWorth } from './worth';

const undone = textQuery<[number, string]>(
  `select count(*), min(iif(p.kind = 'technician', p.name, p.code)) from stocktake_line l join stock_place p on p.id = l.place_id where l.stocktake_id = ? and l.state <> 'COUNTED'`,
);
const openBins = textQuery<[number, string]>(
  `select count(*), min(iif(p.kind = 'technician', p.name, p.code)) from stocktake_bin b join stock_place p on p.id = b.place_id where b.stocktake_id = ? and b.state = 'COUNTING'`,
);
function assertCounted(cx: CommandCx, id: StocktakeId): void {
  for (const [count, place] of [...openBins(cx.tx, id), ...undone(cx.tx, id)])
    if (count > 0) throw new DomainError('COUNT_NOT_DONE', { count, place });
}

type Doubted = [PartId, StockPlaceId, number, number, number, string];
/** Lines whose count is not their book, or whose serials are not those of the books. */
const doubted = textQuery<Doubted>(
  `select l.part_id, l.place_id, p.is_serialised, l.book_milli, iif(l.is_recount, l.recount_milli, l.counted_milli), l.missing
   from stocktake_line l join part p on p.id = l.part_id
   where l.stocktake_id = ? and (l.book_milli <> iif(l.is_recount, l.recount_milli, l.counted_milli) or l.missing <> '[]'
     or exists (select 1 from stocktake_scan s where s.stocktake_id = l.stocktake_id and s.place_id = l.place_id and s.part_id = l.part_id
                and s.is_out = 0 and s.is_extra = 1))
   order by l.line_no`,
);

/** The books may have carried a piece since it was counted: then they know where it is, and the count has nothing to say. */
function settlement(cx: CommandCx, id: StocktakeId): Settled[] {
  const scans = stocktakeScans.doubtful(cx.tx, id);
  const bookAt = (partId: PartId, serial: string): StockPlaceId | null => partSerials.find(cx.tx, partId, [serial])[0]?.placeId ?? null;
  const known = (placeId: StockPlaceId | null): KnownAt =>
    placeId === null ? null : { placeId, kind: stockPlaces.get(cx.tx, placeId).kind };
  const byLine = Map.groupBy(scans, (s) => `${s.partId} ${s.placeId}`);
  const lines = doubted(cx.tx, id).map(([partId, placeId, isSerialised, bookMilli, countedMilli, missing]): CountedLine => {
    const own: readonly StocktakeScanRow[] = byLine.get(`${partId} ${placeId}`) ?? [];
    return {
      partId,
      placeId,
      isSerialised: isSerialised === 1,
      isHands: stockPlaces.get(cx.tx, placeId).kind === 'technician',
      bookMilli,
      countedMilli,
      missing: (JSON.parse(missing) as string[]).filter((serial) => bookAt(partId, serial) === placeId),
      extra: own.filter((s) => bookAt(partId, s.code) === s.bookPlaceId).map((s) => ({ serial: s.code, at: known(s.bookPlaceId) })),
    };
  });
  return settle(
    lines,
    scans.filter((s) => s.partId === null).map((s) => ({ placeId: s.placeId, code: s.code })),
  );
}

type Booked = Settled & Readonly<{ issueLineId: StockIssueLineId | null }>;
/** What is missing in somebody's hands is a difference of the lines of his slips, one for each. */
function byLine(cx: CommandCx, d: Settled): Booked[] {
  const { staffId } = stockPlaces.get(cx.tx, d.placeId);
  if (d.group !== 'short' || staffId === null || d.partId === null) return [{ ...d, issueLineId: null }];
  const held = heldBy(cx.tx, staffId).filter((h) => h.partId === d.partId);
  return shareLoss(held, d.qtyMilli, d.serials).map(({ lineId, ...share }) => ({
    ...d,
    ...share,
    issueLineId: lineId,
  }));
}

type Keyed = Pick<StocktakeDifferenceRow, 'group' | 'placeId' | 'fromPlaceId' | 'code' | 'serials' | 'partId' | 'issueLineId'>;
const keyOf = (d: Keyed): string =>
  JSON.stringify([d.group, d.code ?? d.partId, d.placeId, d.fromPlaceId, d.code === null ? d.serials : [], d.issueLineId]);

/** Whose average a difference is worth: that of where it is missing, or of where it is taken in. */
const storeOf = (cx: CommandCx, d: Settled): StockPlaceId | null => {
  const { kind, storeId } = stockPlaces.get(cx.tx, d.placeId);
  return kind === 'technician' && d.group !== 'short' ? null : storeId;
};

/** The settlement of this round. What was explained in the round before and is still so keeps its reason. */
function writeDifferences(cx: CommandCx, id: StocktakeId): number {
  const before = new Map(stocktakeDifferences.of(cx.tx, id).map((d) => [keyOf(d), d]));
  const from = stocktakeDifferences.lastSeq(cx.tx, id);
  stocktakeDifferences.supersede(cx.tx, id);
  const settled = settlement(cx, id).flatMap((d) => byLine(cx, d));
  settled.forEach((d, i) => {
    const was = before.get(keyOf({ ...d, serials: [...d.serials] }));
    const partId = d.partId ?? was?.partId ?? null;
    const worth =
      partId === null || d.group === 'otherBin' ? 0 : surplusWorth(cx.tx, parts.get(cx.tx, partId).id, d.qtyMilli, storeOf(cx, d));
    stocktakeDifferences.insert(cx.tx, {
      ...d,
      id: newId<StocktakeDifferenceId>(),
      stocktakeId: id,
      seq: from + i + 1,
      isCurrent: true,
      partId,
      qty: d.qtyMilli,
      serials: [...(was?.serials ?? d.serials)],
      valueMinor: d.group === 'short' ? 0 - worth : worth,
      reason: was?.reason ?? null,
      resolution: was?.resolution ?? (d.group === 'unknown' ? null : 'post'),
    });
  });
  return settled.length;
}

/** 盤點完成: every line counted, and the differences in four groups. */
export const finishCount = defineCommand('stocktake.finish', (input, cx) => {
  const row = stocktakeAsSeen(cx, input);
  const counted = moveStocktake(cx, row, 'finish', { countedAt: cx.now }, { event: 'StocktakeCounted' });
  assertCounted(cx, row.id);
  writeDifferences(cx, row.id);
  return stocktakeView(cx.tx, counted);
});
