import { DomainError } from '#shared/kernel/app-error';
import { IMAGE_LIMIT_MB } from '#shared/print-job/image';
import type { PrintJobId } from '#shared/kernel/ids';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { cellBehind } from '../printed-document/label-cell-steps';
import { printedDocuments } from '../printed-document/repository';
import { queuePrint, sheetsOf } from '../printed-document/steps';
import { printers } from '../printer/repository';
import { destinationOf, paperAt } from '../printer/steps';
import { keepPrintImage, trimPrintStore } from './print-store';
import { jobById } from './queries';
import { moveJob, printJobs } from './repository';
import type { PrintJobRow } from './table';
import type { Language } from '#shared/kernel/region';
import { paperWords } from '#shared/printed-document/build/paper-words';
import type { Paper, PaperKind } from '#shared/printed-document/paper';

/** What was really printed is kept with the claim of the one who hands it over; the same claim again has it already (decision 047). */
export const jobSpooled = defineCommand('printJob.spooled', ({ jobId, rev, along, image, claim, fit }, cx) => {
  const job = printJobs.get(cx.tx, jobId);
  if (claim !== null && job.status === 'SPOOLED' && job.claim === claim) return jobById(cx.tx, jobId);
  const kept =
    image === null
      ? {}
      : { imageSha: keepPrintImage(cx, { language: image.language, bytes: Buffer.from(image.base64, 'base64') }, job.paper) };
  for (const one of [{ jobId, rev }, ...along])
    moveJob(cx, asSeen('PrintJob', printJobs.get(cx.tx, one.jobId), one.rev), 'spool', {
      startedAt: cx.now,
      error: null,
      claim,
      fit: fit ?? null,
      ...kept,
    });
  return jobById(cx.tx, jobId);
});
export const jobConfirmed = defineCommand('printJob.confirmed', ({ jobId }, cx) => {
  for (const job of printJobs.together(cx.tx, printJobs.get(cx.tx, jobId)))
    moveJob(cx, job, 'confirm', { startedAt: job.startedAt ?? cx.now, endedAt: cx.now });
  return jobById(cx.tx, jobId);
});
/** Its printer is off: nothing of it left, so it stays in the queue. Said once for each reason, however often it is tried. */
export const jobWaits = defineCommand('printJob.waits', ({ jobId, error, claim }, cx) => {
  const job = printJobs.get(cx.tx, jobId);
  if (job.status === 'QUEUED' && (job.error === error || claim !== null)) return jobById(cx.tx, jobId); // known, or taken back already
  if (job.status === 'SPOOLED' && job.claim !== claim) throw new DomainError('STALE_ROW', { entity: 'PrintJob', id: jobId });
  for (const one of printJobs.together(cx.tx, job)) moveJob(cx, one, 'unsent', { error, claim: null, startedAt: null });
  return jobById(cx.tx, jobId);
});
export const jobFailed = defineCommand('printJob.failed', ({ jobId, error }, cx) => {
  for (const job of printJobs.together(cx.tx, printJobs.get(cx.tx, jobId))) moveJob(cx, job, 'fail', { endedAt: cx.now, error });
  return jobById(cx.tx, jobId);
});
export const jobDoubtful = defineCommand('printJob.doubtful', ({ jobId, queueJob, error }, cx) => {
  for (const job of printJobs.together(cx.tx, printJobs.get(cx.tx, jobId))) moveJob(cx, job, 'doubt', { endedAt: cx.now, queueJob, error });
  return jobById(cx.tx, jobId);
});

/** At start: spooled and never confirmed means that nobody knows (E12). */
export const recoverJobs = defineCommand('printJob.recover', (_input, cx) => {
  const lost = printJobs.withStatus(cx.tx, cx.workstation, ['SPOOLED']);
  for (const job of lost) moveJob(cx, job, 'doubt', { endedAt: cx.now });
  return { uncertain: lost.length };
});

/** 可用 / 不可用: an unusable sheet is printed again under the same number as 補印 (E12, decisions 11). Labels of one sheet have one answer. */
export const answerUsable = defineCommand('printJob.answerUsable', ({ jobId, isUsable }, cx) => {
  const asked = printJobs.get(cx.tx, jobId);
  if (asked.isSheetUsable !== null)
    throw new DomainError('TRANSITION_REFUSED', { entity: 'PrintJob', from: asked.status, event: 'answer' });
  let reprint: PrintJobId | null = null;
  for (const job of printJobs.together(cx.tx, asked).filter((one) => one.isSheetUsable === null)) {
    moveJob(cx, job, isUsable ? 'accept' : 'spoil', { isSheetUsable: isUsable });
    const again = isUsable ? null : printSpoiledAgain(cx, job);
    if (job.id === jobId) reprint = again;
  }
  return { job: jobById(cx.tx, jobId), reprint: reprint === null ? null : jobById(cx.tx, reprint) };
});
function printSpoiledAgain(cx: CommandCx, job: PrintJobRow): PrintJobId {
  const document = printedDocuments.get(cx.tx, job.documentId);
  return queuePrint(cx, document, {
    printerId: job.printerId,
    printer: job.printer,
    workstation: job.workstation,
    paper: job.paper as Paper,
    copyNo: printJobs.nextCopyNo(cx.tx, document.id),
    mark: 'reprint',
    reason: paperWords({ site: cx.site, language: document.language as Language }).t('mark.spoiled'), // each print but the first has its reason (B31)
  });
}

/** A failed job never reached paper, so the same job is queued again, with those of its sheet of labels. */
export const retryJob = defineCommand('printJob.retry', ({ jobId }, cx) => {
  for (const job of printJobs.ofSheet(cx.tx, printJobs.get(cx.tx, jobId), ['FAILED']))
    moveJob(cx, job, 'retry', { error: null, claim: null, startedAt: null, endedAt: null });
  return jobById(cx.tx, jobId);
});

/** Above the centre's limit the oldest images go, never a legal copy (decision 047). */
export const trimImages = defineCommand('printJob.trimImages', (_input, cx) =>
  trimPrintStore(cx.tx, (cx.site.settings.printImageLimitMb ?? IMAGE_LIMIT_MB) * 1_000_000),
);

/** 送到別台: nothing of it was printed, so it may come out at any printer of the PC where this is asked, on a paper that one takes. */
export const sendJobTo = defineCommand('printJob.sendTo', ({ jobId, printerId }, cx) => {
  const asked = printJobs.get(cx.tx, jobId);
  const row = printerId === null ? null : printers.ofPc(cx.tx, printerId, cx.workstation);
  const to = row === null ? { printerId: null, printer: '' } : destinationOf(row);
  let startCell: number | null = null; // of the labels of one sheet each goes behind the one before
  for (const job of printJobs.ofSheet(cx.tx, asked, [asked.status])) {
    const before = jobById(cx.tx, job.id).printer;
    const document = printedDocuments.get(cx.tx, job.documentId);
    const paper = paperAt(row, document.kind as PaperKind, job.paper as Paper);
    const sheets = paper === job.paper && job.sheet === null ? {} : sheetsOf(cx, document, { paper, printer: to.printer, startCell });
    const moved = moveJob(cx, job, 'send', {
      ...to,
      ...sheets,
      workstation: cx.workstation,
      error: null,
      claim: null,
      startedAt: null,
      endedAt: null,
    });
    startCell = moved.startCell === null ? null : cellBehind(moved.startCell, document.model);
    cx.audit({
      event: 'PrintJobSentElsewhere',
      entity: 'printJob',
      entityId: job.id,
      facts: { printer: row?.name ?? null, before },
    });
  }
  return jobById(cx.tx, jobId);
});
