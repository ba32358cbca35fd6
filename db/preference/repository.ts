import { and, eq } from 'drizzle-orm';
import type { StaffId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { preference } from './table';

export const preferences = {
  get: (db: ReadDb, staffId: StaffId, key: string): { value: unknown } | null =>
    db
      .select({ value: preference.value })
      .from(preference)
      .where(and(eq(preference.staffId, staffId), eq(preference.key, key)))
      .get() ?? null,
  /** Nothing chosen is no row: the screen falls back to its own default. */
  clear: (tx: WriteTx, staffId: StaffId, key: string): void => {
    tx.delete(preference)
      .where(and(eq(preference.staffId, staffId), eq(preference.key, key)))
      .run();
  },
  set(tx: WriteTx, staffId: StaffId, key: string, value: unknown): void {
    tx.insert(preference)
      .values({ staffId, key, value })
      .onConflictDoUpdate({ target: [preference.staffId, preference.key], set: { value } })
      .run();
  },
};
