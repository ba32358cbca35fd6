import { and, eq, inArray } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ProductId, ServiceCallId } from '#shared/kernel/ids';
import { OPEN_CALL_STATUSES } from '#shared/service-call/states';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { serviceCall, type ServiceCallRow } from './table';
import { insertRow, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Omit<ServiceCallRow, 'id' | 'callNo' | 'siteCode' | 'rev' | 'createdAt' | 'updatedAt'>>;

export const serviceCalls = {
  get(db: ReadDb, id: ServiceCallId): ServiceCallRow {
    const row = rowById(db, serviceCall, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'ServiceCall', id });
    return row;
  },
  openOfProduct: (db: ReadDb, productId: ProductId): ServiceCallRow | undefined =>
    db
      .select()
      .from(serviceCall)
      .where(and(eq(serviceCall.productId, productId), inArray(serviceCall.status, [...OPEN_CALL_STATUSES])))
      .get(),
  insert: (tx: WriteTx, row: typeof serviceCall.$inferInsert): ServiceCallRow => insertRow(tx, serviceCall, row),
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: ServiceCallId, rev: number, patch: Patch, now: string): ServiceCallRow {
    const row = updateRow(tx, serviceCall, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'ServiceCall', id });
    return row;
  },
};
