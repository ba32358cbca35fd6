import { buildCountSheet, buildDifferenceReport } from '#shared/printed-document/build/count-paper';
import { placeText } from '#shared/stock/place-text';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { paperFactsBase, storePaper } from '../printed-document/steps';
import { stockPlaces } from '../stock/repository';
import { stocktakeLines, stocktakes } from './repository';
import type { StocktakeDifferenceRow, StocktakeRow } from './table';
import { differenceView, stocktakeView } from './views';

/** A count is never longer. */
const MOST_LINES = 20_000;

/** 盤點表: bins and parts to write on, nothing the books say. */
export const printCountSheet = defineCommand('stocktake.printSheet', ({ stocktakeId }, cx) => {
  const row = stocktakes.get(cx.tx, stocktakeId);
  const lines = stocktakeLines.page(cx.tx, row.id, 0, MOST_LINES).map((line) => {
    const part = parts.get(cx.tx, line.partId);
    const place = stockPlaces.get(cx.tx, line.placeId);
    return {
      place: place.kind === 'bin' || place.kind === 'technician' ? placeText(place) : '',
      sku: part.sku,
      name: partName(part, cx.site.language),
      spec: part.spec,
      unit: part.unit,
    };
  });
  const document = buildCountSheet({
    ...paperFactsBase(cx, row.stNo, cx.site.language),
    count: stocktakeView(cx.tx, row),
    lines,
  });
  storePaper(cx, { document, documentNo: row.stNo, entityId: row.id });
  cx.audit({ event: 'CountSheetPrinted', entity: 'stocktake', entityId: row.id, facts: { stNo: row.stNo, lines: lines.length } });
  return { documentNo: row.stNo, lines: lines.length };
});

/** 盤點差異表, as the manager agrees to it (B15). */
export function printDifferences(cx: CommandCx, row: StocktakeRow, differences: readonly StocktakeDifferenceRow[]): void {
  const document = buildDifferenceReport({
    ...paperFactsBase(cx, row.stNo, cx.site.language),
    count: stocktakeView(cx.tx, row),
    differences: differences.map((d) => differenceView(cx.tx, cx.site.language, d)),
  });
  storePaper(cx, { document, documentNo: row.stNo, entityId: row.id });
}
