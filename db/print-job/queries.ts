import { asc, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import type { PrintedDocumentId, PrintJobId } from '#shared/kernel/ids';
import type { PrintJobView } from '#shared/print-job/schema';
import type { ReadDb } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { openWords } from '../kernel/sealed-words';
import { numberRegister } from '../numbering/table';
import { printedDocument } from '../printed-document/table';
import { staff } from '../staff/table';
import { printJobs } from './repository';
import { printJob } from './table';

const joined = (db: ReadDb) =>
  db
    .select({ job: printJob, documentNo: printedDocument.documentNo, kind: printedDocument.kind, by: staff.name })
    .from(printJob)
    .innerJoin(printedDocument, eq(printedDocument.id, printJob.documentId))
    .leftJoin(staff, eq(staff.id, printJob.by));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;
const viewOf = ({ job, documentNo, kind, by }: Joined): PrintJobView => ({
  id: job.id,
  documentId: job.documentId,
  documentNo,
  kind,
  status: job.status,
  printer: job.printer,
  paper: job.paper,
  copyNo: job.copyNo,
  mark: job.mark,
  reason: job.reason,
  queuedAt: job.queuedAt,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
  by: by ?? '',
  error: job.error,
  isSheetUsable: job.isSheetUsable,
  hasImage: job.imageSha !== null,
});

export function jobById(db: ReadDb, id: PrintJobId): PrintJobView {
  const row = joined(db).where(eq(printJob.id, id)).get();
  return viewOf(row ?? { job: printJobs.get(db, id), documentNo: '', kind: '', by: null });
}
export const jobsOfDocument = (db: ReadDb, documentId: PrintedDocumentId): PrintJobView[] =>
  joined(db).where(eq(printJob.documentId, documentId)).orderBy(asc(printJob.copyNo), asc(printJob.queuedAt)).all().map(viewOf);
export const listJobs = (db: ReadDb, input: Input<'printJob.list'>): PrintJobView[] =>
  printJobs.latest(db, input).map((job) => jobById(db, job.id));

export function printLight(db: ReadDb): Output<'printJob.light'> {
  const count = (status: string) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(printJob)
      .where(sql`${printJob.status} = ${status} and ${printJob.isSheetUsable} is null`)
      .get()?.n ?? 0;
  return { queued: count('QUEUED') + count('SPOOLED'), failed: count('FAILED'), uncertain: count('UNCERTAIN') };
}

/** A void is a second row of the number register (B31). */
export const isVoidNumber = (db: ReadDb, documentNo: string): boolean =>
  db
    .select({ n: numberRegister.n })
    .from(numberRegister)
    .where(sql`${numberRegister.documentNo} = ${documentNo} and ${numberRegister.state} = 'VOID'`)
    .get() !== undefined;

/** The oldest queued job of each printer; a printer with a job under way waits (C15). */
export function nextTasks(db: ReadDb, keys: Keys): Output<'printJob.next'> {
  const busy = new Set(printJobs.withStatus(db, ['SPOOLED']).map((j) => j.printer));
  return printJobs.firstOfEachPrinter(db).flatMap((job) => {
    const document = db.select().from(printedDocument).where(eq(printedDocument.id, job.documentId)).get();
    if (busy.has(job.printer) || !document) return [];
    return [
      {
        jobId: job.id,
        documentId: document.id,
        documentNo: document.documentNo,
        model: openWords(keys, document.model),
        hash: document.hash,
        printer: job.printer,
        paper: job.paper,
        parts: job.parts,
        mark: job.mark,
        copyNo: job.copyNo,
        reason: job.reason,
        queuedAt: job.queuedAt,
        by: jobById(db, job.id).by,
        isVoid: isVoidNumber(db, document.documentNo),
      },
    ];
  });
}
