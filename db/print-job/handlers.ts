import type { EngineHandlers } from '../kernel/handlers';
import {
  answerUsable,
  jobConfirmed,
  jobDoubtful,
  jobFailed,
  jobSpooled,
  jobWaits,
  recoverJobs,
  retryJob,
  sendJobTo,
  trimImages,
} from './job-commands';
import { jobsOfDocument, listJobs, nextTasks, printLight, spoiledJobs } from './queries';

export const printJobHandlers = {
  'printJob.next': (_q, { db, keys, workstation }) => nextTasks(db, keys, workstation),
  'printJob.spoiled': (_q, { db, workstation, now }) => spoiledJobs(db, workstation, now),
  'printJob.spooled': jobSpooled,
  'printJob.confirmed': jobConfirmed,
  'printJob.failed': jobFailed,
  'printJob.doubtful': jobDoubtful,
  'printJob.waits': jobWaits,
  'printJob.trimImages': trimImages,
  'printJob.recover': recoverJobs,
  'printJob.answerUsable': answerUsable,
  'printJob.retry': retryJob,
  'printJob.sendTo': sendJobTo,
  'printJob.ofDocument': ({ documentId }, { db }) => jobsOfDocument(db, documentId),
  'printJob.list': (input, { db }) => listJobs(db, input),
  'printJob.light': (_q, { db }) => printLight(db),
} satisfies Partial<EngineHandlers>;
