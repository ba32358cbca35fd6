import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustodyStayId, NoticeId, UnclaimedCaseId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { disposal, noticeDelivery, unclaimedCase, unclaimedNotice, type UnclaimedCaseRow, type UnclaimedNoticeRow } from './table';

type Patch = Partial<Pick<UnclaimedCaseRow, 'status' | 'level' | 'deadlineOn' | 'nextOn'>>;
export const unclaimedCases = {
  get(db: ReadDb, id: UnclaimedCaseId): UnclaimedCaseRow {
    const row = rowById(db, unclaimedCase, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'UnclaimedCase', id });
    return row;
  },
  waitingOf: (db: ReadDb, stayId: CustodyStayId): UnclaimedCaseRow | undefined =>
    db
      .select()
      .from(unclaimedCase)
      .where(and(eq(unclaimedCase.stayId, stayId), eq(unclaimedCase.status, 'WAITING')))
      .get(),
  lastOf: (db: ReadDb, stayId: CustodyStayId): UnclaimedCaseRow | undefined =>
    db.select().from(unclaimedCase).where(eq(unclaimedCase.stayId, stayId)).orderBy(desc(unclaimedCase.id)).limit(1).get(),
  insert: (tx: WriteTx, row: typeof unclaimedCase.$inferInsert): UnclaimedCaseRow => insertRow(tx, unclaimedCase, row),
  update(tx: WriteTx, { id, rev }: UnclaimedCaseRow, patch: Patch, now: string): UnclaimedCaseRow {
    const row = updateRow(tx, unclaimedCase, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'UnclaimedCase', id });
    return row;
  },
};

/** Append-only: notices, their delivery, the disposal. */
export const notices = {
  get(db: ReadDb, id: NoticeId): UnclaimedNoticeRow {
    const row = rowById(db, unclaimedNotice, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Notice', id });
    return row;
  },
  ofCases: (db: ReadDb, ids: readonly UnclaimedCaseId[]) =>
    db
      .select({ notice: unclaimedNotice, delivery: noticeDelivery })
      .from(unclaimedNotice)
      .leftJoin(noticeDelivery, eq(noticeDelivery.noticeId, unclaimedNotice.id))
      .where(inArray(unclaimedNotice.caseId, [...ids]))
      .orderBy(asc(unclaimedNotice.ntNo))
      .all(),
  insert: (tx: WriteTx, row: typeof unclaimedNotice.$inferInsert): UnclaimedNoticeRow => insertRow(tx, unclaimedNotice, row),
  insertDelivery: (tx: WriteTx, row: typeof noticeDelivery.$inferInsert) => insertRow(tx, noticeDelivery, row),
};
export const disposals = {
  ofCases: (db: ReadDb, ids: readonly UnclaimedCaseId[]) =>
    db
      .select()
      .from(disposal)
      .where(inArray(disposal.caseId, [...ids]))
      .all(),
  insert: (tx: WriteTx, row: typeof disposal.$inferInsert) => insertRow(tx, disposal, row),
};
