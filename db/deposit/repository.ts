import { and, asc, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { DepositId, RepairCardId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { deposit, depositEntry, type DepositEntryRow, type DepositRow } from './table';

export const deposits = {
  get(db: ReadDb, id: DepositId): DepositRow {
    const row = rowById(db, deposit, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Deposit', id });
    return row;
  },
  /** 訂金 of a job: there is at most one, however often something is paid in. */
  ofJob: (db: ReadDb, cardId: RepairCardId): DepositRow | undefined =>
    db
      .select()
      .from(deposit)
      .where(and(eq(deposit.cardId, cardId), eq(deposit.purpose, 'job')))
      .get(),
  insert: (tx: WriteTx, row: typeof deposit.$inferInsert): DepositRow => insertRow(tx, deposit, row),
  update(tx: WriteTx, { id, rev }: DepositRow, patch: Pick<DepositRow, 'balanceMinor'>, now: string): DepositRow {
    const row = updateRow(tx, deposit, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Deposit', id });
    return row;
  },
  entries: (db: ReadDb, id: DepositId): DepositEntryRow[] =>
    db.select().from(depositEntry).where(eq(depositEntry.depositId, id)).orderBy(asc(depositEntry.paymentNo)).all(),
  insertEntry: (tx: WriteTx, row: typeof depositEntry.$inferInsert): DepositEntryRow => insertRow(tx, depositEntry, row),
};
