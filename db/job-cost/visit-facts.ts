import { asc, inArray } from 'drizzle-orm';
import { localDateOf } from '#shared/kernel/business-date';
import { allocate } from '#shared/kernel/money';
import type { JobFacts } from '#shared/job-cost/rules';
import type { ServiceCallId } from '#shared/kernel/ids';
import type { Region } from '#shared/kernel/region';
import type { ReadDb } from '../kernel/connection';
import { voucherVisit, type VoucherVisitRow } from '../service-voucher/table';

/** Visits of calls, each once: a voucher that was reissued has copies of its lines. */
export function visitsOf(db: ReadDb, callIds: readonly ServiceCallId[]): ReadonlyMap<ServiceCallId, VoucherVisitRow[]> {
  const rows = db
    .select()
    .from(voucherVisit)
    .where(inArray(voucherVisit.callId, [...callIds]))
    .orderBy(asc(voucherVisit.arrivedAt), asc(voucherVisit.id))
    .all();
  const byCall = new Map<ServiceCallId, VoucherVisitRow[]>();
  for (const row of rows) {
    if (row.callId === null) continue;
    const own = byCall.get(row.callId) ?? [];
    const isCopy = own.some((v) => v.arrivedAt === row.arrivedAt && v.technicianId === row.technicianId);
    byCall.set(row.callId, isCopy ? own : [...own, row]);
  }
  return byCall;
}

export type Share = Readonly<{ nth: number; of: number }>;
/** Hours and trips of the visits; devices that were carried back at once share them. */
export function visitFacts(visits: readonly VoucherVisitRow[], region: Region, { nth, of }: Share): Pick<JobFacts, 'work' | 'trips'> {
  const on = (v: VoucherVisitRow): string => localDateOf(v.arrivedAt, region);
  return {
    work: visits.map((v) => ({ minutes: allocate(v.minutes, Array<number>(of).fill(1))[nth] ?? 0, on: on(v) })),
    trips: visits.map((v) => ({ on: on(v), nth, of })),
  };
}
