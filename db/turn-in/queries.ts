import { and, asc, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { TurnInId } from '#shared/kernel/ids';
import type { CarriedCash, Carrier, TurnInView } from '#shared/turn-in/schema';
import { bill, payment } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { written } from '../kernel/written';
import { staff } from '../staff/table';
import { turnIn } from './table';

const receiver = alias(staff, 'receiver');
const confirmer = alias(staff, 'confirmer');

function slips(db: ReadDb, where: SQL | undefined) {
  return db
    .select({
      p: payment,
      billNo: bill.billNo,
      customerName: bill.customerName,
      invoiceNo: bill.invoiceNo,
      mailedOn: bill.mailedOn,
      technician: staff.name,
    })
    .from(payment)
    .innerJoin(bill, eq(bill.id, payment.billId))
    .innerJoin(staff, eq(staff.id, payment.takenBy))
    .where(where)
    .orderBy(asc(payment.at), asc(payment.paymentNo))
    .all();
}
const cashOf = ({ p, billNo, customerName, invoiceNo, mailedOn }: ReturnType<typeof slips>[number]): CarriedCash => ({
  paymentId: p.id,
  paymentNo: p.paymentNo,
  billId: p.billId,
  billNo,
  customerName,
  invoiceNo,
  mailedOn,
  amountMinor: p.amountMinor,
  at: p.at,
});

export const carriers = defineQuery('turnIn.carriers', (_input, cx): Carrier[] => {
  const open = slips(cx.db, and(eq(payment.siteCode, cx.site?.code ?? ''), eq(payment.status, 'TAKEN_BY_TECH')));
  return [...new Set(open.map((s) => s.p.takenBy))].map((technicianId) => {
    const own = open.filter((s) => s.p.takenBy === technicianId);
    return {
      technicianId,
      technician: own[0]?.technician ?? '',
      expectedMinor: own.reduce((sum, s) => sum + s.p.amountMinor, 0),
      bills: own.map(cashOf),
    };
  });
});

function turnInViews(db: ReadDb, where: SQL | undefined, limit: number): TurnInView[] {
  const rows = db
    .select({ row: turnIn, technician: staff.name, receivedBy: receiver.name, confirmedBy: confirmer.name })
    .from(turnIn)
    .innerJoin(staff, eq(staff.id, turnIn.technicianId))
    .innerJoin(receiver, eq(receiver.id, turnIn.receivedBy))
    .leftJoin(confirmer, eq(confirmer.id, turnIn.confirmedBy))
    .where(where)
    .orderBy(desc(turnIn.turnInNo))
    .limit(limit)
    .all();
  if (rows.length === 0) return [];
  const own = slips(
    db,
    inArray(
      payment.turnInId,
      rows.map((r) => r.row.id),
    ),
  );
  return rows.map(({ row, ...names }) => ({
    ...row,
    ...names,
    differenceMinor: row.countedMinor - row.expectedMinor,
    bills: own.filter((s) => s.p.turnInId === row.id).map(cashOf),
  }));
}
export const turnInAnswer = (cx: CommandCx, id: TurnInId): TurnInView => written(turnInViews(cx.tx, eq(turnIn.id, id), 1)[0] ?? null);

export const listTurnIns = defineQuery('turnIn.list', ({ view, after, limit }, cx) =>
  turnInViews(
    cx.db,
    and(
      eq(turnIn.siteCode, cx.site?.code ?? ''),
      view === 'waiting' ? eq(turnIn.status, 'COUNTED') : undefined,
      after === null ? undefined : lt(turnIn.turnInNo, after.turnInNo),
    ),
    limit,
  ),
);
