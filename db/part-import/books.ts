import type { PartId, StockPlaceId, SupplierId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import type { ReadDb } from '../kernel/connection';
import { textQuery } from '../kernel/rows';
import { partBarcodes, partPrices, parts, supplierRows } from '../part/repository';
import type { PartRow } from '../part/table';
import { stockMovements, stockPlaces } from '../stock/repository';
import type { ImportSite } from './import-order';

const lastChange = textQuery<[number]>('select coalesce(max(seq), 0) from change_log');
const partChanged = textQuery<[number]>("select seq from change_log where seq > ? and domain = 'part' limit 1");

/** How far the books go now. */
export const booksAt = (db: ReadDb): number => lastChange(db)[0]?.[0] ?? 0;
/** Has a part or a supplier been written since? */
export const hasPartChanged = (db: ReadDb, since: number): boolean => partChanged(db, since).length > 0;

const allSkus = textQuery<[string, PartId]>('select sku, id from part where site_code = ?');
const allBarcodes = textQuery<[string, PartId]>('select code, part_id from part_barcode where removed_at is null');

/** What each row of a list is compared with. Numbers, barcodes, suppliers and bins are read once; a part only when its row names it. */
export type Books = Readonly<{
  idWith: (sku: string) => PartId | undefined;
  partOf: (id: PartId) => PartRow;
  barcodesOf: (id: PartId) => string[];
  ownerOf: (barcode: string) => PartId | undefined;
  priceOf: (id: PartId) => number | null;
  hasMoved: (id: PartId) => boolean;
  supplierNamed: (name: string) => SupplierId | undefined;
  binWith: (code: string) => StockPlaceId | undefined;
}>;

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export function openBooks(db: ReadDb, { code, region, today }: ImportSite & Readonly<{ region: Region }>): Books {
  const suppliers = new Map(supplierRows.all(db).map((row) => [folded(row.name), row.id]));
  const bins = new Map(
    stockPlaces
      .all(db)
      .filter((place) => place.kind === 'bin' || place.kind === 'warehouse')
      .map((place) => [folded(place.code), place.id]),
  );
  const skus = new Map(allSkus(db, code));
  const owners = new Map(allBarcodes(db));
  return {
    idWith: (sku) => skus.get(sku),
    partOf: (id) => parts.get(db, id),
    barcodesOf: (id) => partBarcodes.of(db, id),
    ownerOf: (barcode) => owners.get(barcode),
    priceOf: (id) => partPrices.on(db, id, region, today),
    hasMoved: (id) => stockMovements.hasAny(db, id),
    supplierNamed: (name) => suppliers.get(folded(name)),
    binWith: (bin) => bins.get(folded(bin)) ?? bins.get(folded(bin).replace(`${folded(code)}-`, '')),
  };
}
