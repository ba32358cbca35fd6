import { and, asc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { addDays, toInstant } from '#shared/kernel/business-date';
import type { StaffId } from '#shared/kernel/ids';
import type { DayLine } from '#shared/printed-document/build/day-report';
import { payment } from '../billing/table';
import type { ReadDb } from '../kernel/connection';
import type { SiteContext } from '../kernel/site-context';
import { repairCard, repairWork } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { voucherVisit } from '../service-voucher/table';

type Span = Readonly<{ from: string; to: string }>;
const spanOf = ({ region }: SiteContext, on: string): Span => ({
  from: toInstant(on, '00:00', region),
  to: toInstant(addDays(on, 1), '00:00', region),
});

function visitsOf(db: ReadDb, technicianId: StaffId, { from, to }: Span) {
  return db
    .select({ visit: voucherVisit, callNo: serviceCall.callNo })
    .from(voucherVisit)
    .leftJoin(serviceCall, eq(serviceCall.id, voucherVisit.callId))
    .where(and(eq(voucherVisit.technicianId, technicianId), gte(voucherVisit.arrivedAt, from), lt(voucherVisit.arrivedAt, to)))
    .orderBy(asc(voucherVisit.arrivedAt))
    .all();
}

const reversal = alias(repairWork, 'reversal');
function workOf(db: ReadDb, technicianId: StaffId, { from, to }: Span) {
  return db
    .select({ work: repairWork, cardNo: repairCard.cardNo, type: repairCard.type, fault: repairCard.faultReported })
    .from(repairWork)
    .innerJoin(repairCard, eq(repairCard.id, repairWork.cardId))
    .leftJoin(reversal, eq(reversal.reversalOf, repairWork.id))
    .where(
      and(
        eq(repairWork.technicianId, technicianId),
        gte(repairWork.startAt, from),
        lt(repairWork.startAt, to),
        isNull(repairWork.reversalOf),
        isNull(reversal.id),
      ),
    )
    .orderBy(asc(repairWork.startAt))
    .all();
}

/** Cash that the technician took on site that day, less what was taken back (B10). */
function cashOf(db: ReadDb, site: SiteContext, technicianId: StaffId, { from, to }: Span): number {
  const row = db
    .select({ sum: sql<number>`coalesce(sum(${payment.amountMinor}), 0)` })
    .from(payment)
    .where(
      and(
        eq(payment.siteCode, site.code),
        gte(payment.at, from),
        lt(payment.at, to),
        eq(payment.method, 'cash'),
        eq(payment.takenBy, technicianId),
        isNull(payment.drawerSessionId),
        or(eq(payment.status, 'TAKEN_BY_TECH'), eq(payment.status, 'TURNED_IN'), eq(payment.status, 'BOOKED')),
      ),
    )
    .get();
  return row?.sum ?? 0;
}

/** `source`: the visit or the stretch at the bench. */
type KnownLine = DayLine & Readonly<{ source: string }>;
/** What the program knows of a technician's day: visits and stretches at the bench, the earliest first (B21). */
export function technicianDay(db: ReadDb, site: SiteContext, technicianId: StaffId, on: string) {
  const span = spanOf(site, on);
  const visits = visitsOf(db, technicianId, span);
  const lines: KnownLine[] = [
    ...visits.map(({ visit, callNo }) => ({
      source: visit.id,
      ref: callNo,
      type: visit.type,
      startAt: visit.arrivedAt,
      endAt: visit.leftAt,
      minutes: visit.minutes,
      km: null,
      note: visit.action === '' ? visit.fault : visit.action,
    })),
    ...workOf(db, technicianId, span).map(({ work, cardNo, type, fault }) => ({
      source: work.id,
      ref: cardNo,
      type,
      startAt: work.startAt,
      endAt: work.endAt,
      minutes: work.minutes,
      km: null,
      note: fault,
    })),
  ].toSorted((a, b) => a.startAt.localeCompare(b.startAt));
  const withResult = (...results: readonly string[]): number => visits.filter(({ visit }) => results.includes(visit.result)).length;
  return {
    lines,
    counts: {
      done: withResult('FIXED', 'NO_FAULT', 'DELIVERED'),
      carriedBack: withResult('CARRIED'),
      waiting: withResult('WAIT_PART'),
      cashMinor: cashOf(db, site, technicianId, span),
    },
  };
}
