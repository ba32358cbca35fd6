import { and, asc, eq, gt, inArray, max } from 'drizzle-orm';
import { balanceOfBill } from '#shared/billing/rules';
import { HELD_STATES } from '#shared/custody/states';
import type { StaffId } from '#shared/kernel/ids';
import type { Language } from '#shared/kernel/region';
import { qtyOf } from '#shared/kernel/quantity';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { OWED_STATUSES } from '#shared/receivable/states';
import { CALLS_IN_HAND, UNSETTLED_SLIPS, type StaffHoldings } from '#shared/staff/leaving';
import { bill, payment } from '../billing/table';
import { drawerSession } from '../cash-drawer/table';
import { customer } from '../customer/table';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { partName } from '../part/queries';
import { part } from '../part/table';
import { productLabel } from '../product/steps';
import { product } from '../product/table';
import { receivable, receivableVisit } from '../receivable/table';
import { cardTechnician, repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';
import { stockBalance, stockPlace } from '../stock/table';
import { stockIssue } from '../stock-issue/table';

const thing = { brand: product.brand, model: product.model, customerName: customer.name };
type Thing = Readonly<{ brand: string | null; model: string; customerName: string }>;
const shown = <R extends Thing>({ brand, model, ...row }: R) => ({ ...row, model: productLabel({ brand, model }) });

/** Dispatched calls, each with the voucher he has for it. */
const callsOf = (db: ReadDb, id: StaffId): StaffHoldings['calls'] =>
  db
    .select({
      id: serviceCall.id,
      no: serviceCall.callNo,
      status: serviceCall.status,
      voucherId: serviceVoucher.id,
      model: serviceCall.model,
      customerName: serviceCall.customerName,
    })
    .from(serviceCall)
    .leftJoin(serviceVoucher, and(eq(serviceVoucher.callId, serviceCall.id), eq(serviceVoucher.holderId, id)))
    .where(and(eq(serviceCall.technicianId, id), inArray(serviceCall.status, [...CALLS_IN_HAND])))
    .orderBy(asc(serviceCall.callNo))
    .all();

/** What he is to collect, with the day it was promised for and his last visit (B28). */
const receivablesOf = (db: ReadDb, id: StaffId): StaffHoldings['receivables'] =>
  db
    .select({
      id: receivable.id,
      no: receivable.arNo,
      status: receivable.status,
      bill,
      dueOn: receivable.dueOn,
      promiseOn: receivable.promiseOn,
      visitedOn: max(receivableVisit.visitedOn),
      customerName: customer.name,
    })
    .from(receivable)
    .innerJoin(bill, eq(bill.id, receivable.billId))
    .innerJoin(customer, eq(customer.id, receivable.customerId))
    .leftJoin(receivableVisit, eq(receivableVisit.receivableId, receivable.id))
    .where(and(eq(receivable.collectorId, id), inArray(receivable.status, [...OWED_STATUSES])))
    .groupBy(receivable.id)
    .orderBy(asc(receivable.dueOn), asc(receivable.arNo))
    .all()
    .map(({ bill: slip, ...row }) => ({ ...row, balanceMinor: balanceOfBill(slip) }));

/** What is still with a person (E8): calls, vouchers, devices, cards on the bench, debts, cash not yet booked, open slips, parts in the van, his drawer. */
export function holdingsOf(db: ReadDb, language: Language, id: StaffId): StaffHoldings {
  return {
    staffId: id,
    calls: callsOf(db, id),
    receivables: receivablesOf(db, id),
    vouchers: db
      .select({ id: serviceVoucher.id, no: serviceVoucher.voucherNo, status: serviceVoucher.status, ...thing })
      .from(serviceVoucher)
      .innerJoin(product, eq(product.id, serviceVoucher.productId))
      .innerJoin(customer, eq(customer.id, serviceVoucher.customerId))
      .where(eq(serviceVoucher.holderId, id))
      .orderBy(asc(serviceVoucher.voucherNo))
      .all()
      .map(shown),
    devices: db
      .select({ id: custodyStay.id, no: custodyStay.dlNo, state: custodyStay.state, ...thing })
      .from(custodyStay)
      .innerJoin(product, eq(product.id, custodyStay.productId))
      .innerJoin(customer, eq(customer.id, custodyStay.customerId))
      .where(and(eq(custodyStay.holderId, id), inArray(custodyStay.state, [...HELD_STATES])))
      .orderBy(asc(custodyStay.dlNo))
      .all()
      .map(shown),
    cards: db
      .select({ id: repairCard.id, no: repairCard.cardNo, status: repairCard.status, ...thing })
      .from(cardTechnician)
      .innerJoin(repairCard, eq(repairCard.id, cardTechnician.cardId))
      .innerJoin(product, eq(product.id, repairCard.productId))
      .innerJoin(customer, eq(customer.id, repairCard.customerId))
      .where(and(eq(cardTechnician.staffId, id), inArray(repairCard.status, [...OPEN_CARD_STATUSES])))
      .orderBy(asc(repairCard.cardNo))
      .all()
      .map(shown),
    payments: db
      .select({ no: payment.paymentNo, billNo: bill.billNo, amountMinor: payment.amountMinor })
      .from(payment)
      .innerJoin(bill, eq(bill.id, payment.billId))
      .where(and(eq(payment.status, 'TAKEN_BY_TECH'), eq(payment.takenBy, id)))
      .orderBy(asc(payment.paymentNo))
      .all(),
    slips: db
      .select({ no: stockIssue.siNo, status: stockIssue.status })
      .from(stockIssue)
      .where(and(eq(stockIssue.requesterId, id), inArray(stockIssue.status, [...UNSETTLED_SLIPS])))
      .orderBy(asc(stockIssue.siNo))
      .all(),
    parts: db
      .select({ row: part, qty: stockBalance.qty })
      .from(stockBalance)
      .innerJoin(stockPlace, eq(stockPlace.id, stockBalance.placeId))
      .innerJoin(part, eq(part.id, stockBalance.partId))
      .where(and(eq(stockPlace.staffId, id), gt(stockBalance.qty, 0)))
      .orderBy(asc(part.sku))
      .all()
      .map(({ row, qty }) => ({ sku: row.sku, name: partName(row, language), qty: qtyOf(qty) })),
    drawers: db
      .select({ workstation: drawerSession.workstation, openedAt: drawerSession.openedAt })
      .from(drawerSession)
      .where(and(eq(drawerSession.status, 'OPEN'), eq(drawerSession.openedBy, id)))
      .orderBy(asc(drawerSession.openedAt))
      .all(),
  };
}
