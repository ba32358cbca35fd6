import { DomainError } from '#shared/kernel/app-error';
import { assertTransfer } from '#shared/stock/move-sheet';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { parts } from '../part/repository';
import { movementView } from './history';
import { stockMoves } from './move-repository';
import { moveView, postMove, voidMove } from './move-steps';
import { stockMovements, stockPlaces } from './repository';
import { milliFor, reverseMovement, standardPlace } from './steps';
import type { StockMoveRow, StockMovementRow, StockPlaceRow } from './table';

const shown = (cx: CommandCx, row: StockMovementRow) => movementView(cx.tx, row);
/** Parts lie in bins of the warehouse, or in quarantine. */
function forParts(place: StockPlaceRow): StockPlaceRow {
  if (!['warehouse', 'bin', 'quarantine'].includes(place.kind)) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
  return place;
}
/** Nothing is put into a bin that is out of use. */
function inUse(place: StockPlaceRow): StockPlaceRow {
  if (!place.isActive) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
  return forParts(place);
}
function firstLine(cx: CommandCx, { lines }: StockMoveRow): StockMovementRow {
  const [id] = lines;
  if (id === undefined) throw new Error('a move without a line');
  return stockMovements.get(cx.tx, id);
}

/** 期初: the first line of a card that stands, with its value; afterwards every change has another document. */
export const openStock = defineCommand('stock.open', (input, cx) => {
  const part = parts.get(cx.tx, input.partId);
  if (stockMovements.hasStanding(cx.tx, part.id)) throw new DomainError('PART_HAS_MOVED', { sku: part.sku });
  const id = input.placeId ?? part.homeBinId ?? standardPlace(cx, 'warehouse').id;
  const { valueMinor, serials } = input;
  const sheet = postMove(cx, {
    kind: 'opening',
    from: standardPlace(cx, 'opening'),
    to: inUse(stockPlaces.get(cx.tx, id)),
    reason: null,
    lines: [{ partId: part.id, qtyMilli: milliFor(part, input.qty), valueMinor, serials }],
    ...(input.at === undefined ? {} : { at: input.at }),
  });
  return shown(cx, firstLine(cx, sheet));
});

/** Refused as a whole once its pieces have gone on: what is on hand no more cannot be taken back (B11). */
export const reverseOpening = defineCommand('stock.reverseOpening', ({ movementId, reason }, cx) => {
  const was = stockMovements.get(cx.tx, movementId);
  const part = parts.get(cx.tx, was.partId);
  if (was.kind !== 'opening' || was.reversalOf !== null) throw new DomainError('MOVEMENT_NOT_OPENING', { sku: part.sku });
  const sheet = was.docNo === null ? undefined : stockMoves.withNo(cx.tx, was.docNo);
  if (sheet === undefined || stockMovements.reversalOf(cx.tx, was.id)) return shown(cx, reverseMovement(cx, part, was, reason));
  voidMove(cx, sheet, reason);
  const back = stockMovements.reversalOf(cx.tx, was.id);
  if (back === undefined) throw new Error('an opening balance that is void and stands');
  return shown(cx, back);
});

/** 移倉: between bins, or into quarantine and out of it. */
export const transferStock = defineCommand('stock.transfer', ({ fromId, toId, lines, reason }, cx) => {
  const sheet = postMove(cx, {
    kind: 'transfer',
    from: forParts(stockPlaces.get(cx.tx, fromId)),
    to: inUse(stockPlaces.get(cx.tx, toId)),
    reason,
    lines: lines.map(({ partId, qty, serials }) => ({ partId, qtyMilli: milliFor(parts.get(cx.tx, partId), qty), serials })),
  });
  return moveView(cx.tx, cx.site, sheet);
});

/** 作廢移倉: what was carried is where it was, as long as it still lies where it was put and its old bin is in use. */
export const voidTransfer = defineCommand('stock.voidMove', ({ moveId, rev, reason }, cx) => {
  const was = asSeen('StockMove', stockMoves.get(cx.tx, moveId), rev);
  assertTransfer(was);
  inUse(stockPlaces.get(cx.tx, was.fromId));
  return moveView(cx.tx, cx.site, voidMove(cx, was, reason));
});

/** 異動單, newest first. */
export const listMoves = defineQuery('stock.moves', ({ after, limit }, { db, site }) =>
  stockMoves.list(db, after?.mvNo ?? null, limit).map((row) => moveView(db, requireSite(site), row)),
);
