import { and, asc, eq, sql } from 'drizzle-orm';
import type { StaffId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { draft } from './table';
import { perWriter } from '../kernel/rows';

type DraftRow = typeof draft.$inferSelect;
const own = (staffId: StaffId, form: string) => and(eq(draft.staffId, staffId), eq(draft.form, form));

const usedUp = perWriter((tx) =>
  tx
    .delete(draft)
    .where(and(eq(draft.staffId, sql.placeholder('staffId')), eq(draft.requestId, sql.placeholder('requestId'))))
    .prepare(),
);

/** What is being typed. The only rows of the program that are thrown away. */
export const drafts = {
  get: (db: ReadDb, staffId: StaffId, form: string): DraftRow | undefined => db.select().from(draft).where(own(staffId, form)).get(),
  of: (db: ReadDb, staffId: StaffId) =>
    db
      .select({ form: draft.form, requestId: draft.requestId, updatedAt: draft.updatedAt })
      .from(draft)
      .where(eq(draft.staffId, staffId))
      .orderBy(asc(draft.form))
      .all(),
  save(tx: WriteTx, row: DraftRow): void {
    const { requestId, input, updatedAt } = row;
    tx.insert(draft)
      .values(row)
      .onConflictDoUpdate({ target: [draft.staffId, draft.form], set: { requestId, input, updatedAt } })
      .run();
  },
  discard: (tx: WriteTx, staffId: StaffId, form: string): void => {
    tx.delete(draft).where(own(staffId, form)).run();
  },
  /** The draft a command was made from: its request id was kept in it. */
  discardUsed: (tx: WriteTx, staffId: StaffId, requestId: string): number => usedUp(tx).run({ staffId, requestId }).changes,
};
