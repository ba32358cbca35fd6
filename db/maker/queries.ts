import { makerOfBrand } from '#shared/maker/rules';
import type { MakerView } from '#shared/maker/schema';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { supplierRows } from '../part/repository';
import { makerRates, makers } from './repository';
import type { MakerRow } from './table';

export const makerName = (db: ReadDb, { supplierId }: Pick<MakerRow, 'supplierId'>): string => supplierRows.get(db, supplierId).name;
/** The maker who answers for a product, by its brand. */
export const makerOf = (db: ReadDb, brand: string | null): MakerRow | null => makerOfBrand(makers.all(db), brand);

export function makerView(db: ReadDb, row: MakerRow): MakerView {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, ...shown } = row;
  const { name, phone } = supplierRows.get(db, row.supplierId);
  const rates = makerRates.of(db, row.id).map(({ deviceClass, labourMinor, travelMinor, fromOn }) => ({
    deviceClass,
    labourMinor,
    travelMinor,
    fromOn,
  }));
  return { ...shown, brands: [...row.brands], name, phone, rates };
}
export const listMakers = defineQuery('maker.list', (_input, { db }) =>
  makers
    .all(db)
    .map((row) => makerView(db, row))
    .toSorted((a, b) => a.name.localeCompare(b.name)),
);
