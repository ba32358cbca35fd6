import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { RepairCardId } from '#shared/kernel/ids';
import { agreedOf, currentOf } from '#shared/quote/rules';
import { isPromiseMissed } from '#shared/repair-card/rules';
import type { CardView } from '#shared/repair-card/schema';
import { qtyOf } from '#shared/kernel/quantity';
import { bill, billCard } from '../billing/table';
import { collectionReceipt, receiptLine } from '../collection-receipt/table';
import { deviceSecret } from '../counter-intake/table';
import { mainPhone } from '../customer/steps';
import { customer } from '../customer/table';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { quote } from '../quote/table';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';
import { staff } from '../staff/table';
import { cardPart, cardTechnician, repairCard, repairWork } from './table';

const earlier = alias(repairCard, 'earlier');

const selectWhole = (db: ReadDb, where: SQL | undefined) =>
  db
    .select({
      card: repairCard,
      stay: custodyStay,
      owner: customer,
      device: product,
      receiptNo: collectionReceipt.receiptNo,
      receiptStatus: collectionReceipt.status,
      accessories: receiptLine.accessories,
      voucherNo: serviceVoucher.voucherNo,
      voucherStatus: serviceVoucher.status,
      callNo: serviceCall.callNo,
      reworkOfNo: earlier.cardNo,
      inspectedBy: staff.name,
      hasPasscode: sql<number>`${deviceSecret.sealed} is not null`,
    })
    .from(repairCard)
    .innerJoin(custodyStay, eq(custodyStay.id, repairCard.stayId))
    .innerJoin(customer, eq(customer.id, repairCard.customerId))
    .innerJoin(product, eq(product.id, repairCard.productId))
    .innerJoin(collectionReceipt, eq(collectionReceipt.id, custodyStay.receiptId))
    .leftJoin(receiptLine, and(eq(receiptLine.receiptId, custodyStay.receiptId), eq(receiptLine.stayId, custodyStay.id)))
    .leftJoin(serviceVoucher, eq(serviceVoucher.id, repairCard.voucherId))
    .leftJoin(serviceCall, eq(serviceCall.id, repairCard.callId))
    .leftJoin(earlier, eq(earlier.id, repairCard.reworkOf))
    .leftJoin(staff, eq(staff.id, repairCard.inspectedBy))
    .leftJoin(deviceSecret, eq(deviceSecret.stayId, repairCard.stayId))
    .where(where)
    .orderBy(asc(custodyStay.lineNo), asc(repairCard.cardNo))
    .all();
type Whole = ReturnType<typeof selectWhole>[number];

/** What hangs on cards, read once for all of them. */
function belongings(db: ReadDb, ids: readonly RepairCardId[]) {
  const technicians = db
    .select({ cardId: cardTechnician.cardId, staffId: cardTechnician.staffId, name: staff.name, sharePercent: cardTechnician.sharePercent })
    .from(cardTechnician)
    .innerJoin(staff, eq(staff.id, cardTechnician.staffId))
    .where(inArray(cardTechnician.cardId, [...ids]))
    .orderBy(asc(cardTechnician.position))
    .all();
  const work = db
    .select({ line: repairWork, technician: staff.name })
    .from(repairWork)
    .innerJoin(staff, eq(staff.id, repairWork.technicianId))
    .where(inArray(repairWork.cardId, [...ids]))
    .orderBy(asc(repairWork.startAt), asc(repairWork.id))
    .all();
  const parts = db
    .select()
    .from(cardPart)
    .where(inArray(cardPart.cardId, [...ids]))
    .orderBy(asc(cardPart.at), asc(cardPart.id))
    .all();
  const quotes = db
    .select({
      id: quote.id,
      cardId: quote.cardId,
      quoteNo: quote.quoteNo,
      version: quote.version,
      status: quote.status,
      grossMinor: quote.grossMinor,
    })
    .from(quote)
    .where(inArray(quote.cardId, [...ids]))
    .all();
  const bills = db
    .select({ cardId: billCard.cardId, id: bill.id, billNo: bill.billNo })
    .from(billCard)
    .innerJoin(bill, eq(bill.id, billCard.billId))
    .where(and(inArray(billCard.cardId, [...ids]), ne(bill.status, 'VOID')))
    .orderBy(asc(bill.billNo))
    .all();
  return { technicians, work, parts, quotes, bills };
}

function toView({ card, stay, owner, device, ...row }: Whole, own: ReturnType<typeof belongings>, now: string): CardView {
  const work = own.work.filter((w) => w.line.cardId === card.id);
  const parts = own.parts.filter((p) => p.cardId === card.id);
  const versions = own.quotes.filter((q) => q.cardId === card.id);
  const shown = currentOf(versions);
  const charged = own.bills.find((b) => b.cardId === card.id);
  const reversed = new Set([...work.map((w) => w.line.reversalOf), ...parts.map((p) => p.reversalOf)]);
  return {
    id: card.id,
    cardNo: card.cardNo,
    status: card.status,
    type: card.type,
    typeReason: card.typeReason,
    reworkOf: card.reworkOf,
    reworkOfNo: row.reworkOfNo,
    priority: card.priority,
    stayId: stay.id,
    dlNo: stay.dlNo,
    custodyState: stay.state,
    place: stay.place,
    holder: stay.holder,
    receiptId: stay.receiptId,
    receiptNo: row.receiptNo,
    receiptStatus: row.receiptStatus,
    voucherId: card.voucherId,
    voucherNo: row.voucherNo,
    voucherStatus: row.voucherStatus,
    callId: card.callId,
    callNo: row.callNo,
    customerId: owner.id,
    customerName: owner.name,
    phone: mainPhone(owner),
    productId: device.id,
    model: productLabel(device),
    deviceClass: device.deviceClass,
    serial: stay.serial,
    accessories: row.accessories ?? [],
    faultReported: card.faultReported,
    diagnosis: card.diagnosis,
    causeCode: card.causeCode,
    technicians: own.technicians
      .filter((t) => t.cardId === card.id)
      .map(({ staffId, name, sharePercent }) => ({ staffId, name, sharePercent })),
    work: work
      .filter((w) => w.line.reversalOf === null)
      .map(({ line, technician }) => ({
        id: line.id,
        technicianId: line.technicianId,
        technician,
        startAt: line.startAt,
        endAt: line.endAt,
        minutes: line.minutes,
        isReversed: reversed.has(line.id),
      })),
    parts: parts
      .filter((p) => p.reversalOf === null)
      .map((p) => ({
        id: p.id,
        text: p.text,
        sku: p.sku,
        qty: qtyOf(p.qty),
        priceMinor: p.priceMinor,
        oldPart: p.oldPart,
        oldSerial: p.oldSerial,
        newSerial: p.newSerial,
        isReversed: reversed.has(p.id),
      })),
    workMinutes: work.reduce((sum, w) => sum + w.line.minutes, 0),
    testResult: card.testResult,
    repairedAt: card.repairedAt,
    inspectedAt: card.inspectedAt,
    inspectedBy: row.inspectedBy,
    promisedAt: card.promisedAt,
    readyAt: card.readyAt,
    daysInRepair: card.daysInRepair,
    notifiedAt: stay.notifiedAt,
    guaranteeUntil: card.guaranteeUntil,
    unrepairableReason: card.unrepairableReason,
    hasPasscode: row.hasPasscode === 1,
    quoteId: shown?.id ?? null,
    quoteNo: shown?.quoteNo ?? null,
    quoteStatus: shown?.status ?? null,
    agreedMinor: agreedOf(versions)?.grossMinor ?? null,
    inspectionFeeMinor: card.inspectionFeeMinor,
    billId: charged?.id ?? null,
    billNo: charged?.billNo ?? null,
    isPromiseMissed: isPromiseMissed(card, now),
    openedAt: card.openedAt,
    closedAt: card.closedAt,
    rev: card.rev,
  };
}

/** Cards, whole, by any condition on the card or its stay. */
export function cardViews(db: ReadDb, where: SQL | undefined, now: string): CardView[] {
  const rows = selectWhole(db, where);
  if (rows.length === 0) return [];
  const own = belongings(
    db,
    rows.map((r) => r.card.id),
  );
  return rows.map((row) => toView(row, own, now));
}

export const cardById = (db: ReadDb, id: RepairCardId, now: string): CardView | null =>
  cardViews(db, eq(repairCard.id, id), now)[0] ?? null;

/** The answer of every command on a card. */
export function cardAnswer(db: ReadDb, id: RepairCardId, now: string): CardView {
  const view = cardById(db, id, now);
  if (view === null) throw new Error(`card ${id} has no view`);
  return view;
}
