import { DomainError } from '#shared/kernel/app-error';
import type { StocktakeId } from '#shared/kernel/ids';
import { placeText } from '#shared/stock/place-text';
import { binRange } from '#shared/stock/places';
import type { CountScope } from '#shared/stocktake/schema';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { stockBalances, stockPlaces } from '../stock/repository';
import type { StockPlaceRow } from '../stock/table';
import { stocktakeBins, stocktakeLines, stocktakes } from './repository';
import { moveStocktake, prefixOf, stocktakeAsSeen } from './steps';
import { stocktakeView } from './views';

/** The bins or the people of a scope; the warehouse itself among them where parts lie in no bin. */
function placesOf(cx: CommandCx, scope: CountScope): StockPlaceRow[] {
  const everywhere = stockPlaces.all(cx.tx);
  const all = everywhere.filter((p) => p.kind === 'bin' || p.kind === 'warehouse');
  const worthwhile = all.filter((p) => (p.isActive && p.kind === 'bin') || stockBalances.partsAt(cx.tx, p.id) > 0);
  switch (scope.kind) {
    case 'warehouse':
    case 'parts':
      return worthwhile;
    case 'bins':
      return all.filter((p) => scope.placeIds.includes(p.id));
    case 'quarantine':
      return everywhere.filter((p) => p.kind === 'quarantine');
    case 'people':
      return everywhere
        .filter((p) => p.staffId !== null && (scope.staffIds?.includes(p.staffId) ?? stockBalances.partsAt(cx.tx, p.id) > 0))
        .toSorted((a, b) => a.code.localeCompare(b.code));
    case 'range': {
      const codes = binRange(scope.from, scope.to);
      if (codes === null) throw new DomainError('INPUT_INVALID', { issues: 'scope.to:notRight' });
      return all.filter((p) => p.kind === 'bin' && codes.includes(p.code));
    }
  }
}

/** 開盤點單 (B15): the book of the start is frozen, and work goes on. A bin is in one count at a time. */
export const openStocktake = defineCommand('stocktake.open', ({ scope, note }, cx) => {
  const places = placesOf(cx, scope);
  if (places.length === 0) throw new DomainError('COUNT_EMPTY');
  for (const place of places) {
    const stNo = stocktakeBins.takenBy(cx.tx, place.id);
    if (stNo !== null) throw new DomainError('PLACE_IN_COUNT', { place: placeText(place), stNo });
  }
  const row = stocktakes.insert(cx.tx, {
    id: newId<StocktakeId>(),
    stNo: cx.number('ST'),
    status: 'OPEN',
    scope,
    note,
    openedBy: cx.actor.staffId,
    openedAt: cx.now,
    counterIds: [],
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  stocktakeBins.insertAll(
    cx.tx,
    places.map((place) => ({ stocktakeId: row.id, placeId: place.id, state: 'WAITING' as const, round: 0, fromSeq: 0, counterId: null })),
  );
  stocktakeLines.freeze(
    cx.tx,
    row.id,
    places.map((place) => place.id),
    prefixOf(scope),
  );
  cx.audit({
    event: 'StocktakeOpened',
    entity: 'stocktake',
    entityId: row.id,
    to: 'OPEN',
    facts: { stNo: row.stNo, scope: scope.kind, bins: places.length },
  });
  cx.changed('stocktake', row.id);
  return stocktakeView(cx.tx, row);
});

/** 撤銷 before posting: nothing was moved, the number is kept and void. */
export const cancelStocktake = defineCommand('stocktake.cancel', (input, cx) => {
  const row = stocktakeAsSeen(cx, input);
  const gone = moveStocktake(cx, row, 'cancel', { endReason: input.reason }, { event: 'StocktakeCancelled', reason: input.reason });
  cx.voidNumber(row.stNo, input.reason);
  return stocktakeView(cx.tx, gone);
});
