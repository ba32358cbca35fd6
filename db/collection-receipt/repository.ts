import { and, asc, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CollectionReceiptId, CustodyStayId, ReceiptLineId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { collectionReceipt, receiptLine, type CollectionReceiptRow, type ReceiptLineRow } from './table';
import { insertRow, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<
  Pick<
    CollectionReceiptRow,
    'status' | 'replacedById' | 'lostIdentity' | 'voidAt' | 'voidBy' | 'voidReason' | 'customerName' | 'phone' | 'address' | 'signer'
  >
>;
type LinePatch = Partial<Pick<ReceiptLineRow, 'returnedAt' | 'returnedTo' | 'proxy' | 'model' | 'serial' | 'accessories' | 'exterior'>>;

export const collectionReceipts = {
  get(db: ReadDb, id: CollectionReceiptId): CollectionReceiptRow {
    const row = rowById(db, collectionReceipt, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CollectionReceipt', id });
    return row;
  },
  byNo: (db: ReadDb, receiptNo: string): CollectionReceiptRow | undefined =>
    db.select().from(collectionReceipt).where(eq(collectionReceipt.receiptNo, receiptNo)).get(),
  ofCall: (db: ReadDb, callId: ServiceCallId): CollectionReceiptRow[] =>
    db.select().from(collectionReceipt).where(eq(collectionReceipt.callId, callId)).all(),
  lines: (db: ReadDb, receiptId: CollectionReceiptId): ReceiptLineRow[] =>
    db.select().from(receiptLine).where(eq(receiptLine.receiptId, receiptId)).orderBy(asc(receiptLine.lineNo)).all(),
  lineOfStay: (db: ReadDb, receiptId: CollectionReceiptId, stayId: CustodyStayId): ReceiptLineRow | undefined =>
    db
      .select()
      .from(receiptLine)
      .where(and(eq(receiptLine.receiptId, receiptId), eq(receiptLine.stayId, stayId)))
      .get(),
  insert: (tx: WriteTx, row: typeof collectionReceipt.$inferInsert): CollectionReceiptRow => insertRow(tx, collectionReceipt, row),
  insertLine: (tx: WriteTx, row: typeof receiptLine.$inferInsert): ReceiptLineRow => insertRow(tx, receiptLine, row),
  update(tx: WriteTx, id: CollectionReceiptId, rev: number, patch: Patch, now: string): CollectionReceiptRow {
    const row = updateRow(tx, collectionReceipt, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'CollectionReceipt', id });
    return row;
  },
  updateLine(tx: WriteTx, id: ReceiptLineId, patch: LinePatch, now: string): void {
    tx.update(receiptLine)
      .set({ ...patch, updatedAt: now, rev: sql`${receiptLine.rev} + 1` })
      .where(eq(receiptLine.id, id))
      .run();
  },
};
