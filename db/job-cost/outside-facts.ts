import { and, asc, eq, inArray } from 'drizzle-orm';
import { liveBillOf } from '#shared/job-cost/outside';
import type { JobFacts } from '#shared/job-cost/rules';
import type { OutsideTripView } from '#shared/job-cost/schema';
import type { RepairCardId } from '#shared/kernel/ids';
import { custodyEntry } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import { repairCard } from '../repair-card/table';
import { outsideBills } from './repository';

/** 外修 of cards: their trips to outside repairers, each with the bill that counts. */
export function tripsOf(db: ReadDb, ids: readonly RepairCardId[]): ReadonlyMap<RepairCardId, OutsideTripView[]> {
  const sent = db
    .select({
      cardId: repairCard.id,
      id: custodyEntry.id,
      vendor: custodyEntry.place,
      slipNo: custodyEntry.reason,
      sentAt: custodyEntry.at,
    })
    .from(repairCard)
    .innerJoin(custodyEntry, eq(custodyEntry.stayId, repairCard.stayId))
    .where(and(inArray(repairCard.id, [...ids]), eq(custodyEntry.toState, 'AT_VENDOR')))
    .orderBy(asc(custodyEntry.seq))
    .all();
  const bills = sent.length === 0 ? [] : outsideBills.of(db, ids);
  const trips = sent.map(({ cardId, slipNo, ...trip }) => {
    const bill = liveBillOf(trip.id, bills);
    const shown = bill && { id: bill.id, billNo: bill.billNo, billOn: bill.billOn, amountMinor: bill.amountMinor, by: bill.by };
    return { cardId, trip: { ...trip, slipNo: slipNo ?? '', bill: shown ?? null } };
  });
  return new Map([...Map.groupBy(trips, (t) => t.cardId)].map(([cardId, own]) => [cardId, own.map((t) => t.trip)]));
}

/** What the bills of a job's trips say. */
export const outsideFacts = (trips: readonly OutsideTripView[]): JobFacts['outside'] =>
  trips.flatMap(({ vendor, bill }) =>
    bill === null ? [] : [{ key: bill.id, text: `${vendor} ${bill.billNo}`, amountMinor: bill.amountMinor }],
  );
