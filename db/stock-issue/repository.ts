import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { RepairCardId, ServiceCallId, StaffId, StockIssueId, StockIssueLineId, StockReturnId } from '#shared/kernel/ids';
import type { IssueStatus } from '#shared/stock-issue/states';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, patchRow, insertRows, rowById, updateRow } from '../kernel/rows';
import { stockIssue, stockIssueLine, stockReturn, type StockIssueLineRow, type StockIssueRow, type StockReturnRow } from './table';

export const stockIssues = {
  get(db: ReadDb, id: StockIssueId): StockIssueRow {
    const row = rowById(db, stockIssue, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id });
    return row;
  },
  find: (db: ReadDb, id: StockIssueId): StockIssueRow | undefined => rowById(db, stockIssue, id),
  ofJob: (db: ReadDb, job: Readonly<{ cardId?: RepairCardId | undefined; callId?: ServiceCallId | undefined }>): StockIssueRow[] =>
    db
      .select()
      .from(stockIssue)
      .where(or(job.cardId ? eq(stockIssue.cardId, job.cardId) : undefined, job.callId ? eq(stockIssue.callId, job.callId) : sql`0`))
      .orderBy(desc(stockIssue.siNo))
      .all(),
  ofStatus: (db: ReadDb, statuses: readonly IssueStatus[], after: string | null, limit: number): StockIssueRow[] =>
    db
      .select()
      .from(stockIssue)
      .where(and(inArray(stockIssue.status, [...statuses]), after === null ? undefined : lt(stockIssue.siNo, after)))
      .orderBy(desc(stockIssue.siNo))
      .limit(limit)
      .all(),
  ofRequester: (db: ReadDb, staffId: StaffId, statuses: readonly IssueStatus[], after: string | null, limit: number): StockIssueRow[] =>
    db
      .select()
      .from(stockIssue)
      .where(
        and(
          eq(stockIssue.requesterId, staffId),
          inArray(stockIssue.status, [...statuses]),
          after === null ? undefined : lt(stockIssue.siNo, after),
        ),
      )
      .orderBy(desc(stockIssue.siNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof stockIssue.$inferInsert): StockIssueRow => insertRow(tx, stockIssue, row),
  update(tx: WriteTx, row: Pick<StockIssueRow, 'id' | 'rev'>, patch: Partial<StockIssueRow>, now: string): StockIssueRow {
    const changed = updateRow(tx, stockIssue, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'StockIssue', id: row.id });
    return changed;
  },
};

type Counts = Partial<Pick<StockIssueLineRow, 'issued' | 'used' | 'returned' | 'lost' | 'reserved'>>;
export const issueLines = {
  of: (db: ReadDb, issueId: StockIssueId): StockIssueLineRow[] =>
    db.select().from(stockIssueLine).where(eq(stockIssueLine.issueId, issueId)).orderBy(asc(stockIssueLine.lineNo)).all(),
  get(db: ReadDb, id: StockIssueLineId): StockIssueLineRow {
    const row = rowById(db, stockIssueLine, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockIssue', id });
    return row;
  },
  insertAll: (tx: WriteTx, rows: readonly (typeof stockIssueLine.$inferInsert)[]): void => insertRows(tx, stockIssueLine, rows),
  set: (tx: WriteTx, id: StockIssueLineId, counts: Counts): void => patchRow(tx, stockIssueLine, id, counts),
};

export const stockReturns = {
  get(db: ReadDb, id: StockReturnId): StockReturnRow {
    const row = rowById(db, stockReturn, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockReturn', id });
    return row;
  },
  list: (db: ReadDb, view: 'open' | 'all', after: string | null, limit: number): StockReturnRow[] =>
    db
      .select()
      .from(stockReturn)
      .where(and(view === 'open' ? eq(stockReturn.status, 'DRAFT') : undefined, after === null ? undefined : lt(stockReturn.srNo, after)))
      .orderBy(desc(stockReturn.srNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof stockReturn.$inferInsert): StockReturnRow => insertRow(tx, stockReturn, row),
  update(tx: WriteTx, row: Pick<StockReturnRow, 'id' | 'rev'>, patch: Partial<StockReturnRow>, now: string): StockReturnRow {
    const changed = updateRow(tx, stockReturn, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'StockReturn', id: row.id });
    return changed;
  },
};
