import { eq, or, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { product, type ProductRow } from './table';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Omit<ProductRow, 'id' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;

const given = sql.placeholder('identifier');
const ofIdentifier = perConnection((db) =>
  db
    .select()
    .from(product)
    .where(or(eq(product.serial, given), eq(product.imei1, given), eq(product.imei2, given)))
    .orderBy(sql`${product.id} desc`)
    .prepare(),
);

export const products = {
  get(db: ReadDb, id: ProductId): ProductRow {
    const row = rowById(db, product, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Product', id });
    return row;
  },
  /** Every record of a serial or IMEI, the newest first: a second-hand device has one for each owner. */
  withIdentifier: (db: ReadDb, identifier: string): ProductRow[] => ofIdentifier(db).all({ identifier }),
  of: (db: ReadDb, customerId: CustomerId): ProductRow[] =>
    db
      .select()
      .from(product)
      .where(eq(product.customerId, customerId))
      .orderBy(sql`${product.id} desc`)
      .all(),
  insert: (tx: WriteTx, row: typeof product.$inferInsert): ProductRow => insertRow(tx, product, row),
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: ProductId, rev: number, patch: Patch, now: string): ProductRow {
    const row = updateRow(tx, product, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Product', id });
    return row;
  },
};
