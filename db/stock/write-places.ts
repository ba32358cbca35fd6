import { DomainError } from '#shared/kernel/app-error';
import { binRange } from '#shared/stock/places';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { placeViews } from './queries';
import { stockBalances, stockPlaces } from './repository';
import { addPlace, standardPlace } from './steps';
import type { StockPlaceRow } from './table';

const shown = (cx: CommandCx) => placeViews(cx.tx);

/** 儲位: one bin or a range; a code that is there is left as it is, another kind of place with it refuses the whole. */
export const addBins = defineCommand('stock.addBins', ({ from, to, isForOldParts }, cx) => {
  const codes = to === undefined ? [from] : binRange(from, to);
  if (codes === null) throw new DomainError('INPUT_INVALID', { issues: 'to:notRight' });
  const store = standardPlace(cx, isForOldParts ? 'oldParts' : 'warehouse');
  const kind = isForOldParts ? 'oldParts' : 'bin';
  const known = stockPlaces.withCodes(cx.tx, codes);
  const other = known.find((p) => p.kind !== kind);
  if (other) throw new DomainError('PLACE_CODE_TAKEN', { code: other.code });
  const taken = new Set(known.map((p) => p.code));
  for (const code of codes.filter((c) => !taken.has(c)))
    addPlace(cx, { code, name: null, kind, parentId: store.id, staffId: null }, store.id);
  return shown(cx);
});

const isEmpty = (cx: CommandCx, place: StockPlaceRow): boolean => stockBalances.partsAt(cx.tx, place.id) === 0;
/** Another name for bins, or no longer in use. A bin with parts in it stays in use. */
export const changeBins = defineCommand('stock.changeBins', ({ placeIds, name, isActive }, cx) => {
  for (const id of new Set(placeIds)) {
    const place = stockPlaces.get(cx.tx, id);
    if (place.kind !== 'bin' || (!isActive && !isEmpty(cx, place))) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
    stockPlaces.update(cx.tx, place, { name, isActive }, cx.now);
    cx.audit({ event: 'PlaceChanged', entity: 'stock', entityId: id, facts: { code: place.code, name, isActive } });
    cx.changed('stock', id);
  }
  return shown(cx);
});
