import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, max, or, sql } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { PrintedDocumentId, PrinterId, PrintJobId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { printJobTransitions, type PrintJobEvent, type PrintJobStatus } from '#shared/print-job/states';
import type { CommandCx } from '../kernel/handlers';
import type { ReadDb } from '../kernel/connection';
import { printer } from '../printer/table';
import { printJob, type PrintJobRow } from './table';
import { rowById } from '../kernel/rows';

type Patch = Partial<
  Pick<
    PrintJobRow,
    | 'startedAt'
    | 'endedAt'
    | 'error'
    | 'isSheetUsable'
    | 'imageSha'
    | 'claim'
    | 'queueJob'
    | 'printer'
    | 'printerId'
    | 'workstation'
    | 'paper'
    | 'parts'
    | 'startCell'
    | 'sheet'
  >
>;

/** Those of a PC, and those of before a job had one. */
const ofPc = (workstation: string) => or(isNull(printJob.workstation), eq(printJob.workstation, workstation));
const isOf = ({ workstation }: PrintJobRow) =>
  workstation === null ? isNull(printJob.workstation) : eq(printJob.workstation, workstation);
/** Waits for this PC, and its printer is in use. */
const isWaiting = (workstation: string) =>
  and(
    eq(printJob.status, 'QUEUED'),
    ofPc(workstation),
    sql`not exists (select 1 from ${printer} where ${printer.id} = ${printJob.printerId} and ${printer.isActive} = 0)`,
  );

export const printJobs = {
  get(db: ReadDb, id: PrintJobId): PrintJobRow {
    const row = rowById(db, printJob, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PrintJob', id });
    return row;
  },
  withStatus: (db: ReadDb, workstation: string, statuses: readonly PrintJobStatus[]): PrintJobRow[] =>
    db
      .select()
      .from(printJob)
      .where(and(inArray(printJob.status, [...statuses]), ofPc(workstation)))
      .orderBy(asc(printJob.queuedAt))
      .all(),
  /** What each printer of a PC would print next. */
  firstOfEachPrinter(db: ReadDb, workstation: string): PrintJobRow[] {
    const printers = db.selectDistinct({ printer: printJob.printer }).from(printJob).where(isWaiting(workstation)).all();
    return printers.flatMap(({ printer: queue }) =>
      db
        .select()
        .from(printJob)
        .where(and(isWaiting(workstation), eq(printJob.printer, queue)))
        .orderBy(asc(printJob.queuedAt), asc(printJob.id))
        .limit(1)
        .all(),
    );
  },
  /** What waits for a printer goes with it to its new queue. */
  follow(cx: CommandCx, printerId: PrinterId, queue: string): void {
    const waiting = and(eq(printJob.printerId, printerId), eq(printJob.status, 'QUEUED'));
    const moved = cx.tx
      .update(printJob)
      .set({ printer: queue, updatedAt: cx.now, rev: sql`${printJob.rev} + 1` })
      .where(waiting)
      .returning({ id: printJob.id })
      .all();
    for (const { id } of moved) cx.changed('printJob', id);
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
  /** Called unusable at this PC since then, and known by its number in the system's queue. */
  spoiled: (db: ReadDb, workstation: string, since: string): PrintJobRow[] =>
    db
      .select()
      .from(printJob)
      .where(
        and(
          eq(printJob.status, 'UNCERTAIN'),
          eq(printJob.isSheetUsable, false),
          isNotNull(printJob.queueJob),
          gte(printJob.updatedAt, since),
          ofPc(workstation),
        ),
      )
      .all(),
  /** A print with those that were handed over together with it and stand as it does. */
  together: (db: ReadDb, job: PrintJobRow): PrintJobRow[] =>
    job.claim === null
      ? [job]
      : db
          .select()
          .from(printJob)
          .where(and(eq(printJob.claim, job.claim), eq(printJob.status, job.status)))
          .orderBy(asc(printJob.id))
          .all(),
  /** A print with the others of its sheet of labels that stand so, in the order of their cells. */
  ofSheet: (db: ReadDb, job: PrintJobRow, statuses: readonly PrintJobStatus[]): PrintJobRow[] =>
    job.sheet === null
      ? [job]
      : db
          .select()
          .from(printJob)
          .where(and(eq(printJob.sheet, job.sheet), eq(printJob.printer, job.printer), inArray(printJob.status, [...statuses]), isOf(job)))
          .orderBy(asc(printJob.id))
          .all(),
  nextCopyNo: (db: ReadDb, documentId: PrintedDocumentId): number =>
    (db
      .select({ n: max(printJob.copyNo) })
      .from(printJob)
      .where(eq(printJob.documentId, documentId))
      .get()?.n ?? 0) + 1,
  latest: (db: ReadDb, { status, isOpen, after, limit }: Input<'printJob.list'>): PrintJobRow[] =>
    db
      .select()
      .from(printJob)
      .where(
        and(
          status ? inArray(printJob.status, [...status]) : undefined,
          isOpen ? isNull(printJob.isSheetUsable) : undefined,
          after === null ? undefined : sql`(${printJob.queuedAt}, ${printJob.id}) < (${after.queuedAt}, ${after.id})`,
        ),
      )
      .orderBy(desc(printJob.queuedAt), desc(printJob.id))
      .limit(limit)
      .all(),
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
