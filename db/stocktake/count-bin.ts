import { DomainError } from '#shared/kernel/app-error';
import type { PartId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { placeText } from '#shared/stock/place-text';
import { assertNotOwnHands } from '#shared/stocktake/rules';
import { stocktakeTransitions } from '#shared/stocktake/states';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { stockPlaces } from '../stock/repository';
import { stocktakeBins, stocktakeLines, stocktakes } from './repository';
import { beginLine, binInHand, concludeLine, ledgerAt, lineOf, prefixOf, touchStocktake } from './steps';
import type { StocktakeBinRow } from './table';
import { binView, blindLine } from './views';

/** One counter before a bin; a second comes to it only when he takes it over. */
export const startBin = defineCommand('stocktake.startBin', ({ stocktakeId, placeId, takeOver }, cx) => {
  const row = stocktakes.get(cx.tx, stocktakeId);
  transition('Stocktake', stocktakeTransitions, row.status, 'finish');
  const place = stockPlaces.get(cx.tx, placeId);
  const bin = stocktakeBins.find(cx.tx, row.id, placeId);
  if (!bin) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: placeText(place) });
  const counterId = cx.actor.staffId;
  assertNotOwnHands({ holderId: place.staffId, actorId: counterId, isSinglePersonSite: cx.site.settings.isSinglePersonSite });
  if (bin.state === 'COUNTING') {
    if (bin.counterId !== counterId && !takeOver)
      throw new DomainError('PLACE_BEING_COUNTED', {
        place: placeText(place),
        name: bin.counterId === null ? '' : staffName(cx.tx, bin.counterId),
      });
    if (bin.counterId === counterId) return binView(cx.tx, bin);
  }
  const isNew = bin.state !== 'COUNTING';
  const started = stocktakeBins.set(cx.tx, bin, {
    state: 'COUNTING',
    counterId,
    ...(isNew ? { round: bin.round + 1, fromSeq: ledgerAt(cx.tx) } : {}),
  });
  cx.audit({
    event: isNew ? 'BinCountStarted' : 'BinCountTakenOver',
    entity: 'stocktake',
    entityId: row.id,
    facts: { stNo: row.stNo, place: placeText(place), round: started.round },
  });
  touchStocktake(cx, row, { counterIds: [...new Set([...row.counterIds, counterId])] });
  return binView(cx.tx, started);
});

const lying = textQuery<[PartId]>(
  `select b.part_id from stock_balance b join part p on p.id = b.part_id
   where b.place_id = ? and b.qty_milli > 0 and substr(p.sku, 1, length(?)) = ?`,
);
/** What lies here by the books and nobody scanned is counted as nothing, from the moment the counter came. */
function countNothing(cx: CommandCx, bin: StocktakeBinRow, prefix: string): void {
  for (const [partId] of lying(cx.tx, bin.placeId, prefix, prefix)) if (bin.round === 1) lineOf(cx, bin, partId);
  for (const line of stocktakeLines.of(cx.tx, bin))
    if (line.state === 'WAITING' || (line.state === 'AGAIN' && line.round < bin.round)) beginLine(cx, bin, line, bin.fromSeq);
}

/** The bin is done. What was moved while it was counted stays to be counted again. */
export const closeBin = defineCommand('stocktake.closeBin', (input, cx) => {
  const { row, bin } = binInHand(cx, input);
  countNothing(cx, bin, prefixOf(row.scope));
  for (const line of stocktakeLines.of(cx.tx, bin)) if (line.state === 'COUNTING') concludeLine(cx, bin, line);
  const again = stocktakeLines.of(cx.tx, bin).flatMap((line) => (line.state === 'AGAIN' ? parts.get(cx.tx, line.partId).sku : []));
  const done = stocktakeBins.set(cx.tx, bin, { state: 'DONE' });
  cx.audit({
    event: 'BinCounted',
    entity: 'stocktake',
    entityId: row.id,
    facts: { stNo: row.stNo, place: placeText(stockPlaces.get(cx.tx, bin.placeId)), again: again.length },
  });
  touchStocktake(cx, row);
  return { bin: binView(cx.tx, done), again };
});

/** A slip of the finger: this part is counted from nought. */
export const clearLine = defineCommand('stocktake.clearLine', ({ partId, ...at }, cx) => {
  const { row, bin } = binInHand(cx, at);
  const line = stocktakeLines.find(cx.tx, bin, partId);
  const isOfThisRound = line !== undefined && (line.round === bin.round || line.state === 'AGAIN');
  if (!isOfThisRound) throw new DomainError('NOT_FOUND', { entity: 'Stocktake', id: partId });
  const begun = beginLine(cx, bin, line);
  cx.audit({
    event: 'CountCleared',
    entity: 'stocktake',
    entityId: row.id,
    facts: { stNo: row.stNo, sku: parts.get(cx.tx, partId).sku, place: placeText(stockPlaces.get(cx.tx, bin.placeId)) },
  });
  touchStocktake(cx, row);
  return blindLine(cx.tx, cx.site.language, begun);
});
