import { DomainError } from '#shared/kernel/app-error';
import type { TurnInId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { turnIn, type TurnInRow } from './table';

export const turnIns = {
  get(db: ReadDb, id: TurnInId): TurnInRow {
    const row = rowById(db, turnIn, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'TurnIn', id });
    return row;
  },
  insert: (tx: WriteTx, row: typeof turnIn.$inferInsert): TurnInRow => insertRow(tx, turnIn, row),
  update(
    tx: WriteTx,
    { id, rev }: TurnInRow,
    patch: Partial<Pick<TurnInRow, 'status' | 'confirmedAt' | 'confirmedBy'>>,
    now: string,
  ): TurnInRow {
    const row = updateRow(tx, turnIn, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'TurnIn', id });
    return row;
  },
};
