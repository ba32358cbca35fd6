import type { EngineHandlers } from '../kernel/handlers';
import { answerUsable, jobConfirmed, jobDoubtful, jobFailed, jobSpooled, recoverJobs, retryJob } from './job-commands';
import { jobsOfDocument, listJobs, nextTasks, printLight } from './queries';

export const printJobHandlers = {
  'printJob.next': (_q, { db, keys }) => nextTasks(db, keys),
  'printJob.spooled': jobSpooled,
  'printJob.confirmed': jobConfirmed,
  'printJob.failed': jobFailed,
  'printJob.doubtful': jobDoubtful,
  'printJob.recover': recoverJobs,
  'printJob.answerUsable': answerUsable,
  'printJob.retry': retryJob,
  'printJob.ofDocument': ({ documentId }, { db }) => jobsOfDocument(db, documentId),
  'printJob.list': (input, { db }) => listJobs(db, input),
  'printJob.light': (_q, { db }) => printLight(db),
} satisfies Partial<EngineHandlers>;
