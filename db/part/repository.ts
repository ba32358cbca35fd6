import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { PartId, SupplierId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { insertRow, insertRows, perConnection, rowById, updateRow, wholeRows, rowsById } from '../kernel/rows';
import { part, partBarcode, partPrice, supplier, type PartRow, type SupplierRow } from './table';

const { placeholder } = sql;
const price = perConnection((db) =>
  db
    .select({ priceMinor: partPrice.priceMinor })
    .from(partPrice)
    .where(
      and(
        eq(partPrice.partId, placeholder('partId')),
        eq(partPrice.region, placeholder('region')),
        lte(partPrice.fromOn, placeholder('on')),
      ),
    )
    .orderBy(desc(partPrice.fromOn), desc(partPrice.seq))
    .limit(1)
    .prepare(),
);

const bySku = perConnection((db) =>
  db
    .select()
    .from(part)
    .where(and(eq(part.siteCode, placeholder('siteCode')), eq(part.sku, placeholder('sku'))))
    .prepare(),
);
const codesOf = perConnection((db) =>
  db
    .select({ code: partBarcode.code })
    .from(partBarcode)
    .where(and(eq(partBarcode.partId, placeholder('partId')), isNull(partBarcode.removedAt)))
    .orderBy(asc(partBarcode.code))
    .prepare(),
);
const ownerOf = perConnection((db) =>
  db
    .select({ partId: partBarcode.partId })
    .from(partBarcode)
    .where(and(eq(partBarcode.code, placeholder('code')), isNull(partBarcode.removedAt)))
    .prepare(),
);

export const parts = {
  get(db: ReadDb, id: PartId): PartRow {
    const row = rowById(db, part, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Part', id });
    return row;
  },
  find: (db: ReadDb, id: PartId): PartRow | undefined => rowById(db, part, id),
  /** The rows of these parts, by id; one statement however many there are. */
  byIds(db: ReadDb, ids: readonly PartId[]): (id: PartId) => PartRow {
    const rows = new Map(rowsById(db, part, [...new Set(ids)]).map((row) => [row.id, row]));
    return (id) => {
      const row = rows.get(id);
      if (!row) throw new DomainError('NOT_FOUND', { entity: 'Part', id });
      return row;
    };
  },
  withSku: (db: ReadDb, siteCode: string, sku: string): PartRow | undefined => bySku(db).get({ siteCode, sku }),
  insert: (tx: WriteTx, row: typeof part.$inferInsert): PartRow => insertRow(tx, part, row),
  insertAll(tx: WriteTx, rows: readonly (typeof part.$inferInsert)[]): PartRow[] {
    const made = wholeRows(part, rows);
    insertRows(tx, part, made);
    return made;
  },
  update(tx: WriteTx, id: PartId, rev: number, patch: Partial<PartRow>, now: string): PartRow {
    const row = updateRow(tx, part, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Part', id });
    return row;
  },
};

export const partBarcodes = {
  of: (db: ReadDb, partId: PartId): string[] =>
    codesOf(db)
      .all({ partId })
      .map((row) => row.code),
  partOf: (db: ReadDb, code: string): PartId | undefined => ownerOf(db).get({ code })?.partId,
  add: (tx: WriteTx, partId: PartId, code: string): void => void insertRow(tx, partBarcode, { id: newId(), partId, code, removedAt: null }),
  addAll: (tx: WriteTx, rows: readonly Readonly<{ partId: PartId; code: string }>[]): void =>
    insertRows(
      tx,
      partBarcode,
      rows.map((row) => ({ ...row, id: newId(), removedAt: null })),
    ),
  remove: (tx: WriteTx, partId: PartId, code: string, now: string): void =>
    void tx
      .update(partBarcode)
      .set({ removedAt: now })
      .where(and(eq(partBarcode.partId, partId), eq(partBarcode.code, code), isNull(partBarcode.removedAt)))
      .run(),
};

/** Append-only. The last line of the newest day that has begun is the price. */
export const partPrices = {
  on: (db: ReadDb, partId: PartId, region: Region, on: string): number | null => price(db).get({ partId, region, on })?.priceMinor ?? null,
  all: (db: ReadDb, partId: PartId) =>
    db.select().from(partPrice).where(eq(partPrice.partId, partId)).orderBy(desc(partPrice.fromOn), desc(partPrice.seq)).all(),
  append: (tx: WriteTx, row: Omit<typeof partPrice.$inferInsert, 'seq' | 'id'>): void =>
    void insertRow(tx, partPrice, { ...row, id: newId() }),
  appendAll: (tx: WriteTx, rows: readonly Omit<typeof partPrice.$inferInsert, 'seq' | 'id'>[]): void =>
    insertRows(
      tx,
      partPrice,
      rows.map((row) => ({ ...row, id: newId() })),
    ),
};

export const supplierRows = {
  get(db: ReadDb, id: SupplierId): SupplierRow {
    const row = rowById(db, supplier, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Supplier', id });
    return row;
  },
  all: (db: ReadDb): SupplierRow[] => db.select().from(supplier).orderBy(asc(supplier.name), asc(supplier.id)).all(),
  insert: (tx: WriteTx, row: typeof supplier.$inferInsert): SupplierRow => insertRow(tx, supplier, row),
  update(tx: WriteTx, id: SupplierId, rev: number, patch: Partial<SupplierRow>, now: string): SupplierRow {
    const row = updateRow(tx, supplier, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Supplier', id });
    return row;
  },
};
