import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PartId, StaffId, StockPlaceId, SupplierId } from '#shared/kernel/ids';
import { REGIONS } from '#shared/kernel/region';
import { UNITS, type PartSupplier } from '#shared/part/schema';
import { syncedColumns } from '../kernel/columns';

/** 供應商. */
export const supplier = sqliteTable('supplier', {
  id: text('id').$type<SupplierId>().primaryKey(),
  name: text('name').notNull(),
  phone: text('phone'),
  contact: text('contact'),
  taxId: text('tax_id'),
  note: text('note'),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  ...syncedColumns,
});
export type SupplierRow = typeof supplier.$inferSelect;

/** 零件主檔 (B11). Balances are not here: they are those of the ledger. Quantities in thousandths. */
export const part = sqliteTable(
  'part',
  {
    id: text('id').$type<PartId>().primaryKey(),
    sku: text('sku').notNull(),
    nameTw: text('name_tw'),
    nameCn: text('name_cn'),
    nameEn: text('name_en'),
    spec: text('spec'),
    unit: text('unit', { enum: UNITS }).notNull(),
    models: text('models', { mode: 'json' }).$type<readonly string[]>().notNull(),
    alternatives: text('alternatives', { mode: 'json' }).$type<readonly string[]>().notNull(),
    suppliers: text('suppliers', { mode: 'json' }).$type<readonly PartSupplier[]>().notNull(),
    isSerialised: integer('is_serialised', { mode: 'boolean' }).notNull(),
    warrantyDays: integer('warranty_days').notNull(),
    returnsOld: integer('returns_old', { mode: 'boolean' }).notNull(),
    orderAt: integer('order_at_milli').notNull(),
    fillTo: integer('fill_to_milli').notNull(),
    homeBinId: text('home_bin_id').$type<StockPlaceId>(),
    /** What a search for a part may be part of: names, spec and models in small letters. */
    words: text('words').notNull(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('part_sku_uq').on(t.siteCode, t.sku),
    index('part_list_ix').on(t.isActive, t.sku),
    index('part_level_ix')
      .on(t.sku)
      .where(sql`${t.isActive} = 1 and ${t.orderAt} > 0`),
    check('part_levels_ck', sql`${t.orderAt} >= 0 and ${t.fillTo} >= 0`),
  ],
);
export type PartRow = typeof part.$inferSelect;

/** Several barcodes for a part; a code in use names one part. One that was taken off is kept with the moment. */
export const partBarcode = sqliteTable(
  'part_barcode',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    removedAt: text('removed_at'),
  },
  (t) => [
    uniqueIndex('part_barcode_code_uq')
      .on(t.code)
      .where(sql`${t.removedAt} is null`),
    index('part_barcode_part_ix').on(t.partId),
  ],
);

/** Price list by region and day. Append-only: the last line of a day counts, and what a paper said stays true. */
export const partPrice = sqliteTable(
  'part_price',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    partId: text('part_id')
      .$type<PartId>()
      .notNull()
      .references(() => part.id),
    region: text('region', { enum: REGIONS }).notNull(),
    fromOn: text('from_on').notNull(),
    priceMinor: integer('price_minor').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('part_price_ix').on(t.partId, t.region, t.fromOn, t.seq), check('part_price_ck', sql`${t.priceMinor} >= 0`)],
);
