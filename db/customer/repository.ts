import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { customer, customerMerge, customerPhone, type CustomerRow } from './table';

type Patch = Partial<Omit<CustomerRow, 'id' | 'customerNo' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;
type MergeRow = typeof customerMerge.$inferSelect;

export const customers = {
  get(db: ReadDb, id: CustomerId): CustomerRow {
    const row = db.select().from(customer).where(eq(customer.id, id)).get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Customer', id });
    return row;
  },
  /** C000124 after C000123 (B1). */
  nextNo(db: ReadDb): string {
    const last = db.select({ no: customer.customerNo }).from(customer).orderBy(desc(customer.customerNo)).limit(1).get()?.no;
    return `C${String(Number((last ?? 'C0').slice(1)) + 1).padStart(6, '0')}`;
  },
  insert(tx: WriteTx, row: typeof customer.$inferInsert): CustomerRow {
    const made = tx.insert(customer).values(row).returning().get();
    writePhones(tx, made);
    return made;
  },
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: CustomerId, rev: number, patch: Patch, now: string): CustomerRow {
    const row = tx
      .update(customer)
      .set({ ...patch, updatedAt: now, rev: sql`${customer.rev} + 1` })
      .where(and(eq(customer.id, id), eq(customer.rev, rev)))
      .returning()
      .get();
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Customer', id });
    if (patch.phones) writePhones(tx, row);
    return row;
  },
};

function writePhones(tx: WriteTx, row: CustomerRow): void {
  tx.delete(customerPhone).where(eq(customerPhone.customerId, row.id)).run();
  row.phones.forEach((p, position) => tx.insert(customerPhone).values({ customerId: row.id, number: p.number, position }).run());
}

export const customerMerges = {
  get(db: ReadDb, id: string): MergeRow {
    const row = db.select().from(customerMerge).where(eq(customerMerge.id, id)).get();
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
  insert: (tx: WriteTx, row: typeof customerMerge.$inferInsert): MergeRow => tx.insert(customerMerge).values(row).returning().get(),
  markUndone: (tx: WriteTx, id: string, at: string): MergeRow => {
    const row = tx.update(customerMerge).set({ undoneAt: at }).where(eq(customerMerge.id, id)).returning().get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CustomerMerge', id });
    return row;
  },
};
