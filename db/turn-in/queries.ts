import { and, asc, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { StaffId, TurnInId } from '#shared/kernel/ids';
import { overnightOf } from '#shared/turn-in/overnight';
import type { CarriedCash, Carrier, TurnInView } from '#shared/turn-in/schema';
import { bill, payment } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite, type SiteContext } from '../kernel/site-context';
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

type Moment = Readonly<{ site: SiteContext; today: string }>;
/** Who carries cash, the oldest first; one person alone when he is named. */
export function carriedCash(db: ReadDb, { site, today }: Moment, technicianId: StaffId | null = null): Carrier[] {
  const isHis = technicianId === null ? undefined : eq(payment.takenBy, technicianId);
  const open = slips(db, and(eq(payment.siteCode, site.code), eq(payment.status, 'TAKEN_BY_TECH'), isHis));
  return [...new Set(open.map((s) => s.p.takenBy))].map((id) => {
    const own = open.filter((s) => s.p.takenBy === id);
    const bills = own.map(cashOf);
    return {
      technicianId: id,
      technician: own[0]?.technician ?? '',
      expectedMinor: bills.reduce((sum, b) => sum + b.amountMinor, 0),
      ...overnightOf(bills, { today, region: site.region }),
      bills,
    };
  });
}
export const carriers = defineQuery('turnIn.carriers', (_input, { db, site, today }) =>
  carriedCash(db, { site: requireSite(site), today }),
);
export const myCash = defineQuery(
  'turnIn.mine',
  (_input, { db, site, today, actor }) => carriedCash(db, { site: requireSite(site), today }, actor.staffId)[0] ?? null,
);

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
