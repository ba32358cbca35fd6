import { and, count, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Output } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { addDays, toInstant } from '#shared/kernel/business-date';
import { addWorkingMinutes } from '#shared/kernel/working-hours';
import { isCarriedOver } from '#shared/service-call/due-time';
import type { ReadDb } from '../kernel/connection';
import type { QueryCx } from '../kernel/handlers';
import type { SiteContext } from '../kernel/site-context';
import { custodyStay } from '../custody/table';
import { printJob } from '../print-job/table';
import { repairCard } from '../repair-card/table';
import { isToStrikeOff } from '../service-call/queries';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';

type Overview = Output<'today.overview'>;
export const countOf = (db: ReadDb, table: SQLiteTable, where: SQL | undefined): number =>
  db.select({ n: count() }).from(table).where(where).get()?.n ?? 0;
/** Nobody has been there yet. */
const BEFORE_ARRIVAL = ['NEW', 'DISPATCHED', 'RESCHEDULED'] as const;
const ON_THE_BENCH = ['OPEN', 'DIAGNOSING', 'QUOTED', 'APPROVED', 'REPAIRING', 'WAIT_PART', 'OUTSOURCED', 'REPAIRED'] as const;

/** What needs a hand today, as counts; the lists behind them are the registers' own views. */
export function todayOverview({ db, site, now, today }: QueryCx): Overview {
  if (site === null) throw new DomainError('NOT_FOUND', { entity: 'Site', id: '' });
  const calls = (...conditions: (SQL | undefined)[]) => countOf(db, serviceCall, and(...conditions));
  const cards = (...conditions: (SQL | undefined)[]) => countOf(db, repairCard, and(...conditions));
  const stays = (states: readonly (typeof custodyStay.$inferSelect.state)[]) =>
    countOf(db, custodyStay, inArray(custodyStay.state, [...states]));
  const onBench = inArray(repairCard.status, [...ON_THE_BENCH]);
  const tomorrow = toInstant(addDays(today, 1), '00:00', site.region);
  return {
    overdueCalls: calls(inArray(serviceCall.status, [...BEFORE_ARRIVAL]), lt(serviceCall.dueAt, now)),
    undispatchedCalls: calls(inArray(serviceCall.status, ['NEW', 'RESCHEDULED'])),
    carriedOverCalls: carriedOver(db, site, today),
    toStrikeOff: calls(isToStrikeOff),
    devicesHere: stays(['IN_CUSTODY', 'READY', 'ABANDONED']),
    inTransit: stays(['IN_TRANSIT']),
    promisedToday: cards(onBench, gte(repairCard.promisedAt, now), lt(repairCard.promisedAt, tomorrow)),
    promiseMissed: cards(onBench, lt(repairCard.promisedAt, now)),
    waitingConsent: cards(eq(repairCard.status, 'QUOTED')),
    waitingPart: cards(eq(repairCard.status, 'WAIT_PART')),
    toInspect: cards(eq(repairCard.status, 'REPAIRED')),
    ready: stays(['READY']),
    vouchersOutLong: vouchersOutLong(db, site, now),
    uncertainPapers: countOf(db, printJob, eq(printJob.status, 'UNCERTAIN')),
    failedPapers: countOf(db, printJob, eq(printJob.status, 'FAILED')),
  };
}

/** 隔夜 is derived from the working calendar, never stored (C1). */
function carriedOver(db: ReadDb, site: SiteContext, todayOn: string): number {
  const fresh = db.select({ calledAt: serviceCall.calledAt }).from(serviceCall).where(eq(serviceCall.status, 'NEW')).all();
  const { calendar } = site.settings;
  return fresh.filter((call) => isCarriedOver({ calledAt: call.calledAt, status: 'NEW', todayOn, calendar, region: site.region })).length;
}

/** OUT longer than one working day (C2, daily list). */
const WORKING_DAY_MINUTES = 8 * 60;
function vouchersOutLong(db: ReadDb, site: SiteContext, now: string): number {
  const out = db.select({ movedAt: serviceVoucher.movedAt }).from(serviceVoucher).where(eq(serviceVoucher.status, 'OUT')).all();
  return out.filter((v) => addWorkingMinutes(v.movedAt, WORKING_DAY_MINUTES, site.settings.calendar, site.region) < now).length;
}
