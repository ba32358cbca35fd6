import { and, asc, eq, inArray, ne, notExists, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { BillId, PaymentId, RepairCardId, ServiceCallId, TurnInId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { bill, billCard, billLine, payment, type BillLineRow, type BillRow, type PaymentRow } from './table';
import { insertRow, rowById, updateRow } from '../kernel/rows';

type BillPatch = Partial<
  Pick<
    BillRow,
    | 'status'
    | 'paidMinor'
    | 'writtenOffMinor'
    | 'buyerTaxId'
    | 'invoiceKind'
    | 'invoiceNo'
    | 'invoiceOn'
    | 'mailedOn'
    | 'voidAt'
    | 'voidBy'
    | 'voidReason'
  >
>;
type PaymentPatch = Partial<Pick<PaymentRow, 'status' | 'bookedAt' | 'bookedBy' | 'reason' | 'turnInId'>>;

export const bills = {
  get(db: ReadDb, id: BillId): BillRow {
    const row = rowById(db, bill, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Billing', id });
    return row;
  },
  insert: (tx: WriteTx, row: typeof bill.$inferInsert): BillRow => insertRow(tx, bill, row),
  insertLine(tx: WriteTx, row: typeof billLine.$inferInsert): void {
    insertRow(tx, billLine, row);
  },
  insertCard(tx: WriteTx, billId: BillId, cardId: RepairCardId): void {
    insertRow(tx, billCard, { billId, cardId });
  },
  /** Writes only if nobody saved since `rev` was read; bumps rev. Lines and amounts never change. */
  update(tx: WriteTx, id: BillId, rev: number, patch: BillPatch, now: string): BillRow {
    const row = updateRow(tx, bill, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Billing', id });
    return row;
  },
  lines: (db: ReadDb, id: BillId): BillLineRow[] =>
    db.select().from(billLine).where(eq(billLine.billId, id)).orderBy(asc(billLine.position)).all(),
  cardIds: (db: ReadDb, id: BillId): RepairCardId[] =>
    db
      .select()
      .from(billCard)
      .where(eq(billCard.billId, id))
      .all()
      .map((c) => c.cardId),
  /** The slip that was written on site when the customer signed, also when it is void now. */
  firstOfCall: (db: ReadDb, callId: ServiceCallId): BillRow | undefined =>
    db
      .select()
      .from(bill)
      .where(and(eq(bill.callId, callId), notExists(db.select().from(billCard).where(eq(billCard.billId, bill.id)))))
      .orderBy(asc(bill.billNo))
      .limit(1)
      .get(),
  /** The bills of cards that are not void, each once. */
  ofCards: (db: ReadDb, cardIds: readonly RepairCardId[]): BillRow[] =>
    db
      .selectDistinct({ row: bill })
      .from(billCard)
      .innerJoin(bill, eq(bill.id, billCard.billId))
      .where(and(inArray(billCard.cardId, [...cardIds]), ne(bill.status, 'VOID')))
      .orderBy(asc(bill.billNo))
      .all()
      .map((b) => b.row),
  withInvoice: (db: ReadDb, invoiceNo: string): BillRow | undefined => db.select().from(bill).where(eq(bill.invoiceNo, invoiceNo)).get(),
  /** Cash that a technician still carries. */
  unbookedMinor: (db: ReadDb, id: BillId): number =>
    db
      .select({ sum: sql<number>`coalesce(sum(${payment.amountMinor}), 0)` })
      .from(payment)
      .where(and(eq(payment.billId, id), eq(payment.status, 'TAKEN_BY_TECH')))
      .get()?.sum ?? 0,
};

export const payments = {
  get(db: ReadDb, id: PaymentId): PaymentRow {
    const row = rowById(db, payment, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Payment', id });
    return row;
  },
  ofBill: (db: ReadDb, billId: BillId): PaymentRow[] =>
    db.select().from(payment).where(eq(payment.billId, billId)).orderBy(asc(payment.paymentNo)).all(),
  ofTurnIn: (db: ReadDb, turnInId: TurnInId): PaymentRow[] => db.select().from(payment).where(eq(payment.turnInId, turnInId)).all(),
  insert: (tx: WriteTx, row: typeof payment.$inferInsert): PaymentRow => insertRow(tx, payment, row),
  update(tx: WriteTx, row: PaymentRow, patch: PaymentPatch, now: string): PaymentRow {
    const kept = tx
      .update(payment)
      .set({ ...patch, updatedAt: now, rev: sql`${payment.rev} + 1` })
      .where(and(eq(payment.id, row.id), eq(payment.rev, row.rev)))
      .returning()
      .get();
    if (!kept) throw new DomainError('STALE_ROW', { entity: 'Payment', id: row.id });
    return kept;
  },
};
