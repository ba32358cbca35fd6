import { asc, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import type { PrintedDocumentId, PrintJobId } from '#shared/kernel/ids';
import type { PrintJobView } from '#shared/print-job/schema';
import type { ReadDb } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { numberRegister } from '../numbering/table';
import { openPaper } from '../printed-document/repository';
import { printedDocument } from '../printed-document/table';
import { printers } from '../printer/repository';
import { printer } from '../printer/table';
import { staff } from '../staff/table';
import { printJobs } from './repository';
import { printImage, printJob, printStore, type PrintJobRow } from './table';

const joined = (db: ReadDb) =>
  db
    .select({
      job: printJob,
      documentNo: printedDocument.documentNo,
      kind: printedDocument.kind,
      by: staff.name,
      name: printer.name,
      isActive: printer.isActive,
      hasImage: sql<number>`${printJob.imageSha} is not null and (exists (select 1 from ${printStore} s where s.sha = ${printJob.imageSha}) or exists (select 1 from ${printImage} i where i.sha = ${printJob.imageSha}))`,
    })
    .from(printJob)
    .innerJoin(printedDocument, eq(printedDocument.id, printJob.documentId))
    .leftJoin(staff, eq(staff.id, printJob.by))
    .leftJoin(printer, eq(printer.id, printJob.printerId));
type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>;
const viewOf = ({ job, documentNo, kind, by, name, isActive, hasImage }: Joined): PrintJobView => ({
  id: job.id,
  documentId: job.documentId,
  documentNo,
  kind,
  status: job.status,
  printer: name ?? job.printer,
  printerId: job.printerId,
  workstation: job.workstation,
  isPrinterGone: isActive === false,
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
  hasImage: hasImage === 1,
  fit: job.fit,
});

export function jobById(db: ReadDb, id: PrintJobId): PrintJobView {
  const row = joined(db).where(eq(printJob.id, id)).get();
  return viewOf(row ?? { job: printJobs.get(db, id), documentNo: '', kind: '', by: null, name: null, isActive: null, hasImage: 0 });
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
  const waiting =
    db
      .select({ n: sql<number>`count(*)` })
      .from(printJob)
      .where(sql`${printJob.status} = 'QUEUED' and ${printJob.error} is not null`)
      .get()?.n ?? 0;
  return { queued: count('QUEUED') + count('SPOOLED'), waiting, failed: count('FAILED'), uncertain: count('UNCERTAIN') };
}

const DAY_MS = 86_400_000;
/** What was called unusable in the last day and may still lie in the system's queue (decision 059). */
export const spoiledJobs = (db: ReadDb, workstation: string, now: string): Output<'printJob.spoiled'> =>
  printJobs
    .spoiled(db, workstation, new Date(Date.parse(now) - DAY_MS).toISOString())
    .flatMap(({ id, printer: queue, documentId, queueJob }) => {
      const paper = db.select({ no: printedDocument.documentNo }).from(printedDocument).where(eq(printedDocument.id, documentId)).get();
      return queueJob === null || !paper ? [] : [{ jobId: id, printer: queue, documentNo: paper.no, queueJob }];
    });

/** A void is a second row of the number register (B31). */
export const isVoidNumber = (db: ReadDb, documentNo: string): boolean =>
  db
    .select({ n: numberRegister.n })
    .from(numberRegister)
    .where(sql`${numberRegister.documentNo} = ${documentNo} and ${numberRegister.state} = 'VOID'`)
    .get() !== undefined;

/** The oldest queued job of each printer of a PC, labels with the others of their sheet; a printer with a job under way waits (C15). */
export function nextTasks(db: ReadDb, keys: Keys, workstation: string): Output<'printJob.next'> {
  const busy = new Set(printJobs.withStatus(db, workstation, ['SPOOLED']).map((j) => j.printer));
  return printJobs.firstOfEachPrinter(db, workstation).flatMap((job) => {
    const lead = paperOf(db, keys, job);
    if (busy.has(job.printer) || lead === null) return [];
    const others = printJobs.ofSheet(db, job, ['QUEUED']).filter(({ id }) => id !== job.id);
    return [
      {
        ...lead,
        printer: job.printer,
        device: job.printerId === null ? null : printers.get(db, job.printerId).device,
        paper: job.paper,
        along: others.flatMap((other) => paperOf(db, keys, other) ?? []),
      },
    ];
  });
}

function paperOf(db: ReadDb, keys: Keys, job: PrintJobRow): Output<'printJob.next'>[number]['along'][number] | null {
  const document = db.select().from(printedDocument).where(eq(printedDocument.id, job.documentId)).get();
  return !document
    ? null
    : {
        jobId: job.id,
        documentId: document.id,
        documentNo: document.documentNo,
        model: openPaper(db, keys, document.model),
        hash: document.hash,
        rev: job.rev,
        parts: job.parts,
        mark: job.mark,
        copyNo: job.copyNo,
        startCell: job.startCell,
        reason: job.reason,
        queuedAt: job.queuedAt,
        by: jobById(db, job.id).by,
        isVoid: isVoidNumber(db, document.documentNo),
      };
}
