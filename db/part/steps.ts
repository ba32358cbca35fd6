import { DomainError } from '#shared/kernel/app-error';
import type { PartId } from '#shared/kernel/ids';
import { milliOf } from '#shared/kernel/quantity';
import type { Input } from '#shared/contract/contract';
import type { CommandCx } from '../kernel/handlers';
import { stockPlaces } from '../stock/repository';
import { parts, partBarcodes, supplierRows } from './repository';
import type { PartRow } from './table';

type Facts = Omit<Input<'part.create'>, 'priceMinor'>;

type Searched = Pick<Facts, 'sku' | 'nameTw' | 'nameCn' | 'nameEn' | 'spec'> &
  Readonly<{ models: readonly string[]; barcodes: readonly string[] }>;
/** What the list searches in, in small letters: sku, names, spec, models and barcodes. */
export const wordsOf = (f: Searched): string =>
  [f.sku, f.nameTw, f.nameCn, f.nameEn, f.spec, ...f.models, ...f.barcodes]
    .filter((text) => text !== null)
    .join('\n')
    .toLowerCase();

/** Columns of 零件主檔 from what was typed: at least one name, a sku of its own, a bin of the warehouse, suppliers that are there. */
export function partColumns(cx: CommandCx, f: Facts, own: PartId | null) {
  if (f.nameTw === null && f.nameCn === null && f.nameEn === null) throw new DomainError('NAME_NEEDED');
  const twin = parts.withSku(cx.tx, cx.site.code, f.sku);
  if (twin && twin.id !== own) throw new DomainError('SKU_TAKEN', { sku: f.sku });
  if (f.homeBinId !== null) {
    const place = stockPlaces.get(cx.tx, f.homeBinId);
    if (place.kind !== 'bin' && place.kind !== 'warehouse') throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
  }
  for (const { supplierId } of f.suppliers) supplierRows.get(cx.tx, supplierId);
  const { barcodes: _barcodes, orderAt, fillTo, ...rest } = f;
  return { ...rest, orderAt: milliOf(orderAt), fillTo: milliOf(fillTo), words: wordsOf(f) };
}

/** The barcodes in use become these; a code of another part is refused, and one that is a sku as well. */
export function setBarcodes(cx: CommandCx, row: PartRow, codes: readonly string[]): void {
  const had = partBarcodes.of(cx.tx, row.id);
  const wanted = [...new Set(codes)];
  for (const code of had.filter((c) => !wanted.includes(c))) partBarcodes.remove(cx.tx, row.id, code, cx.now);
  for (const code of wanted.filter((c) => !had.includes(c))) {
    const owner = partBarcodes.partOf(cx.tx, code);
    const bySku = parts.withSku(cx.tx, cx.site.code, code.toUpperCase());
    const other = owner !== undefined ? parts.get(cx.tx, owner) : bySku?.id === row.id ? undefined : bySku;
    if (other) throw new DomainError('BARCODE_TAKEN', { code, sku: other.sku });
    partBarcodes.add(cx.tx, row.id, code);
  }
}
