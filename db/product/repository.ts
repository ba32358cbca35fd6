import { and, eq, or, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { product, type ProductRow } from './table';

type Patch = Partial<Omit<ProductRow, 'id' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;

export const products = {
  get(db: ReadDb, id: ProductId): ProductRow {
    const row = db.select().from(product).where(eq(product.id, id)).get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Product', id });
    return row;
  },
  /** Every record of a serial or IMEI, the newest first: a second-hand device has one for each owner. */
  withIdentifier: (db: ReadDb, identifier: string): ProductRow[] =>
    db
      .select()
      .from(product)
      .where(or(eq(product.serial, identifier), eq(product.imei1, identifier), eq(product.imei2, identifier)))
      .orderBy(sql`${product.id} desc`)
      .all(),
  of: (db: ReadDb, customerId: CustomerId): ProductRow[] =>
    db
      .select()
      .from(product)
      .where(eq(product.customerId, customerId))
      .orderBy(sql`${product.id} desc`)
      .all(),
  insert: (tx: WriteTx, row: typeof product.$inferInsert): ProductRow => tx.insert(product).values(row).returning().get(),
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: ProductId, rev: number, patch: Patch, now: string): ProductRow {
    const row = tx
      .update(product)
      .set({ ...patch, updatedAt: now, rev: sql`${product.rev} + 1` })
      .where(and(eq(product.id, id), eq(product.rev, rev)))
      .returning()
      .get();
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Product', id });
    return row;
  },
};
