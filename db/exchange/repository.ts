import { eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { RepairCardId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, updateRow } from '../kernel/rows';
import { exchangeOrder, type ExchangeOrderRow } from './table';

type Patch = Partial<Pick<ExchangeOrderRow, 'newProductId' | 'handedOverOn'>>;
export const exchangeOrders = {
  ofCard: (db: ReadDb, cardId: RepairCardId): ExchangeOrderRow | undefined =>
    db.select().from(exchangeOrder).where(eq(exchangeOrder.cardId, cardId)).get(),
  insert: (tx: WriteTx, row: typeof exchangeOrder.$inferInsert): ExchangeOrderRow => insertRow(tx, exchangeOrder, row),
  update(tx: WriteTx, { id, rev }: ExchangeOrderRow, patch: Patch, now: string): ExchangeOrderRow {
    const row = updateRow(tx, exchangeOrder, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'ExchangeOrder', id });
    return row;
  },
};
