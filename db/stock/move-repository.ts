import { desc, eq, lt } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { StockMoveId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { stockMove, type StockMoveRow } from './table';

export const stockMoves = {
  get(db: ReadDb, id: StockMoveId): StockMoveRow {
    const row = rowById(db, stockMove, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'StockMove', id });
    return row;
  },
  withNo: (db: ReadDb, mvNo: string): StockMoveRow | undefined => db.select().from(stockMove).where(eq(stockMove.mvNo, mvNo)).get(),
  list: (db: ReadDb, after: string | null, limit: number): StockMoveRow[] =>
    db
      .select()
      .from(stockMove)
      .where(after === null ? undefined : lt(stockMove.mvNo, after))
      .orderBy(desc(stockMove.mvNo))
      .limit(limit)
      .all(),
  insert: (tx: WriteTx, row: typeof stockMove.$inferInsert): StockMoveRow => insertRow(tx, stockMove, row),
  update(tx: WriteTx, row: Pick<StockMoveRow, 'id' | 'rev'>, patch: Partial<StockMoveRow>, now: string): StockMoveRow {
    const changed = updateRow(tx, stockMove, { id: row.id, rev: row.rev, patch, now });
    if (!changed) throw new DomainError('STALE_ROW', { entity: 'StockMove', id: row.id });
    return changed;
  },
};
