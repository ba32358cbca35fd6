import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { MakerId, StaffId, SupplierId } from '#shared/kernel/ids';
import { DEVICE_CLASSES } from '#shared/product/schema';
import { syncedColumns } from '../kernel/columns';
import { supplier } from '../part/table';

/** 廠商: a supplier who pays for warranty work. His name and telephone are those of the supplier. */
export const maker = sqliteTable(
  'maker',
  {
    id: text('id').$type<MakerId>().primaryKey(),
    supplierId: text('supplier_id')
      .$type<SupplierId>()
      .notNull()
      .references(() => supplier.id),
    brands: text('brands', { mode: 'json' }).$type<readonly string[]>().notNull(),
    isUsual: integer('is_usual', { mode: 'boolean' }).notNull(),
    oldPartDays: integer('old_part_days'),
    note: text('note'),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('maker_supplier_uq').on(t.supplierId)],
);
export type MakerRow = typeof maker.$inferSelect;

/** What a maker pays, by device class and day. Append-only: the last line of a day counts, and what was claimed stays true. */
export const makerRate = sqliteTable(
  'maker_rate',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    makerId: text('maker_id')
      .$type<MakerId>()
      .notNull()
      .references(() => maker.id),
    deviceClass: text('device_class', { enum: DEVICE_CLASSES }).notNull(),
    labourMinor: integer('labour_minor').notNull(),
    travelMinor: integer('travel_minor').notNull(),
    fromOn: text('from_on').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [
    index('maker_rate_ix').on(t.makerId, t.deviceClass, t.fromOn, t.seq),
    check('maker_rate_ck', sql`${t.labourMinor} >= 0 and ${t.travelMinor} >= 0`),
  ],
);
