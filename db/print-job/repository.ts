import { and, asc, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { PrintedDocumentId, PrintJobId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { printJobTransitions, type PrintJobEvent, type PrintJobStatus } from '#shared/print-job/states';
import type { CommandCx } from '../kernel/handlers';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { printImage, printJob, type PrintJobRow } from './table';
import { rowById } from '../kernel/rows';

type Patch = Partial<Pick<PrintJobRow, 'startedAt' | 'endedAt' | 'error' | 'isSheetUsable' | 'imageSha'>>;

export const printJobs = {
  get(db: ReadDb, id: PrintJobId): PrintJobRow {
    const row = rowById(db, printJob, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PrintJob', id });
    return row;
  },
  withStatus: (db: ReadDb, statuses: readonly PrintJobStatus[]): PrintJobRow[] =>
    db
      .select()
      .from(printJob)
      .where(inArray(printJob.status, [...statuses]))
      .orderBy(asc(printJob.queuedAt))
      .all(),
  /** What each printer would print next. */
  firstOfEachPrinter(db: ReadDb): PrintJobRow[] {
    const printers = db.selectDistinct({ printer: printJob.printer }).from(printJob).where(eq(printJob.status, 'QUEUED')).all();
    return printers.flatMap(({ printer }) =>
      db
        .select()
        .from(printJob)
        .where(and(eq(printJob.status, 'QUEUED'), eq(printJob.printer, printer)))
        .orderBy(asc(printJob.queuedAt))
        .limit(1)
        .all(),
    );
  },
  ofDocument: (db: ReadDb, documentId: PrintedDocumentId): PrintJobRow[] =>
    db.select().from(printJob).where(eq(printJob.documentId, documentId)).orderBy(asc(printJob.queuedAt), asc(printJob.copyNo)).all(),
  /** An unanswered doubt about any print of this document. */
  unansweredOf: (db: ReadDb, documentId: PrintedDocumentId): PrintJobRow | undefined =>
    db
      .select()
      .from(printJob)
      .where(and(eq(printJob.documentId, documentId), eq(printJob.status, 'UNCERTAIN'), sql`${printJob.isSheetUsable} is null`))
      .get(),
  nextCopyNo: (db: ReadDb, documentId: PrintedDocumentId): number =>
    (db
      .select({ n: max(printJob.copyNo) })
      .from(printJob)
      .where(eq(printJob.documentId, documentId))
      .get()?.n ?? 0) + 1,
  latest: (db: ReadDb, { status, after, limit }: Input<'printJob.list'>): PrintJobRow[] =>
    db
      .select()
      .from(printJob)
      .where(
        and(
          status ? inArray(printJob.status, [...status]) : undefined,
          after === null ? undefined : sql`(${printJob.queuedAt}, ${printJob.id}) < (${after.queuedAt}, ${after.id})`,
        ),
      )
      .orderBy(desc(printJob.queuedAt), desc(printJob.id))
      .limit(limit)
      .all(),
  keepImage(tx: WriteTx, sha: string, pdfBase64: string): void {
    tx.insert(printImage).values({ sha, pdfBase64 }).onConflictDoNothing().run();
  },
  imageOf: (db: ReadDb, sha: string) => db.select().from(printImage).where(eq(printImage.sha, sha)).get(),
};

/** One change of a print job with its trace (C15). */
export function moveJob(cx: CommandCx, job: PrintJobRow, event: PrintJobEvent, patch: Patch): PrintJobRow {
  const status = transition('PrintJob', printJobTransitions, job.status, event);
  const moved = cx.tx
    .update(printJob)
    .set({ ...patch, status, updatedAt: cx.now, rev: sql`${printJob.rev} + 1` })
    .where(and(eq(printJob.id, job.id), eq(printJob.rev, job.rev)))
    .returning()
    .get();
  if (!moved) throw new DomainError('STALE_ROW', { entity: 'PrintJob', id: job.id });
  cx.audit({
    event: 'PrintJobMoved',
    entity: 'printJob',
    entityId: job.id,
    from: job.status,
    to: status,
    facts: { copyNo: job.copyNo, mark: job.mark },
  });
  cx.changed('printJob', job.id);
  return moved;
}
