import { DomainError } from '#shared/kernel/app-error';
import { sha256 } from '../kernel/canonical-json';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { printedDocuments } from '../printed-document/repository';
import { queuePrint } from '../printed-document/steps';
import { jobById } from './queries';
import { moveJob, printJobs } from './repository';
import type { Paper } from '#shared/printed-document/paper';

/** What was really printed is kept once for each content; thermal slips fade (D7). */
function keepImage(cx: CommandCx, pdfBase64: string | null): { imageSha?: string } {
  if (pdfBase64 === null) return {};
  const imageSha = sha256(pdfBase64);
  printJobs.keepImage(cx.tx, imageSha, pdfBase64);
  return { imageSha };
}

export const jobSpooled = defineCommand('printJob.spooled', ({ jobId, imageBase64 }, cx) =>
  jobById(cx.tx, moveJob(cx, printJobs.get(cx.tx, jobId), 'spool', { startedAt: cx.now, ...keepImage(cx, imageBase64) }).id),
);
export const jobConfirmed = defineCommand('printJob.confirmed', ({ jobId, imageBase64 }, cx) => {
  const job = printJobs.get(cx.tx, jobId);
  return jobById(
    cx.tx,
    moveJob(cx, job, 'confirm', { startedAt: job.startedAt ?? cx.now, endedAt: cx.now, ...keepImage(cx, imageBase64) }).id,
  );
});
export const jobFailed = defineCommand('printJob.failed', ({ jobId, error }, cx) =>
  jobById(cx.tx, moveJob(cx, printJobs.get(cx.tx, jobId), 'fail', { endedAt: cx.now, error }).id),
);
export const jobDoubtful = defineCommand('printJob.doubtful', ({ jobId }, cx) =>
  jobById(cx.tx, moveJob(cx, printJobs.get(cx.tx, jobId), 'doubt', { endedAt: cx.now }).id),
);

/** At start: spooled and never confirmed means that nobody knows (E12). */
export const recoverJobs = defineCommand('printJob.recover', (_input, cx) => {
  const lost = printJobs.withStatus(cx.tx, ['SPOOLED']);
  for (const job of lost) moveJob(cx, job, 'doubt', { endedAt: cx.now });
  return { uncertain: lost.length };
});

/** 可用 / 不可用: an unusable sheet is printed again under the same number as 補印 (E12, decisions 11). */
export const answerUsable = defineCommand('printJob.answerUsable', ({ jobId, isUsable }, cx) => {
  const job = printJobs.get(cx.tx, jobId);
  if (job.isSheetUsable !== null) throw new DomainError('TRANSITION_REFUSED', { entity: 'PrintJob', from: job.status, event: 'answer' });
  const answered = moveJob(cx, job, isUsable ? 'accept' : 'spoil', { isSheetUsable: isUsable });
  if (isUsable) return { job: jobById(cx.tx, answered.id), reprint: null };
  const document = printedDocuments.get(cx.tx, job.documentId);
  const reprint = queuePrint(cx, document, {
    printer: job.printer,
    paper: job.paper as Paper,
    copyNo: printJobs.nextCopyNo(cx.tx, document.id),
    mark: 'reprint',
    reason: null,
  });
  return { job: jobById(cx.tx, answered.id), reprint: jobById(cx.tx, reprint) };
});

/** A failed job never reached paper, so the same job is queued again. */
export const retryJob = defineCommand('printJob.retry', ({ jobId }, cx) =>
  jobById(cx.tx, moveJob(cx, printJobs.get(cx.tx, jobId), 'retry', { error: null, startedAt: null, endedAt: null }).id),
);
