import { and, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { DrawerSessionId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, rowById, updateRow } from '../kernel/rows';
import { dayClose, drawerCount, drawerKick, drawerSession, type DrawerSessionRow } from './table';

type Patch = Partial<Omit<DrawerSessionRow, 'id' | 'workstation' | 'openedAt' | 'openedBy' | 'floatMinor' | 'siteCode' | 'rev'>>;

export const drawers = {
  get(db: ReadDb, id: DrawerSessionId): DrawerSessionRow {
    const row = rowById(db, drawerSession, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CashDrawer', id });
    return row;
  },
  /** The open drawer of a PC: there is at most one. */
  openAt: (db: ReadDb, siteCode: string, workstation: string): DrawerSessionRow | undefined =>
    db
      .select()
      .from(drawerSession)
      .where(and(eq(drawerSession.siteCode, siteCode), eq(drawerSession.workstation, workstation), eq(drawerSession.status, 'OPEN')))
      .get(),
  insert: (tx: WriteTx, row: typeof drawerSession.$inferInsert): DrawerSessionRow => insertRow(tx, drawerSession, row),
  update(tx: WriteTx, { id, rev }: DrawerSessionRow, patch: Patch, now: string): DrawerSessionRow {
    const row = updateRow(tx, drawerSession, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'CashDrawer', id });
    return row;
  },
  insertCount(tx: WriteTx, row: Omit<typeof drawerCount.$inferInsert, 'seq'>): void {
    insertRow(tx, drawerCount, row);
  },
  insertKick: (tx: WriteTx, row: typeof drawerKick.$inferInsert): number => tx.insert(drawerKick).values(row).returning().get().seq,
};

export const dayCloses = {
  of: (db: ReadDb, siteCode: string, on: string) =>
    db
      .select()
      .from(dayClose)
      .where(and(eq(dayClose.siteCode, siteCode), eq(dayClose.on, on)))
      .get(),
  insert: (tx: WriteTx, row: typeof dayClose.$inferInsert) => insertRow(tx, dayClose, row),
};
