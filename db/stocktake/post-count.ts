import { milliOf } from '#shared/kernel/quantity';
import { isInternal } from '#shared/stock/places';
import type { DifferenceGroup } from '#shared/stocktake/states';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { parts } from '../part/repository';
import type { PartRow } from '../part/table';
import { partSerials, stockMovements, stockPlaces } from '../stock/repository';
import { postMovement, reverseMovement, standardPlace } from '../stock/steps';
import type { StockPlaceRow } from '../stock/table';
import { bookLoss, slipOf, takeBackLoss } from '../stock-issue/loss-steps';
import { stocktakeDifferences } from './repository';
import { moveStocktake, stocktakeAsSeen } from './steps';
import type { StocktakeDifferenceRow, StocktakeRow } from './table';
import { stocktakeView } from './views';
import { surplusWorth } from './worth';

/** First what lies in the wrong bin, then what is missing: a piece is never missing for a moment because another came too late. */
const ORDER: readonly DifferenceGroup[] = ['otherBin', 'short', 'over', 'unknown'];

const shelfOf = (cx: CommandCx, part: PartRow): StockPlaceRow =>
  part.homeBinId === null ? standardPlace(cx, 'warehouse') : stockPlaces.get(cx.tx, part.homeBinId);

/** One difference as one movement; a piece that was carried on since it was counted is where the books say. */
function postDifference(cx: CommandCx, head: StocktakeRow, d: StocktakeDifferenceRow): void {
  if (d.partId === null || d.resolution !== 'post') return;
  const part = parts.get(cx.tx, d.partId);
  const here = stockPlaces.get(cx.tx, d.placeId);
  const difference = standardPlace(cx, 'difference');
  const from = d.fromPlaceId === null ? null : stockPlaces.get(cx.tx, d.fromPlaceId);
  /** What nobody handed out to him comes to the warehouse; an issue slip gives it to him again. */
  const target = here.kind === 'technician' ? shelfOf(cx, part) : here;
  const source = d.group === 'short' ? here : from !== null && isInternal(from.kind) ? from : difference;
  const bookAt = new Map(partSerials.find(cx.tx, part.id, d.serials).map((s) => [s.serial, s.placeId]));
  const serials = d.serials.filter((serial) => (bookAt.get(serial) ?? null) === (d.group === 'short' ? d.placeId : d.fromPlaceId));
  const qtyMilli = part.isSerialised ? milliOf(serials.length) : d.qty;
  if (qtyMilli === 0) return;
  const slip = d.issueLineId === null ? null : slipOf(cx.tx, d.issueLineId);
  const movement = postMovement(cx, {
    part,
    kind: d.group === 'otherBin' ? 'transfer' : 'adjust',
    from: source,
    to: d.group === 'short' ? difference : target,
    qtyMilli,
    ...(isInternal(source.kind) ? {} : { valueMinor: surplusWorth(cx.tx, part.id, qtyMilli, target.storeId) }),
    serials,
    docNo: head.stNo,
    reason: d.reason,
    ...(d.issueLineId === null ? {} : { issueLineId: d.issueLineId, cardId: slip?.cardId ?? null, callId: slip?.callId ?? null }),
  });
  if (d.issueLineId !== null) bookLoss(cx, d.issueLineId, qtyMilli);
  const sign = d.group === 'short' ? -1 : 1;
  stocktakeDifferences.set(cx.tx, d.id, {
    movementId: movement.id,
    valueMinor: here.storeId === source.storeId ? 0 : sign * movement.valueMinor,
  });
}

/** 過帳: what the books said becomes what was counted, each difference with its reason on the card of the part. */
export const postCount = defineCommand('stocktake.post', (input, cx) => {
  const row = stocktakeAsSeen(cx, input);
  const differences = stocktakeDifferences.of(cx.tx, row.id);
  const posted = moveStocktake(
    cx,
    row,
    'post',
    { postedAt: cx.now },
    { event: 'StocktakePosted', facts: { differences: differences.length } },
  );
  for (const group of ORDER) for (const d of differences) if (d.group === group) postDifference(cx, row, d);
  return stocktakeView(cx.tx, posted);
});

/** 沖回: each movement of the count, the last first, or none at all. */
export const reverseCount = defineCommand('stocktake.reverse', (input, cx) => {
  const row = stocktakeAsSeen(cx, input);
  const gone = moveStocktake(cx, row, 'reverse', { endReason: input.reason }, { event: 'StocktakeReversed', reason: input.reason });
  const ids = stocktakeDifferences.of(cx.tx, row.id).flatMap((d) => d.movementId ?? []);
  const movements = ids.map((id) => stockMovements.get(cx.tx, id)).toSorted((a, b) => b.seq - a.seq);
  for (const m of movements) {
    reverseMovement(cx, parts.get(cx.tx, m.partId), m, input.reason);
    if (m.issueLineId !== null) takeBackLoss(cx, m.issueLineId, m.qty);
  }
  return stocktakeView(cx.tx, gone);
});
