import { and, desc, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ProductId, ServiceCallId, ServiceVoucherId, VoucherVisitId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { serviceVoucher, voucherEntry, voucherVisit, type ServiceVoucherRow, type VoucherVisitRow } from './table';
import { insertRow, perConnection, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Pick<ServiceVoucherRow, 'status' | 'holderId' | 'callId' | 'isSigned' | 'movedAt'>>;

/** As service_voucher_active_uq says it: a bound word would be planned anew each time (decision 058). */
const ACTIVE = sql`${serviceVoucher.status} <> 'REISSUED'`;
const activeByProduct = perConnection((db) =>
  db
    .select()
    .from(serviceVoucher)
    .where(and(eq(serviceVoucher.productId, sql.placeholder('productId')), ACTIVE))
    .prepare(),
);

export const serviceVouchers = {
  get(db: ReadDb, id: ServiceVoucherId): ServiceVoucherRow {
    const row = rowById(db, serviceVoucher, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'ServiceVoucher', id });
    return row;
  },
  /** The one voucher of a product that is not replaced by a reissue. */
  activeOf: (db: ReadDb, productId: ProductId): ServiceVoucherRow | undefined => activeByProduct(db).get({ productId }),
  insert(tx: WriteTx, row: typeof serviceVoucher.$inferInsert): ServiceVoucherRow {
    return insertRow(tx, serviceVoucher, row);
  },
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: ServiceVoucherId, rev: number, patch: Patch, now: string): ServiceVoucherRow {
    const row = updateRow(tx, serviceVoucher, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'ServiceVoucher', id });
    return row;
  },
  appendEntry(tx: WriteTx, entry: Omit<typeof voucherEntry.$inferInsert, 'seq' | 'id'>): void {
    insertRow(tx, voucherEntry, { ...entry, id: newId() });
  },
  nextVisitNo: (db: ReadDb, id: ServiceVoucherId): number =>
    (db
      .select({ n: voucherVisit.visitNo })
      .from(voucherVisit)
      .where(eq(voucherVisit.voucherId, id))
      .orderBy(desc(voucherVisit.visitNo))
      .limit(1)
      .get()?.n ?? 0) + 1,
  lastVisitOf: (db: ReadDb, callId: ServiceCallId): VoucherVisitRow | null =>
    db.select().from(voucherVisit).where(eq(voucherVisit.callId, callId)).orderBy(desc(voucherVisit.leftAt)).limit(1).get() ?? null,
  visit: (db: ReadDb, id: VoucherVisitId): VoucherVisitRow | undefined => rowById(db, voucherVisit, id),
  appendVisit: (tx: WriteTx, row: typeof voucherVisit.$inferInsert): VoucherVisitRow => insertRow(tx, voucherVisit, row),
};
