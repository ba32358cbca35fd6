import type { Input, Output, RouteName } from '#shared/contract/contract';
import { buildPrintMark } from '#shared/printed-document/build/mark';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { MAX_IMAGE_BYTES } from '#shared/print-job/image';
import { Paper } from '#shared/printed-document/paper';
import { DomainError } from '#shared/kernel/app-error';
import type { PrintJobs, PrintTask } from './print-ports';

/** The engine, asked as the system: throws what it refuses. */
export type AskEngine = <R extends RouteName>(name: R, input: Input<R>) => Promise<Output<R>>;
type Stored = Output<'printJob.next'>[number];

/** Another worker has it, or a person sent it elsewhere in the meantime. */
const TAKEN: ReadonlySet<string> = new Set(['TRANSITION_REFUSED', 'STALE_ROW', 'NOT_FOUND']);

function paperOf(stored: Stored['along'][number]): Required<PrintTask>['along'][number] {
  const document = PaperDocument.parse(stored.model);
  const again =
    stored.mark === 'original'
      ? null
      : { as: stored.mark, copyNo: stored.copyNo, at: stored.queuedAt, by: stored.by, reason: stored.reason };
  return {
    document,
    marks: stored.parts.map((part) => ({
      ...buildPrintMark(document, { part, again, isVoid: stored.isVoid }),
      ...(stored.startCell === null ? {} : { cell: stored.startCell }),
    })),
  };
}
const isReadable = ({ model }: Stored['along'][number]): boolean => PaperDocument.safeParse(model).success;
/** A label that cannot be read is left behind, and is FAILED when its own turn comes. */
const alongWith = (stored: Stored): Stored['along'] => stored.along.filter(isReadable);
const taskOf = (stored: Stored): PrintTask => ({
  jobId: stored.jobId,
  documentId: stored.documentId,
  documentNo: stored.documentNo,
  ...paperOf(stored),
  along: alongWith(stored).map(paperOf),
  printer: stored.printer,
  device: stored.device,
  paper: Paper.parse(stored.paper),
});

/** The print queue of the database as the worker's port. A stored paper that cannot be read is FAILED, so it never blocks the rest. */
export function engineJobs(ask: AskEngine): PrintJobs {
  const idOf = (jobId: string) => jobId as Stored['jobId'];
  const handedOut = new Map<string, Pick<Input<'printJob.spooled'>, 'rev' | 'along'>>(); // what was sent to another printer since is refused, and asked for again
  return {
    async next(except) {
      const waiting = await ask('printJob.next', {});
      for (const stored of waiting.filter((job) => !except.includes(job.printer))) {
        try {
          handedOut.set(stored.jobId, { rev: stored.rev, along: alongWith(stored).map(({ jobId, rev }) => ({ jobId, rev })) });
          return taskOf(stored);
        } catch {
          await ask('printJob.failed', { jobId: stored.jobId, error: 'documentUnreadable' });
        }
      }
      return null;
    },
    async spooled(jobId, { language, bytes, fit = null }, claim) {
      const image = bytes.length > MAX_IMAGE_BYTES ? null : { language, base64: Buffer.from(bytes).toString('base64') };
      try {
        await ask('printJob.spooled', { along: [], ...handedOut.get(jobId), jobId: idOf(jobId), image, claim, fit });
        return true;
      } catch (error) {
        if (error instanceof DomainError && TAKEN.has(error.app.code)) return false;
        throw error;
      }
    },
    confirmed: async (jobId) => void (await ask('printJob.confirmed', { jobId: idOf(jobId) })),
    failed: async (jobId, reason) => void (await ask('printJob.failed', { jobId: idOf(jobId), error: reason })),
    waits: async (jobId, reason, claim) => void (await ask('printJob.waits', { jobId: idOf(jobId), error: reason, claim })),
    uncertain: async (jobId, { queueJob, trouble }) =>
      void (await ask('printJob.doubtful', { jobId: idOf(jobId), queueJob, error: trouble })),
  };
}
