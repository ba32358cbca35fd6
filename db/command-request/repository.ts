import { eq } from 'drizzle-orm';
import type { WriteTx, ReadDb } from '../kernel/connection';
import { commandRequest } from './table';

/** Answers by request id (decisions 1). Only commands that committed are here. */
export const commandRequests = {
  find: (db: ReadDb, id: string) => db.select().from(commandRequest).where(eq(commandRequest.id, id)).get(),
  append(tx: WriteTx, row: typeof commandRequest.$inferInsert): void {
    tx.insert(commandRequest).values(row).run();
  },
};
