import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ProductId, ServiceVoucherId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { serviceVoucher, voucherEntry, voucherVisit, type ServiceVoucherRow, type VoucherVisitRow } from './table';

type Patch = Partial<Pick<ServiceVoucherRow, 'status' | 'holderId' | 'callId' | 'isSigned' | 'movedAt'>>;

export const serviceVouchers = {
  get(db: ReadDb, id: ServiceVoucherId): ServiceVoucherRow {
    const row = db.select().from(serviceVoucher).where(eq(serviceVoucher.id, id)).get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'ServiceVoucher', id });
    return row;
  },
  /** The one voucher of a product that is not replaced by a reissue. */
  activeOf: (db: ReadDb, productId: ProductId): ServiceVoucherRow | undefined =>
    db
      .select()
      .from(serviceVoucher)
      .where(and(eq(serviceVoucher.productId, productId), ne(serviceVoucher.status, 'REISSUED')))
      .get(),
  insert(tx: WriteTx, row: typeof serviceVoucher.$inferInsert): ServiceVoucherRow {
    return tx.insert(serviceVoucher).values(row).returning().get();
  },
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: ServiceVoucherId, rev: number, patch: Patch, now: string): ServiceVoucherRow {
    const row = tx
      .update(serviceVoucher)
      .set({ ...patch, updatedAt: now, rev: sql`${serviceVoucher.rev} + 1` })
      .where(and(eq(serviceVoucher.id, id), eq(serviceVoucher.rev, rev)))
      .returning()
      .get();
    if (!row) throw new DomainError('STALE_ROW', { entity: 'ServiceVoucher', id });
    return row;
  },
  appendEntry(tx: WriteTx, entry: Omit<typeof voucherEntry.$inferInsert, 'seq' | 'id'>): void {
    tx.insert(voucherEntry)
      .values({ ...entry, id: newId() })
      .run();
  },
  nextVisitNo: (db: ReadDb, id: ServiceVoucherId): number =>
    (db
      .select({ n: voucherVisit.visitNo })
      .from(voucherVisit)
      .where(eq(voucherVisit.voucherId, id))
      .orderBy(desc(voucherVisit.visitNo))
      .limit(1)
      .get()?.n ?? 0) + 1,
  appendVisit: (tx: WriteTx, row: typeof voucherVisit.$inferInsert): VoucherVisitRow =>
    tx.insert(voucherVisit).values(row).returning().get(),
};
