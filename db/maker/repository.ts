import { and, desc, eq, lte } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { MakerId, SupplierId } from '#shared/kernel/ids';
import type { DeviceClass } from '#shared/product/schema';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { newId } from '../kernel/new-id';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { maker, makerRate, type MakerRow } from './table';

export const makers = {
  get(db: ReadDb, id: MakerId): MakerRow {
    const row = rowById(db, maker, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Maker', id });
    return row;
  },
  all: (db: ReadDb): MakerRow[] => db.select().from(maker).all(),
  ofSupplier: (db: ReadDb, supplierId: SupplierId): MakerRow | undefined =>
    db.select().from(maker).where(eq(maker.supplierId, supplierId)).get(),
  insert: (tx: WriteTx, row: typeof maker.$inferInsert): MakerRow => insertRow(tx, maker, row),
  update(tx: WriteTx, { id, rev }: Pick<MakerRow, 'id' | 'rev'>, patch: Partial<MakerRow>, now: string): MakerRow {
    const row = updateRow(tx, maker, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Maker', id });
    return row;
  },
};

/** Append-only. The last line of the newest day that has begun is the rate. */
export const makerRates = {
  on: (db: ReadDb, makerId: MakerId, deviceClass: DeviceClass, on: string) =>
    db
      .select()
      .from(makerRate)
      .where(and(eq(makerRate.makerId, makerId), eq(makerRate.deviceClass, deviceClass), lte(makerRate.fromOn, on)))
      .orderBy(desc(makerRate.fromOn), desc(makerRate.seq))
      .limit(1)
      .get(),
  of: (db: ReadDb, makerId: MakerId) =>
    db.select().from(makerRate).where(eq(makerRate.makerId, makerId)).orderBy(desc(makerRate.fromOn), desc(makerRate.seq)).all(),
  append: (tx: WriteTx, row: Omit<typeof makerRate.$inferInsert, 'seq' | 'id'>): void =>
    void insertRow(tx, makerRate, { ...row, id: newId() }),
};
