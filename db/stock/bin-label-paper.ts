import { DomainError } from '#shared/kernel/app-error';
import { buildBinLabels } from '#shared/printed-document/build/bin-label';
import { labelRange } from '#shared/printed-document/models/bin-label';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { paperSite, storePaper } from '../printed-document/steps';
import { stockPlaces } from './repository';

/** 儲位標籤: one print for the whole range, in the order of the shelf. */
export const printBinLabels = defineCommand('stock.printBinLabels', ({ placeIds, startCell }, cx) => {
  const bins = placeIds.map((id) => stockPlaces.get(cx.tx, id)).toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  const other = bins.find((place) => place.kind !== 'bin');
  if (other) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: other.code });
  const document = buildBinLabels({ site: paperSite(cx.site), language: cx.site.language, bins });
  const documentNo = labelRange(bins.map((bin) => bin.code));
  storePaper(cx, { document, documentNo, entityId: newId<string>(), startCell });
  return { documentNo, labels: bins.length };
});
