import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CollectionReceiptId } from '#shared/kernel/ids';
import type { Output } from '#shared/contract/contract';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { repairCard } from '../repair-card/table';
import { staff } from '../staff/table';
import { collectionReceipt, receiptLine } from './table';

type ReceiptView = NonNullable<Output<'collectionReceipt.byId'>>;

/** Lines with where each device is now and how its job stands. */
function linesOf(db: ReadDb, receiptId: CollectionReceiptId): ReceiptView['lines'] {
  return db
    .select({
      id: receiptLine.id,
      lineNo: receiptLine.lineNo,
      productId: receiptLine.productId,
      stayId: receiptLine.stayId,
      dlNo: custodyStay.dlNo,
      model: receiptLine.model,
      serial: receiptLine.serial,
      accessories: receiptLine.accessories,
      exterior: receiptLine.exterior,
      declaredValueMinor: receiptLine.declaredValueMinor,
      custodyState: custodyStay.state,
      shelf: custodyStay.place,
      cardId: repairCard.id,
      cardNo: repairCard.cardNo,
      cardStatus: repairCard.status,
      returnedAt: receiptLine.returnedAt,
      returnedTo: receiptLine.returnedTo,
    })
    .from(receiptLine)
    .innerJoin(custodyStay, eq(custodyStay.id, receiptLine.stayId))
    .leftJoin(repairCard, eq(repairCard.stayId, receiptLine.stayId))
    .where(eq(receiptLine.receiptId, receiptId))
    .orderBy(asc(receiptLine.lineNo))
    .all();
}

export function receiptById(db: ReadDb, id: CollectionReceiptId): ReceiptView | null {
  const issuer = alias(staff, 'issuer');
  const voider = alias(staff, 'voider');
  const next = alias(collectionReceipt, 'next_receipt');
  const previous = alias(collectionReceipt, 'previous_receipt');
  const row = db
    .select({
      receipt: collectionReceipt,
      issuedBy: issuer.name,
      voidBy: voider.name,
      replacedByNo: next.receiptNo,
      replacesNo: previous.receiptNo,
    })
    .from(collectionReceipt)
    .leftJoin(issuer, eq(issuer.id, collectionReceipt.issuedBy))
    .leftJoin(voider, eq(voider.id, collectionReceipt.voidBy))
    .leftJoin(next, eq(next.id, collectionReceipt.replacedById))
    .leftJoin(previous, eq(previous.id, collectionReceipt.replacesId))
    .where(eq(collectionReceipt.id, id))
    .get();
  if (!row) return null;
  const lines = linesOf(db, id);
  const last = lines.filter((l) => l.returnedAt !== null).toSorted((a, b) => ((a.returnedAt ?? '') < (b.returnedAt ?? '') ? 1 : -1))[0];
  const { receipt: r } = row;
  return {
    id: r.id,
    receiptNo: r.receiptNo,
    status: r.status,
    issuedAt: r.issuedAt,
    issuedBy: row.issuedBy ?? '',
    customerId: r.customerId,
    customerName: r.customerName,
    phone: r.phone,
    address: r.address,
    callId: r.callId,
    intakeId: r.intakeId,
    sourceNo: r.sourceNo,
    reason: r.reason,
    estReadyOn: r.estReadyOn,
    padNo: r.padNo,
    replacedById: r.replacedById,
    replacedByNo: row.replacedByNo,
    replacesNo: row.replacesNo,
    voidAt: r.voidAt,
    voidBy: row.voidBy,
    voidReason: r.voidReason,
    collectedAt: last?.returnedAt ?? null,
    collectedBy: last?.returnedTo ?? null,
    isLateEntry: r.isLateEntry,
    lines,
    rev: r.rev,
  };
}

export function receiptByNo(db: ReadDb, receiptNo: string): ReceiptView | null {
  const row = db.select({ id: collectionReceipt.id }).from(collectionReceipt).where(eq(collectionReceipt.receiptNo, receiptNo)).get();
  return row ? receiptById(db, row.id) : null;
}

/** The open receipt of a device, for a scan of the device instead of the paper. */
export const openReceiptOfSerial = (db: ReadDb, serial: string): CollectionReceiptId | null =>
  db
    .select({ id: custodyStay.receiptId })
    .from(custodyStay)
    .where(sql`${custodyStay.serial} = ${serial} and ${custodyStay.closedAt} is null`)
    .get()?.id ?? null;
