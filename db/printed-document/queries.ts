import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import type { Input } from '#shared/contract/contract';
import type { PaperView } from '#shared/printed-document/routes';
import type { ReadDb } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { numberRegister } from '../numbering/table';
import { printJob } from '../print-job/table';
import { staff } from '../staff/table';
import { openPaper } from './repository';
import { printedDocument } from './table';

const joined = (db: ReadDb) =>
  db
    .select({
      id: printedDocument.id,
      kind: printedDocument.kind,
      documentNo: printedDocument.documentNo,
      entityId: printedDocument.entityId,
      madeAt: printedDocument.madeAt,
      madeBy: sql<string>`coalesce(${staff.name}, '')`,
      hash: printedDocument.hash,
      printCount: sql<number>`(select count(*) from ${printJob} j where j.document_id = ${printedDocument.id} and j.status in ('SPOOLED', 'CONFIRMED', 'UNCERTAIN'))`,
      isVoid: sql<number>`exists (select 1 from ${numberRegister} r where r.document_no = ${printedDocument.documentNo} and r.state = 'VOID' and ${printedDocument.kind} not in ('return-slip', 'loss-statement'))`,
    })
    .from(printedDocument)
    .leftJoin(staff, eq(staff.id, printedDocument.madeBy));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;
const viewOf = (row: Joined): PaperView => ({ ...row, isVoid: row.isVoid === 1 });

export const papersOf = (db: ReadDb, entityIds: readonly string[]): PaperView[] =>
  joined(db)
    .where(inArray(printedDocument.entityId, [...entityIds]))
    .orderBy(desc(printedDocument.madeAt), desc(printedDocument.id))
    .all()
    .map(viewOf);
/** A test page of a printer is in the print register, and no paper of the centre's. */
const isOfCustomer = ne(printedDocument.kind, 'test-page');
export function paperById(db: ReadDb, id: PrintedDocumentId): PaperView | null {
  const row = joined(db).where(eq(printedDocument.id, id)).get();
  return row ? viewOf(row) : null;
}
export const latestPapers = (db: ReadDb, { after, limit }: Input<'printedDocument.list'>): PaperView[] =>
  joined(db)
    .where(
      after === null
        ? isOfCustomer
        : and(isOfCustomer, sql`(${printedDocument.madeAt}, ${printedDocument.id}) < (${after.madeAt}, ${after.id})`),
    )
    .orderBy(desc(printedDocument.madeAt), desc(printedDocument.id))
    .limit(limit)
    .all()
    .map(viewOf);
export function paperModel(db: ReadDb, keys: Keys, id: PrintedDocumentId): { paper: PaperView; model: unknown } | null {
  const paper = paperById(db, id);
  const stored = db.select({ model: printedDocument.model }).from(printedDocument).where(eq(printedDocument.id, id)).get();
  return paper && stored ? { paper, model: openPaper(db, keys, stored.model) } : null;
}
