import { and, eq, sql } from 'drizzle-orm';
import type { WriteTx } from '../kernel/connection';
import { searchDoc } from './table';

type Doc = Omit<typeof searchDoc.$inferInsert, 'rowid'>;
type Kind = Doc['kind'];

/** One row of search_doc and one of the full-text table under the same rowid. */
export const searchDocs = {
  put(tx: WriteTx, doc: Doc, tokens: string): void {
    const { rowid } = tx
      .insert(searchDoc)
      .values(doc)
      .onConflictDoUpdate({
        target: [searchDoc.entityId, searchDoc.kind],
        set: { title: doc.title, detail: doc.detail, status: doc.status ?? null, fields: doc.fields, at: doc.at },
      })
      .returning({ rowid: searchDoc.rowid })
      .get();
    tx.run(sql`delete from search_index where rowid = ${rowid}`);
    tx.run(sql`insert into search_index(rowid, doc) values (${rowid}, ${tokens})`);
  },
  setStatus(tx: WriteTx, kind: Kind, entityId: string, status: string): void {
    tx.update(searchDoc)
      .set({ status })
      .where(and(eq(searchDoc.entityId, entityId), eq(searchDoc.kind, kind)))
      .run();
  },
  remove(tx: WriteTx, kind: Kind, entityId: string): void {
    const gone = tx
      .delete(searchDoc)
      .where(and(eq(searchDoc.entityId, entityId), eq(searchDoc.kind, kind)))
      .returning({ rowid: searchDoc.rowid })
      .all();
    for (const { rowid } of gone) tx.run(sql`delete from search_index where rowid = ${rowid}`);
  },
};
