import { and, asc, desc, eq, exists, gt, inArray, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Input } from '#shared/contract/contract';
import { balanceOfBill, refundedOf } from '#shared/billing/rules';
import type { BillView } from '#shared/billing/schema';
import type { BillId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { ReadDb } from '../kernel/connection';
import { defineQuery } from '../kernel/handlers';
import { receivable } from '../receivable/table';
import { staff } from '../staff/table';
import { billCredits, billTaxes } from '../tax/repository';
import { allocations } from './allocation-steps';
import { bills } from './repository';
import { bill, billCard, billLine, payment, type BillRow } from './table';

const taker = alias(staff, 'taker');
const booker = alias(staff, 'booker');

/** Lines, cards and payments of several bills, read once. */
function belongings(db: ReadDb, ids: readonly BillId[]) {
  const lines = db
    .select()
    .from(billLine)
    .where(inArray(billLine.billId, [...ids]))
    .orderBy(asc(billLine.position))
    .all();
  const cards = db
    .select()
    .from(billCard)
    .where(inArray(billCard.billId, [...ids]))
    .all();
  const paid = db
    .select({ row: payment, takenBy: taker.name, bookedBy: booker.name })
    .from(payment)
    .innerJoin(taker, eq(taker.id, payment.takenBy))
    .leftJoin(booker, eq(booker.id, payment.bookedBy))
    .where(inArray(payment.billId, [...ids]))
    .orderBy(asc(payment.paymentNo))
    .all();
  const owed = db
    .select({ billId: receivable.billId, arNo: receivable.arNo })
    .from(receivable)
    .where(inArray(receivable.billId, [...ids]))
    .all();
  return {
    lines,
    cards,
    paid,
    owed,
    shares: allocations.sharesOf(db, ids),
    taxes: billTaxes.ofBills(db, ids),
    credits: billCredits.ofBills(db, ids),
  };
}

function toView(row: BillRow, issuedBy: string, own: ReturnType<typeof belongings>): BillView {
  return {
    ...row,
    issuedBy,
    jobs: own.shares.filter((s) => s.billId === row.id).map(({ cardId, callId, amountMinor }) => ({ cardId, callId, amountMinor })),
    cardIds: own.cards.filter((c) => c.billId === row.id).map((c) => c.cardId),
    lines: own.lines
      .filter((l) => l.billId === row.id)
      .map(({ kind, text, qty, unitPriceMinor, amountMinor, cardId }) => ({
        kind,
        text,
        qty: qtyOf(qty),
        unitPriceMinor,
        amountMinor,
        cardId,
      })),
    taxes: own.taxes
      .filter((x) => x.billId === row.id)
      .map(({ rate, grossMinor, taxMinor, netMinor }) => ({ rate, grossMinor, taxMinor, netMinor })),
    balanceMinor: balanceOfBill(row),
    creditNo: own.credits.find((c) => c.billId === row.id)?.creditNo ?? null,
    arNo: own.owed.find((o) => o.billId === row.id)?.arNo ?? null,
    payments: own.paid
      .filter((p) => p.row.billId === row.id)
      .map((p) => ({
        ...p.row,
        takenBy: p.takenBy,
        bookedBy: p.bookedBy,
        refundedMinor: refundedOf(
          p.row,
          own.paid.map((one) => one.row),
        ),
      })),
  };
}

export function billViews(db: ReadDb, where: SQL | undefined, limit: number): BillView[] {
  const rows = db
    .select({ row: bill, issuedBy: staff.name })
    .from(bill)
    .innerJoin(staff, eq(staff.id, bill.issuedBy))
    .where(where)
    .orderBy(desc(bill.billNo))
    .limit(limit)
    .all();
  if (rows.length === 0) return [];
  const own = belongings(
    db,
    rows.map((r) => r.row.id),
  );
  return rows.map((r) => toView(r.row, r.issuedBy, own));
}
export const billById = (db: ReadDb, id: BillId): BillView | null => billViews(db, eq(bill.id, id), 1)[0] ?? null;

/** The answer of every command on a bill. */
export function billAnswer(db: ReadDb, id: BillId): BillView {
  const view = billById(db, id);
  if (view === null) throw new Error(`bill ${id} has no view`);
  return view;
}

/** open: money to come; toInvoice: the invoice is still to be made; toReceive: a technician carries the cash. */
function ofView(db: ReadDb, view: Input<'billing.list'>['view']): SQL | undefined {
  if (view === 'open')
    return and(inArray(bill.status, ['ISSUED', 'PART_PAID']), gt(sql`${bill.grossMinor} - ${bill.paidMinor}`, bill.writtenOffMinor));
  if (view === 'toInvoice')
    return and(
      ne(bill.status, 'VOID'),
      isNull(bill.invoiceNo),
      gt(bill.grossMinor, 0),
      or(eq(bill.decision, 'invoiceFirst'), ne(bill.invoiceKind, 'none')),
    );
  if (view === 'toReceive')
    return exists(
      db
        .select({ one: sql`1` })
        .from(payment)
        .where(and(eq(payment.billId, bill.id), eq(payment.status, 'TAKEN_BY_TECH'))),
    );
  return undefined;
}

export const billByIdQuery = defineQuery('billing.byId', ({ id }, cx) => billById(cx.db, id));
export const billsOfCard = defineQuery('billing.ofCard', ({ cardId }, cx) =>
  bills.ofCards(cx.db, [cardId]).flatMap(({ id }) => billById(cx.db, id) ?? []),
);
export const listBills = defineQuery('billing.list', (f, cx) =>
  billViews(
    cx.db,
    and(
      eq(bill.siteCode, cx.site?.code ?? ''),
      ofView(cx.db, f.view),
      f.customerId === null ? undefined : eq(bill.customerId, f.customerId),
      f.after === null ? undefined : lt(bill.billNo, f.after.billNo),
    ),
    f.limit,
  ),
);
