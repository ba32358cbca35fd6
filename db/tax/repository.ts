import { asc, desc, inArray } from 'drizzle-orm';
import type { BillId } from '#shared/kernel/ids';
import type { TaxPart } from '#shared/tax/split';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { insertRow, insertRows } from '../kernel/rows';
import { billCredit, billTax, taxRate, type BillCreditRow, type BillTaxRow } from './table';

export const taxRates = {
  /** In the order they count: by day, then as they were written. */
  all: (db: ReadDb) => db.select().from(taxRate).orderBy(asc(taxRate.fromOn), asc(taxRate.id)).all(),
  newest: (db: ReadDb, limit: number) => db.select().from(taxRate).orderBy(desc(taxRate.fromOn), desc(taxRate.id)).limit(limit).all(),
  append: (tx: WriteTx, row: typeof taxRate.$inferInsert) => insertRow(tx, taxRate, row),
};

export const billCredits = {
  insert: (tx: WriteTx, row: typeof billCredit.$inferInsert): BillCreditRow => insertRow(tx, billCredit, row),
  ofBills: (db: ReadDb, ids: readonly BillId[]): BillCreditRow[] =>
    db
      .select()
      .from(billCredit)
      .where(inArray(billCredit.billId, [...ids]))
      .all(),
};

export const billTaxes = {
  insert: (tx: WriteTx, billId: BillId, siteCode: string, parts: readonly TaxPart[]): void =>
    insertRows(
      tx,
      billTax,
      parts.map((part, position) => ({ ...part, id: newId<string>(), billId, position, siteCode })),
    ),
  ofBills: (db: ReadDb, ids: readonly BillId[]): BillTaxRow[] =>
    db
      .select()
      .from(billTax)
      .where(inArray(billTax.billId, [...ids]))
      .orderBy(asc(billTax.billId), asc(billTax.position))
      .all(),
};
