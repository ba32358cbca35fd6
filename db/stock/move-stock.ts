import { DomainError } from '#shared/kernel/app-error';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { parts } from '../part/repository';
import { movementView } from './history';
import { stockMovements, stockPlaces } from './repository';
import { milliFor, postMovement, reverseMovement, standardPlace } from './steps';
import type { StockMovementRow, StockPlaceRow } from './table';

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

/** 期初: the first line of a card that stands, with its value; afterwards every change has a document. */
export const openStock = defineCommand('stock.open', (input, cx) => {
  const part = parts.get(cx.tx, input.partId);
  if (stockMovements.hasStanding(cx.tx, part.id)) throw new DomainError('PART_HAS_MOVED', { sku: part.sku });
  const id = input.placeId ?? part.homeBinId ?? standardPlace(cx, 'warehouse').id;
  const row = postMovement(cx, {
    part,
    kind: 'opening',
    from: standardPlace(cx, 'opening'),
    to: inUse(stockPlaces.get(cx.tx, id)),
    qtyMilli: milliFor(part, input.qty),
    valueMinor: input.valueMinor,
    serials: input.serials,
    ...(input.at === undefined ? {} : { at: input.at }),
  });
  return shown(cx, row);
});

/** Refused as a whole once its pieces have gone on: what is on hand no more cannot be taken back (B11). */
export const reverseOpening = defineCommand('stock.reverseOpening', ({ movementId, reason }, cx) => {
  const was = stockMovements.get(cx.tx, movementId);
  const part = parts.get(cx.tx, was.partId);
  if (was.kind !== 'opening' || was.reversalOf !== null) throw new DomainError('MOVEMENT_NOT_OPENING', { sku: part.sku });
  return shown(cx, reverseMovement(cx, part, was, reason));
});

/** 移倉: between bins, or into quarantine and out of it. */
export const transferStock = defineCommand('stock.transfer', (input, cx) => {
  const part = parts.get(cx.tx, input.partId);
  const row = postMovement(cx, {
    part,
    kind: 'transfer',
    from: forParts(stockPlaces.get(cx.tx, input.fromId)),
    to: inUse(stockPlaces.get(cx.tx, input.toId)),
    qtyMilli: milliFor(part, input.qty),
    serials: input.serials,
    reason: input.reason,
  });
  return shown(cx, row);
});
