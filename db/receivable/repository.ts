import { and, eq, inArray } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { BillId, CustomerId, ReceivableId } from '#shared/kernel/ids';
import { OWED_STATUSES } from '#shared/receivable/states';
import { bill } from '../billing/table';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { receivable, type ReceivableRow } from './table';

type Patch = Partial<Omit<ReceivableRow, 'id' | 'arNo' | 'billId' | 'customerId' | 'siteCode' | 'rev'>>;
export const receivables = {
  get(db: ReadDb, id: ReceivableId): ReceivableRow {
    const row = rowById(db, receivable, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Receivable', id });
    return row;
  },
  ofBill: (db: ReadDb, billId: BillId): ReceivableRow | undefined =>
    db.select().from(receivable).where(eq(receivable.billId, billId)).get(),
  /** What a customer owes on account, with the slips. */
  owedBy: (db: ReadDb, customerId: CustomerId) =>
    db
      .select({ row: receivable, bill })
      .from(receivable)
      .innerJoin(bill, eq(bill.id, receivable.billId))
      .where(and(eq(receivable.customerId, customerId), inArray(receivable.status, [...OWED_STATUSES])))
      .all(),
  insert: (tx: WriteTx, row: typeof receivable.$inferInsert): ReceivableRow => insertRow(tx, receivable, row),
  update(tx: WriteTx, { id, rev }: ReceivableRow, patch: Patch, now: string): ReceivableRow {
    const row = updateRow(tx, receivable, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Receivable', id });
    return row;
  },
};
