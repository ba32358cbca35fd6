import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { Allocation, Taken } from '#shared/billing/charges';
import type { BillId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { insertRows } from '../kernel/rows';
import { bill, billAllocation, type BillAllocationRow, type BillRow } from './table';

/** A job that is billed: a device in the shop by its card, work on site by its call. */
export type JobKey = Readonly<{ cardId: RepairCardId; callId: null } | { cardId: null; callId: ServiceCallId }>;
export type NewAllocation = Allocation & JobKey;
export type JobShare = JobKey & Readonly<{ billId: BillId; amountMinor: number }>;

const ofJob = (job: JobKey): SQL => (job.cardId === null ? eq(billAllocation.callId, job.callId) : eq(billAllocation.cardId, job.cardId));

export const allocations = {
  insert(cx: CommandCx, billId: BillId, list: readonly (NewAllocation & { reversalOf?: string })[]): void {
    const written = { billId, at: cx.now, by: cx.actor.staffId, siteCode: cx.site.code };
    insertRows(
      cx.tx,
      billAllocation,
      list.map(({ cardId, callId, kind, sourceId, position, amountMinor, reversalOf }) => ({
        ...written,
        id: newId(),
        cardId,
        callId,
        kind,
        sourceId,
        sourcePosition: position,
        amountMinor,
        reversalOf,
      })),
    );
  },
  /** Gives back what a void slip took: its jobs may be billed anew. */
  takeBack(cx: CommandCx, { id }: Pick<BillRow, 'id'>): void {
    const taken = cx.tx.select().from(billAllocation).where(eq(billAllocation.billId, id)).orderBy(asc(billAllocation.seq)).all();
    allocations.insert(
      cx,
      id,
      taken.map((row) => ({ ...asNew(row), amountMinor: 0 - row.amountMinor, reversalOf: row.id })),
    );
  },
  /** What slips took of a job, line by line. */
  takenOf: (db: ReadDb, job: JobKey): Taken[] =>
    db
      .select({
        sourceId: billAllocation.sourceId,
        position: billAllocation.sourcePosition,
        amountMinor: sql<number>`sum(${billAllocation.amountMinor})`,
      })
      .from(billAllocation)
      .where(ofJob(job))
      .groupBy(billAllocation.sourceId, billAllocation.sourcePosition)
      .all(),
  /** What falls on each job of these slips, in the order they were written. */
  sharesOf: (db: ReadDb, billIds: readonly BillId[]): JobShare[] =>
    db
      .select({
        billId: billAllocation.billId,
        cardId: billAllocation.cardId,
        callId: billAllocation.callId,
        amountMinor: sql<number>`sum(${billAllocation.amountMinor})`,
      })
      .from(billAllocation)
      .where(and(inArray(billAllocation.billId, [...billIds]), eq(billAllocation.kind, 'billed')))
      .groupBy(billAllocation.billId, billAllocation.cardId, billAllocation.callId)
      .orderBy(sql`min(${billAllocation.seq})`)
      .all() as JobShare[],
  /** Slips that bill work on site, and are not void. */
  billsOfCall: (db: ReadDb, callId: ServiceCallId): BillRow[] =>
    db
      .selectDistinct({ row: bill })
      .from(billAllocation)
      .innerJoin(bill, eq(bill.id, billAllocation.billId))
      .where(and(eq(billAllocation.callId, callId), ne(bill.status, 'VOID')))
      .orderBy(asc(bill.billNo))
      .all()
      .map((b) => b.row),
};

const asNew = ({ cardId, callId, kind, sourceId, sourcePosition, amountMinor }: BillAllocationRow): NewAllocation => ({
  ...({ cardId, callId } as JobKey),
  kind,
  sourceId,
  position: sourcePosition,
  amountMinor,
});
