import { and, desc, eq, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ScrapSlipId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { scrapSlip, type ScrapSlipRow } from './table';

export const scrapSlips = {
  get(db: ReadDb, id: ScrapSlipId): ScrapSlipRow {
    const row = rowById(db, scrapSlip, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'ScrapSlip', id });
    return row;
  },
  list: (db: ReadDb, view: 'open' | 'all', after: string | null, limit: number): ScrapSlipRow[] =>
    db
      .select()
      .from(scrapSlip)
      .where(and(view === 'open' ? eq(scrapSlip.status, 'DRAFT') : undefined, after === null ? undefined : lt(scrapSlip.sxNo, after)))
      .orderBy(desc(scrapSlip.sxNo))
      .limit(limit)
      .all(),
  /** What a 退料單 brought that is of no use. */
  ofReturn: (db: ReadDb, srNo: string): ScrapSlipRow[] => db.select().from(scrapSlip).where(eq(scrapSlip.srNo, srNo)).all(),
  insert: (tx: WriteTx, row: typeof scrapSlip.$inferInsert): ScrapSlipRow => insertRow(tx, scrapSlip, row),
  update(tx: WriteTx, row: Pick<ScrapSlipRow, 'id' | 'rev'>, patch: Partial<ScrapSlipRow>, now: string): ScrapSlipRow {
    const changed = updateRow(tx, scrapSlip, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'ScrapSlip', id: row.id });
    return changed;
  },
};
