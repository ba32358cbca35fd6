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

/** What each row of a list is compared with: read once for suppliers and bins, by index for parts and barcodes. */
export type Books = Readonly<{
  partWith: (sku: string) => PartRow | undefined;
  barcodesOf: (id: PartId) => string[];
  ownerOf: (barcode: string) => PartId | undefined;
  skuOf: (id: PartId) => string;
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
  return {
    partWith: (sku) => parts.withSku(db, code, sku),
    barcodesOf: (id) => partBarcodes.of(db, id),
    ownerOf: (barcode) => partBarcodes.partOf(db, barcode),
    skuOf: (id) => parts.get(db, id).sku,
    priceOf: (id) => partPrices.on(db, id, region, today),
    hasMoved: (id) => stockMovements.hasAny(db, id),
    supplierNamed: (name) => suppliers.get(folded(name)),
    binWith: (bin) => bins.get(folded(bin)) ?? bins.get(folded(bin).replace(`${folded(code)}-`, '')),
  };
}
