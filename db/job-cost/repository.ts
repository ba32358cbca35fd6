import { asc, eq, inArray } from 'drizzle-orm';
import type { BearerDecision } from '#shared/job-cost/rules';
import type { RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow } from '../kernel/rows';
import { staff } from '../staff/table';
import { bearerDecision, costRate, outsideBill } from './table';

type JobId = RepairCardId | ServiceCallId;

export const bearerDecisions = {
  /** Of several jobs, in the order they were written. */
  of: (db: ReadDb, jobIds: readonly JobId[]): (BearerDecision & Readonly<{ jobId: JobId }>)[] =>
    db
      .select({
        jobId: bearerDecision.jobId,
        key: bearerDecision.key,
        bearer: bearerDecision.bearer,
        reason: bearerDecision.reason,
        by: staff.name,
        at: bearerDecision.at,
      })
      .from(bearerDecision)
      .innerJoin(staff, eq(staff.id, bearerDecision.by))
      .where(inArray(bearerDecision.jobId, [...jobIds]))
      .orderBy(asc(bearerDecision.id))
      .all(),
  append: (tx: WriteTx, row: typeof bearerDecision.$inferInsert) => insertRow(tx, bearerDecision, row),
};

export const costRates = {
  /** In the order they were written; a centre writes a few in its life. */
  all: (db: ReadDb) =>
    db
      .select({ fromOn: costRate.fromOn, hourMinor: costRate.hourMinor, tripMinor: costRate.tripMinor, by: staff.name })
      .from(costRate)
      .innerJoin(staff, eq(staff.id, costRate.by))
      .orderBy(asc(costRate.id))
      .all(),
  append: (tx: WriteTx, row: typeof costRate.$inferInsert) => insertRow(tx, costRate, row),
};

export const outsideBills = {
  /** Of several jobs, in the order they were written, what was taken back among them. */
  of: (db: ReadDb, cardIds: readonly RepairCardId[]) =>
    db
      .select({
        id: outsideBill.id,
        cardId: outsideBill.cardId,
        tripId: outsideBill.tripId,
        vendor: outsideBill.vendor,
        billNo: outsideBill.billNo,
        billOn: outsideBill.billOn,
        amountMinor: outsideBill.amountMinor,
        reversalOf: outsideBill.reversalOf,
        by: staff.name,
      })
      .from(outsideBill)
      .innerJoin(staff, eq(staff.id, outsideBill.by))
      .where(inArray(outsideBill.cardId, [...cardIds]))
      .orderBy(asc(outsideBill.id))
      .all(),
  append: (tx: WriteTx, row: typeof outsideBill.$inferInsert) => insertRow(tx, outsideBill, row),
};
