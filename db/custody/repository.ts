import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CollectionReceiptId, CustodyStayId, ProductId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { custodyEntry, custodyStay, type CustodyStayRow } from './table';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Omit<CustodyStayRow, 'id' | 'dlNo' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;

const openWhere = (db: ReadDb, is: SQL) =>
  db
    .select()
    .from(custodyStay)
    .where(and(is, isNull(custodyStay.closedAt)));
const openBySerial = perConnection((db) => openWhere(db, eq(custodyStay.serial, sql.placeholder('serial'))).prepare());
const openByEither = perConnection((db) =>
  openWhere(db, eq(custodyStay.productId, sql.placeholder('productId')))
    .unionAll(openWhere(db, eq(custodyStay.serial, sql.placeholder('serial'))))
    .prepare(),
);

export const custodyStays = {
  get(db: ReadDb, id: CustodyStayId): CustodyStayRow {
    const row = rowById(db, custodyStay, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CustodyStay', id });
    return row;
  },
  /** E16: the same serial may stand in the ledger for another owner's product record. */
  openHere: (db: ReadDb, productId: ProductId, serial: string | null): CustodyStayRow | undefined =>
    openByEither(db).get({ productId, serial }),
  openWithSerial: (db: ReadDb, serial: string): CustodyStayRow | undefined => openBySerial(db).get({ serial }),
  ofReceipt: (db: ReadDb, receiptId: CollectionReceiptId): CustodyStayRow[] =>
    db.select().from(custodyStay).where(eq(custodyStay.receiptId, receiptId)).orderBy(asc(custodyStay.lineNo)).all(),
  insert: (tx: WriteTx, row: typeof custodyStay.$inferInsert): CustodyStayRow => insertRow(tx, custodyStay, row),
  update(tx: WriteTx, id: CustodyStayId, rev: number, patch: Patch, now: string): CustodyStayRow {
    const row = updateRow(tx, custodyStay, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'CustodyStay', id });
    return row;
  },
};

/** Append-only. There is no update and no delete on purpose. */
export const custodyLedger = {
  append(tx: WriteTx, entry: Omit<typeof custodyEntry.$inferInsert, 'seq' | 'id'>): string {
    const id = newId();
    insertRow(tx, custodyEntry, { ...entry, id });
    return id;
  },
  /** When the device entered a state for the last time. */
  lastInto(db: ReadDb, stayId: CustodyStayId, state: CustodyStayRow['state']): string | null {
    return (
      db
        .select({ at: custodyEntry.at })
        .from(custodyEntry)
        .where(and(eq(custodyEntry.stayId, stayId), eq(custodyEntry.toState, state)))
        .orderBy(sql`${custodyEntry.seq} desc`)
        .limit(1)
        .get()?.at ?? null
    );
  },
};
