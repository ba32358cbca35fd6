import { asc, desc, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { customer, customerMerge, customerPhone, type CustomerRow } from './table';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Omit<CustomerRow, 'id' | 'customerNo' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;
type MergeRow = typeof customerMerge.$inferSelect;

const lastNo = perConnection((db) =>
  db.select({ no: customer.customerNo }).from(customer).orderBy(desc(customer.customerNo)).limit(1).prepare(),
);

export const customers = {
  get(db: ReadDb, id: CustomerId): CustomerRow {
    const row = rowById(db, customer, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Customer', id });
    return row;
  },
  /** C000124 after C000123 (B1). */
  nextNo(db: ReadDb): string {
    const last = lastNo(db).get()?.no;
    return `C${String(Number((last ?? 'C0').slice(1)) + 1).padStart(6, '0')}`;
  },
  insert(tx: WriteTx, row: typeof customer.$inferInsert): CustomerRow {
    const made = insertRow(tx, customer, row);
    addPhones(tx, made);
    return made;
  },
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: CustomerId, rev: number, patch: Patch, now: string): CustomerRow {
    const row = updateRow(tx, customer, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Customer', id });
    if (patch.phones) {
      tx.delete(customerPhone).where(eq(customerPhone.customerId, id)).run();
      addPhones(tx, row);
    }
    return row;
  },
};

function addPhones(tx: WriteTx, row: CustomerRow): void {
  row.phones.forEach((p, position) => insertRow(tx, customerPhone, { customerId: row.id, number: p.number, position }));
}

export const customerMerges = {
  get(db: ReadDb, id: string): MergeRow {
    const row = rowById(db, customerMerge, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CustomerMerge', id });
    return row;
  },
  of: (db: ReadDb, id: CustomerId): MergeRow[] =>
    db
      .select()
      .from(customerMerge)
      .where(sql`${customerMerge.fromId} = ${id} or ${customerMerge.intoId} = ${id}`)
      .orderBy(asc(customerMerge.mergedAt))
      .all(),
  insert: (tx: WriteTx, row: typeof customerMerge.$inferInsert): MergeRow => insertRow(tx, customerMerge, row),
  markUndone: (tx: WriteTx, id: string, at: string): MergeRow => {
    const row = tx.update(customerMerge).set({ undoneAt: at }).where(eq(customerMerge.id, id)).returning().get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CustomerMerge', id });
    return row;
  },
};
