import { qtyOf } from '#shared/kernel/quantity';
import type { StockPlaceId } from '#shared/kernel/ids';
import { placeText } from '#shared/stock/place-text';
import { LIVE_STOCKTAKES, STOCKTAKE_STATUSES } from '#shared/stocktake/states';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { stockPlaces } from '../stock/repository';
import { stocktakeBins, stocktakeDifferences, stocktakeLines, stocktakes } from './repository';
import { binView, blindLine, differenceView, stocktakeView } from './views';

export const stocktakeById = defineQuery('stocktake.byId', ({ id }, { db }) => {
  const row = stocktakes.find(db, id);
  return row ? stocktakeView(db, row) : null;
});

export const listStocktakes = defineQuery('stocktake.list', ({ view, after, limit }, { db }) =>
  stocktakes
    .list(db, view === 'live' ? LIVE_STOCKTAKES : STOCKTAKE_STATUSES, after?.stNo ?? null, limit)
    .map((row) => stocktakeView(db, row)),
);

const binIds = textQuery<[StockPlaceId]>(
  'select b.place_id from stocktake_bin b join stock_place p on p.id = b.place_id where b.stocktake_id = ? order by p.code',
);
export const listCountBins = defineQuery('stocktake.bins', ({ stocktakeId }, { db }) =>
  binIds(db, stocktakeId).flatMap(([placeId]) => {
    const bin = stocktakeBins.find(db, stocktakeId, placeId);
    return bin ? binView(db, bin) : [];
  }),
);

/** Blind: parts that were counted in this bin, and those to be counted again; never what the books have there. */
export const listCounted = defineQuery('stocktake.counted', (at, { db, site }) => {
  const { language } = requireSite(site);
  const round = stocktakeBins.find(db, at.stocktakeId, at.placeId)?.round;
  return stocktakeLines
    .of(db, at)
    .filter((line) => line.state === 'AGAIN' || (line.round === round && (line.counted ?? line.recount ?? 0) > 0))
    .map((line) => blindLine(db, language, line));
});

export const listDifferences = defineQuery('stocktake.differences', ({ stocktakeId, group, after, limit }, { db, site }) => {
  if (stocktakes.find(db, stocktakeId)?.status === 'OPEN') return [];
  const { language } = requireSite(site);
  return stocktakeDifferences
    .page(db, stocktakeId, { group, after: after?.seq ?? 0, limit })
    .map((row) => differenceView(db, language, row));
});

export const listCountLines = defineQuery('stocktake.lines', ({ stocktakeId, after, limit }, { db, site }) => {
  if (stocktakes.find(db, stocktakeId)?.status === 'OPEN') return [];
  const { language } = requireSite(site);
  const qty = (milli: number | null): number | null => (milli === null ? null : qtyOf(milli));
  return stocktakeLines.page(db, stocktakeId, after?.lineNo ?? 0, limit).map((line) => {
    const part = parts.get(db, line.partId);
    return {
      lineNo: line.lineNo,
      place: placeText(stockPlaces.get(db, line.placeId)),
      sku: part.sku,
      name: partName(part, language),
      unit: part.unit,
      frozen: qtyOf(line.frozen),
      book: qty(line.book),
      counted: qty(line.counted),
      recount: qty(line.recount),
    };
  });
});
