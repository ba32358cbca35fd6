import type { Input, Output, RouteName } from '#shared/contract/contract';
import { buildPrintMark } from '#shared/printed-document/build/mark';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { Paper } from '#shared/printed-document/paper';
import type { PrintJobs, PrintTask } from './print-ports';

/** The engine, asked as the system: throws what it refuses. */
export type AskEngine = <R extends RouteName>(name: R, input: Input<R>) => Promise<Output<R>>;
type Stored = Output<'printJob.next'>[number];

function taskOf(stored: Stored): PrintTask {
  const document = PaperDocument.parse(stored.model);
  const again =
    stored.mark === 'original'
      ? null
      : { as: stored.mark, copyNo: stored.copyNo, at: stored.queuedAt, by: stored.by, reason: stored.reason };
  return {
    jobId: stored.jobId,
    documentId: stored.documentId,
    documentNo: stored.documentNo,
    document,
    marks: stored.parts.map((part) => buildPrintMark(document, { part, again, isVoid: stored.isVoid })),
    printer: stored.printer,
    paper: Paper.parse(stored.paper),
  };
}

/** The print queue of the database as the worker's port. A stored paper that cannot be read is FAILED, so it never blocks the rest. */
export function engineJobs(ask: AskEngine): PrintJobs {
  const idOf = (jobId: string) => jobId as Stored['jobId'];
  return {
    async next(except) {
      const waiting = await ask('printJob.next', {});
      for (const stored of waiting.filter((job) => !except.includes(job.printer))) {
        try {
          return taskOf(stored);
        } catch {
          await ask('printJob.failed', { jobId: stored.jobId, error: 'documentUnreadable' });
        }
      }
      return null;
    },
    spooled: async (jobId, pdf) =>
      void (await ask('printJob.spooled', { jobId: idOf(jobId), imageBase64: Buffer.from(pdf).toString('base64') })),
    confirmed: async (jobId) => void (await ask('printJob.confirmed', { jobId: idOf(jobId), imageBase64: null })),
    failed: async (jobId, reason) => void (await ask('printJob.failed', { jobId: idOf(jobId), error: reason })),
    uncertain: async (jobId) => void (await ask('printJob.doubtful', { jobId: idOf(jobId) })),
  };
}
