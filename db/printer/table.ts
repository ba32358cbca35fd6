import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PrinterId } from '#shared/kernel/ids';
import type { Paper } from '#shared/printed-document/paper';
import type { PrinterDevice } from '#shared/printer/device';
import { PRINTER_MODELS } from '#shared/printer/models';
import { PRINT_EVENTS } from '#shared/printer/schema';
import { syncedColumns } from '../kernel/columns';

/** 印表機 of one PC. Never deleted: the print register names it. */
export const printer = sqliteTable(
  'printer',
  {
    id: text('id').$type<PrinterId>().primaryKey(),
    workstation: text('workstation').notNull(),
    name: text('name').notNull(),
    model: text('model', { enum: PRINTER_MODELS }).notNull(),
    device: text('device', { mode: 'json' }).$type<PrinterDevice>().notNull(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('printer_name_uq').on(t.workstation, t.name)],
);
export type PrinterRow = typeof printer.$inferSelect;

/** Where a kind of paper goes at one PC; no printer: a PDF in the data folder. */
export const printRoute = sqliteTable(
  'print_route',
  {
    id: text('id').primaryKey(),
    workstation: text('workstation').notNull(),
    kind: text('kind').notNull(),
    printerId: text('printer_id')
      .$type<PrinterId>()
      .references(() => printer.id),
    paper: text('paper').$type<Paper>().notNull(),
    copies: integer('copies').notNull(),
    event: text('event', { enum: PRINT_EVENTS }).notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('print_route_kind_uq').on(t.workstation, t.kind),
    index('print_route_printer_ix').on(t.printerId),
    check('print_route_ck', sql`${t.copies} between 1 and 9`),
  ],
);
export type PrintRouteRow = typeof printRoute.$inferSelect;
