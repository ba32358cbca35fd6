import { and, asc, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ClaimStatus } from '#shared/claim/states';
import type { ClaimId, ClaimLineId, MakerId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, insertRows, patchRow, rowById, updateRow } from '../kernel/rows';
import { claim, claimLine, type ClaimLineRow, type ClaimRow } from './table';

export const claims = {
  get(db: ReadDb, id: ClaimId): ClaimRow {
    const row = rowById(db, claim, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Claim', id });
    return row;
  },
  find: (db: ReadDb, id: ClaimId): ClaimRow | undefined => rowById(db, claim, id),
  draftOf: (db: ReadDb, makerId: MakerId, period: string): ClaimRow | undefined =>
    db
      .select()
      .from(claim)
      .where(and(eq(claim.makerId, makerId), eq(claim.period, period), eq(claim.status, 'DRAFT')))
      .get(),
  list: (
    db: ReadDb,
    f: Readonly<{ siteCode: string; statuses: readonly ClaimStatus[] | null; after: string | null; limit: number }>,
  ): ClaimRow[] =>
    db
      .select()
      .from(claim)
      .where(
        and(
          eq(claim.siteCode, f.siteCode),
          f.statuses === null ? undefined : inArray(claim.status, [...f.statuses]),
          f.after === null ? undefined : lt(claim.wcNo, f.after),
        ),
      )
      .orderBy(desc(claim.wcNo))
      .limit(f.limit)
      .all(),
  insert: (tx: WriteTx, row: typeof claim.$inferInsert): ClaimRow => insertRow(tx, claim, row),
  update(tx: WriteTx, { id, rev }: Pick<ClaimRow, 'id' | 'rev'>, patch: Partial<ClaimRow>, now: string): ClaimRow {
    const row = updateRow(tx, claim, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Claim', id });
    return row;
  },
};

export const claimLines = {
  /** Every line there was, also what was left out. */
  all: (db: ReadDb, claimId: ClaimId): ClaimLineRow[] =>
    db.select().from(claimLine).where(eq(claimLine.claimId, claimId)).orderBy(asc(claimLine.lineNo)).all(),
  /** Lines of a claim that count; of a void one those it had at the end. */
  of: (db: ReadDb, { id, status }: Pick<ClaimRow, 'id' | 'status'>): ClaimLineRow[] =>
    claimLines.all(db, id).filter((l) => l.isLive || (status === 'VOID' && l.round > 0)),
  live: (db: ReadDb, claimId: ClaimId, id: ClaimLineId): ClaimLineRow => {
    const row = rowById(db, claimLine, id);
    if (row?.claimId !== claimId || !row.isLive) throw new DomainError('NOT_FOUND', { entity: 'Claim', id });
    return row;
  },
  ofCard: (db: ReadDb, cardId: RepairCardId): ClaimLineRow[] =>
    db
      .select()
      .from(claimLine)
      .where(and(eq(claimLine.cardId, cardId), eq(claimLine.isLive, true)))
      .all(),
  /** A line that counts for a visit of this call. */
  ofCall: (db: ReadDb, callId: ServiceCallId): ClaimLineRow | undefined =>
    db
      .select()
      .from(claimLine)
      .where(and(eq(claimLine.callId, callId), isNotNull(claimLine.visitId), eq(claimLine.isLive, true)))
      .get(),
  isClaimed: (db: ReadDb, workKey: string): boolean =>
    db
      .select({ id: claimLine.id })
      .from(claimLine)
      .where(and(eq(claimLine.workKey, workKey), sql`${claimLine.isLive} = 1`))
      .get() !== undefined,
  insertAll: (tx: WriteTx, rows: readonly (typeof claimLine.$inferInsert)[]): void => insertRows(tx, claimLine, rows),
  /** A line that is sent again as it was has nothing to change. */
  patch(tx: WriteTx, id: ClaimLineId, patch: Partial<ClaimLineRow>): void {
    if (Object.keys(patch).length > 0) patchRow(tx, claimLine, id, patch);
  },
};
