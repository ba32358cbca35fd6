import { milliOf } from '#shared/kernel/quantity';
import type { StockPlaceId, SupplierId } from '#shared/kernel/ids';
import type { RowDraft } from '#shared/part-import/row-draft';
import { NewPart, type PartSupplier } from '#shared/part/schema';
import { wordsOf } from '../part/steps';
import type { PartRow } from '../part/table';
import type { Books } from './books';
import type { FreshPart, RenewedPart } from './import-order';

/** What a part has when its list says nothing. */
const { sku: _sku, priceMinor: _price, barcodes: _barcodes, ...BLANK } = NewPart.parse({ sku: 'X' });
export type Found = Readonly<{ draft: RowDraft; supplierId: SupplierId | null; homeBinId: StockPlaceId | null }>;

const supplied = ({ draft, supplierId }: Found, was: readonly PartSupplier[]): PartSupplier[] | null => {
  if (draft.supplier === null || supplierId === null) return null;
  const { name: _name, ...said } = draft.supplier;
  const known = was.find((one) => one.supplierId === supplierId);
  const row = { code: null, priceMinor: null, pack: 1, leadDays: null, ...known, ...said, supplierId };
  return known ? was.map((one) => (one === known ? row : one)) : [...was, row];
};

/** A part that is not there yet. */
export function freshPart(found: Found): FreshPart {
  const { draft, homeBinId } = found;
  const { barcodes = [], ...facts } = { ...BLANK, ...draft.facts };
  const { orderAt, fillTo, ...rest } = facts;
  const columns = {
    ...rest,
    sku: draft.sku,
    homeBinId,
    suppliers: supplied(found, []) ?? [],
    orderAt: milliOf(orderAt),
    fillTo: milliOf(fillTo),
  };
  return { columns: { ...columns, words: wordsOf({ ...columns, barcodes }) }, barcodes, priceMinor: draft.priceMinor };
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What the row says differently about a part that is there; null: nothing. An empty cell leaves the part as it is. */
export function renewedPart(found: Found, was: PartRow, books: Books): RenewedPart | null {
  const { draft, homeBinId } = found;
  const { barcodes: said, orderAt, fillTo, ...facts } = draft.facts;
  const had = books.barcodesOf(was.id);
  const barcodes = said === undefined || isSame([...said].toSorted(), [...had].toSorted()) ? null : said;
  const wanted: Partial<PartRow> = {
    ...facts,
    ...(orderAt === undefined ? {} : { orderAt: milliOf(orderAt) }),
    ...(fillTo === undefined ? {} : { fillTo: milliOf(fillTo) }),
    ...(homeBinId === null ? {} : { homeBinId }),
    suppliers: supplied(found, was.suppliers) ?? was.suppliers,
  };
  const changed = Object.entries(wanted).filter(([key, value]) => !isSame(value, was[key as keyof PartRow]));
  const priceMinor = draft.priceMinor === null || draft.priceMinor === books.priceOf(was.id) ? null : draft.priceMinor;
  if (changed.length === 0 && barcodes === null && priceMinor === null) return null;
  const patch: Partial<PartRow> = Object.fromEntries(changed);
  const words = wordsOf({ ...was, ...patch, barcodes: barcodes ?? had });
  return { id: was.id, rev: was.rev, patch: { ...patch, ...(words === was.words ? {} : { words }) }, barcodes, priceMinor };
}
