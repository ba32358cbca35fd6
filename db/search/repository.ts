import { and, eq, sql } from 'drizzle-orm';
import type { WriteTx } from '../kernel/connection';
import { perWriter, runText } from '../kernel/rows';
import { written } from '../kernel/written';
import { numberOfKind } from './row-key';
import { searchDoc } from './table';

type Doc = Omit<typeof searchDoc.$inferInsert, 'rowid'>;
type Kind = Doc['kind'];

const SET_STATUS = 'update search_doc set status = ? where entity_id = ? and kind = ?';
const FORGET = 'delete from search_index where rowid = ?';
const { placeholder } = sql;
// The 16 of row-key.ts as a word of the statement: a bound number would be a fraction when it divides.
const nextTurn = sql`(select coalesce(max(rowid), 0) / 16 + 1 from search_doc)`;
const entry = {
  rowid: sql`${nextTurn} * 16 + ${placeholder('kindNumber')}`,
  kind: placeholder('kind'),
  entityId: placeholder('entityId'),
  title: placeholder('title'),
  detail: placeholder('detail'),
  status: placeholder('status'),
  fields: placeholder('fields'),
  at: placeholder('at'),
};
const addDoc = perWriter((tx) => tx.insert(searchDoc).values(entry).onConflictDoNothing().prepare());
/** One row of search_doc and one of the full-text table under the same rowid. */
export const searchDocs = {
  put(tx: WriteTx, doc: Doc, tokens: string): void {
    const made = addDoc(tx).run({ ...doc, status: doc.status ?? null, kindNumber: numberOfKind(doc.kind) });
    const isNew = made.changes > 0;
    const rowid = isNew ? Number(made.lastInsertRowid) : searchDocs.renew(tx, doc);
    if (!isNew) runText(tx, FORGET, rowid);
    runText(tx, 'insert into search_index(rowid, doc) values (?, ?)', rowid, tokens);
  },
  renew(tx: WriteTx, { kind, entityId, title, detail, status, fields, at }: Doc): number {
    const known = tx
      .update(searchDoc)
      .set({ title, detail, status: status ?? null, fields, at })
      .where(and(eq(searchDoc.entityId, entityId), eq(searchDoc.kind, kind)))
      .returning({ rowid: searchDoc.rowid })
      .get();
    return written(known ?? null).rowid;
  },
  setStatus: (tx: WriteTx, kind: Kind, entityId: string, status: string): void => runText(tx, SET_STATUS, status, entityId, kind),
  remove(tx: WriteTx, kind: Kind, entityId: string): void {
    const gone = tx
      .delete(searchDoc)
      .where(and(eq(searchDoc.entityId, entityId), eq(searchDoc.kind, kind)))
      .returning({ rowid: searchDoc.rowid })
      .all();
    for (const { rowid } of gone) runText(tx, FORGET, rowid);
  },
};
