import type { WriteTx, ReadDb } from '../kernel/connection';
import { commandRequest } from './table';
import { insertRow, rowById } from '../kernel/rows';

/** Answers by request id (decisions 1). Only commands that committed are here. */
export const commandRequests = {
  find: (db: ReadDb, id: string) => rowById(db, commandRequest, id),
  append(tx: WriteTx, row: typeof commandRequest.$inferInsert): void {
    insertRow(tx, commandRequest, row);
  },
};
