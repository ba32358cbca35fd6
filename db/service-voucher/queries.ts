import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Input, Output } from '#shared/contract/contract';
import { localDateOf } from '#shared/kernel/business-date';
import type { ProductId, ServiceVoucherId, VoucherVisitId } from '#shared/kernel/ids';
import { addWorkingMinutes, type WorkingCalendar } from '#shared/kernel/working-hours';
import type { VoucherView, VoucherVisitView } from '#shared/service-voucher/schema';
import { mainPhone } from '../customer/steps';
import { customer } from '../customer/table';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { identifierOf, productLabel, warrantyOf } from '../product/steps';
import { product } from '../product/table';
import { staff } from '../staff/table';
import { visitParts } from './part-steps';
import { serviceVoucher, voucherEntry, voucherVisit } from './table';

const technician = alias(staff, 'technician');
const holder = alias(staff, 'holder');
const mover = alias(staff, 'mover');

const visitColumns = {
  id: voucherVisit.id,
  visitNo: voucherVisit.visitNo,
  callId: voucherVisit.callId,
  arrivedAt: voucherVisit.arrivedAt,
  leftAt: voucherVisit.leftAt,
  type: voucherVisit.type,
  fault: voucherVisit.fault,
  action: voucherVisit.action,
  parts: voucherVisit.parts,
  minutes: voucherVisit.minutes,
  labourMinor: voucherVisit.labourMinor,
  travelMinor: voucherVisit.travelMinor,
  partsMinor: voucherVisit.partsMinor,
  result: voucherVisit.result,
  signer: voucherVisit.signer,
  technician: sql<string>`coalesce(${technician.name}, '')`,
} satisfies Record<keyof VoucherVisitView, unknown>;
const visits = (db: ReadDb) =>
  db.select(visitColumns).from(voucherVisit).leftJoin(technician, eq(technician.id, voucherVisit.technicianId));
type Visit = NonNullable<ReturnType<ReturnType<typeof visits>['get']>>;
const visitView = (db: ReadDb, visit: Visit): VoucherVisitView => ({
  ...visit,
  parts: visitParts(db, visit).map(({ text, qty, priceMinor, isTakenBack }) => ({ text, qty, priceMinor, isTakenBack })),
});

export function visitById(db: ReadDb, id: VoucherVisitId): VoucherVisitView | null {
  const visit = visits(db).where(eq(voucherVisit.id, id)).get();
  return visit === undefined ? null : visitView(db, visit);
}
export const visitsOf = (db: ReadDb, voucherId: ServiceVoucherId): VoucherVisitView[] =>
  visits(db)
    .where(eq(voucherVisit.voucherId, voucherId))
    .orderBy(asc(voucherVisit.visitNo))
    .all()
    .map((visit) => visitView(db, visit));

const joined = (db: ReadDb) =>
  db
    .select({ voucher: serviceVoucher, holder: holder.name, product, customer })
    .from(serviceVoucher)
    .innerJoin(product, eq(product.id, serviceVoucher.productId))
    .innerJoin(customer, eq(customer.id, serviceVoucher.customerId))
    .leftJoin(holder, eq(holder.id, serviceVoucher.holderId));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;

function headOf(db: ReadDb, site: SiteContext, today: string, row: Joined): Omit<VoucherView, 'visits' | 'moves'> {
  const warranty = warrantyOf(db, site, row.product, { intakeOn: today, isCodeMismatch: false, isUserDamage: false });
  const { voucher: v } = row;
  return {
    id: v.id,
    voucherNo: v.voucherNo,
    status: v.status,
    holderId: v.holderId,
    holder: row.holder,
    productId: v.productId,
    customerId: v.customerId,
    customerName: row.customer.name,
    phone: mainPhone(row.customer),
    model: productLabel(row.product),
    serial: identifierOf(row.product),
    serviceBasis: warranty.verdict === 'in' ? 'C' : 'A',
    warrantyUntil: warranty.until,
    openedOn: v.openedOn,
    isSigned: v.isSigned,
    visitCount:
      db
        .select({ n: sql<number>`count(*)` })
        .from(voucherVisit)
        .where(eq(voucherVisit.voucherId, v.id))
        .get()?.n ?? 0,
    rev: v.rev,
  };
}

export function voucherById(db: ReadDb, site: SiteContext, today: string, id: ServiceVoucherId): VoucherView | null {
  const row = joined(db).where(eq(serviceVoucher.id, id)).get();
  if (!row) return null;
  const moves = db
    .select({
      at: voucherEntry.at,
      from: voucherEntry.fromStatus,
      to: voucherEntry.toStatus,
      holder: holder.name,
      by: sql<string>`coalesce(${mover.name}, '')`,
      reason: voucherEntry.reason,
    })
    .from(voucherEntry)
    .leftJoin(holder, eq(holder.id, voucherEntry.holderId))
    .leftJoin(mover, eq(mover.id, voucherEntry.by))
    .where(eq(voucherEntry.voucherId, id))
    .orderBy(asc(voucherEntry.seq))
    .all();
  return { ...headOf(db, site, today, row), visits: visitsOf(db, id), moves };
}
export function voucherOfProduct(db: ReadDb, site: SiteContext, today: string, productId: ProductId): VoucherView | null {
  const row = db
    .select({ id: serviceVoucher.id })
    .from(serviceVoucher)
    .where(and(eq(serviceVoucher.productId, productId), ne(serviceVoucher.status, 'REISSUED')))
    .get();
  return row ? voucherById(db, site, today, row.id) : null;
}

/** OUT longer than one working day (C2, daily list). */
const outTooLong = (movedAt: string, now: string, calendar: WorkingCalendar, site: SiteContext): boolean => {
  const dayMinutes = 8 * 60;
  return addWorkingMinutes(movedAt, dayMinutes, calendar, site.region) < now;
};

/** Not in the shelf: these are looked for. */
const AWAY = ['OUT', 'PULLED', 'AT_ACCOUNTING'] as const;
export function listVouchers(db: ReadDb, site: SiteContext, now: string, q: Input<'serviceVoucher.list'>): Output<'serviceVoucher.list'> {
  const today = localDateOf(now, site.region);
  const isAway = inArray(serviceVoucher.status, [...AWAY]);
  const rank = q.after !== null && AWAY.some((status) => status === q.after?.status) ? 0 : 1;
  const rows = joined(db)
    .where(
      and(
        q.after === null
          ? undefined
          : sql`(1 - (${isAway}), ${serviceVoucher.movedAt}, ${serviceVoucher.id}) > (${rank}, ${q.after.since}, ${q.after.id})`,
        q.status ? eq(serviceVoucher.status, q.status) : undefined,
        q.customerId ? eq(serviceVoucher.customerId, q.customerId) : undefined,
      ),
    )
    .orderBy(desc(isAway), asc(serviceVoucher.movedAt), asc(serviceVoucher.id))
    .limit(q.limit)
    .all();
  return rows.map((row) => ({
    ...headOf(db, site, today, row),
    since: row.voucher.movedAt,
    isOutTooLong: row.voucher.status === 'OUT' && outTooLong(row.voucher.movedAt, now, site.settings.calendar, site),
  }));
}
