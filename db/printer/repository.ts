import { and, count, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { PrinterId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';
import { printer, printRoute, type PrinterRow, type PrintRouteRow } from './table';

const byKind = perConnection((db) =>
  db
    .select()
    .from(printRoute)
    .where(and(eq(printRoute.workstation, sql.placeholder('workstation')), eq(printRoute.kind, sql.placeholder('kind'))))
    .prepare(),
);

export const printers = {
  get(db: ReadDb, id: PrinterId): PrinterRow {
    const row = rowById(db, printer, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Printer', id });
    return row;
  },
  /** One that paper may be sent to from this PC. */
  ofPc(db: ReadDb, id: PrinterId, workstation: string): PrinterRow {
    const row = printers.get(db, id);
    if (!row.isActive || row.workstation !== workstation) throw new DomainError('PRINTER_ELSEWHERE', { name: row.name });
    return row;
  },
  at: (db: ReadDb, workstation: string): PrinterRow[] => db.select().from(printer).where(eq(printer.workstation, workstation)).all(),
  named: (db: ReadDb, workstation: string, name: string): PrinterRow | undefined =>
    db
      .select()
      .from(printer)
      .where(and(eq(printer.workstation, workstation), eq(printer.name, name)))
      .get(),
  insert: (tx: WriteTx, row: typeof printer.$inferInsert): PrinterRow => insertRow(tx, printer, row),
  update(tx: WriteTx, { id, rev }: Pick<PrinterRow, 'id' | 'rev'>, patch: Partial<PrinterRow>, now: string): PrinterRow {
    const row = updateRow(tx, printer, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Printer', id });
    return row;
  },
};

export const printRoutes = {
  of: (db: ReadDb, workstation: string, kind: string): PrintRouteRow | undefined => byKind(db).get({ workstation, kind }),
  at: (db: ReadDb, workstation: string): PrintRouteRow[] =>
    db.select().from(printRoute).where(eq(printRoute.workstation, workstation)).all(),
  countTo: (db: ReadDb, id: PrinterId): number =>
    db.select({ n: count() }).from(printRoute).where(eq(printRoute.printerId, id)).get()?.n ?? 0,
  insert: (tx: WriteTx, row: typeof printRoute.$inferInsert): PrintRouteRow => insertRow(tx, printRoute, row),
  update: (tx: WriteTx, { id, rev }: Pick<PrintRouteRow, 'id' | 'rev'>, patch: Partial<PrintRouteRow>, now: string): void =>
    void updateRow(tx, printRoute, { id, rev, patch, now }),
};
