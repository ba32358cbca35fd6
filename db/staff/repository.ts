import { asc, eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { signInAttempt, staff, staffPin, type StaffRow } from './table';
import { insertRow, rowById } from '../kernel/rows';

type Patch = Partial<Pick<StaffRow, 'name' | 'posts' | 'isActive' | 'onLeaveUntil'>>;
export type PinRow = typeof staffPin.$inferSelect;

export const staffRows = {
  find: (db: ReadDb, id: StaffId): StaffRow | undefined => rowById(db, staff, id),
  get(db: ReadDb, id: StaffId): StaffRow {
    const row = staffRows.find(db, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Staff', id });
    return row;
  },
  all: (db: ReadDb): StaffRow[] => db.select().from(staff).orderBy(asc(staff.staffNo)).all(),
  insert: (tx: WriteTx, row: typeof staff.$inferInsert): StaffRow => insertRow(tx, staff, row),
  /** Writes only if nobody saved since `rev` was read; bumps rev. */
  update(tx: WriteTx, id: StaffId, rev: number, patch: Patch, now: string): StaffRow {
    const row = tx
      .update(staff)
      .set({ ...patch, updatedAt: now, rev: sql`${staff.rev} + 1` })
      .where(sql`${staff.id} = ${id} and ${staff.rev} = ${rev}`)
      .returning()
      .get();
    if (!row) throw new DomainError('STALE_ROW', { entity: 'Staff', id });
    return row;
  },
};

export const staffPins = {
  find: (db: ReadDb, id: StaffId): PinRow | undefined => db.select().from(staffPin).where(eq(staffPin.staffId, id)).get(),
  /** A new PIN forgets the wrong tries and lifts a lock. */
  set(tx: WriteTx, id: StaffId, hash: string, at: string): void {
    const fresh = { hash, failed: 0, leftMs: 0, fromMs: 0, changedAt: at };
    tx.insert(staffPin)
      .values({ staffId: id, ...fresh })
      .onConflictDoUpdate({ target: staffPin.staffId, set: fresh })
      .run();
  },
  count(tx: WriteTx, id: StaffId, tries: Pick<PinRow, 'failed' | 'leftMs' | 'fromMs'>): void {
    tx.update(staffPin).set(tries).where(eq(staffPin.staffId, id)).run();
  },
};

/** Append-only. There is no update and no delete on purpose. */
export const signInAttempts = {
  append(tx: WriteTx, row: Omit<typeof signInAttempt.$inferInsert, 'seq'>): void {
    insertRow(tx, signInAttempt, row);
  },
};
