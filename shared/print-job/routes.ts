import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { PrintedDocumentId, PrintJobId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PrintJobView, PrintTask } from './schema';
import { PRINT_JOB_STATUSES } from './states';

const reported = { output: PrintJobView, allow: ['system'] as const };

export const printJobRoutes = {
  'printJob.next': query({
    about: 'The oldest queued job of each printer.',
    input: z.object({}),
    output: z.array(PrintTask),
    allow: ['system'],
    reads: ['printJob'],
  }),
  'printJob.spooled': command({
    about: 'The operating system’s queue took it.',
    input: z.object({ jobId: PrintJobId, imageBase64: z.string().max(8_000_000).nullable().default(null) }),
    ...reported,
  }),
  'printJob.confirmed': command({
    about: 'The queue says completed.',
    input: z.object({ jobId: PrintJobId, imageBase64: z.string().max(8_000_000).nullable().default(null) }),
    ...reported,
  }),
  'printJob.failed': command({
    about: 'The printer or its queue refused.',
    input: z.object({ jobId: PrintJobId, error: z.string().max(300) }),
    ...reported,
  }),
  'printJob.doubtful': command({
    about: 'Twenty silent seconds after the queue took it: nobody knows.',
    input: z.object({ jobId: PrintJobId }),
    ...reported,
  }),
  'printJob.recover': command({
    about: 'At start: what was spooled and never confirmed is UNCERTAIN (E12).',
    input: z.object({}),
    output: z.object({ uncertain: z.int() }),
    allow: ['system'],
  }),
  'printJob.answerUsable': command({
    about: 'Is the sheet usable? No: the job is spoiled and the same number is queued again as 補印.',
    input: z.object({ jobId: PrintJobId, isUsable: z.boolean() }),
    output: z.object({ job: PrintJobView, reprint: PrintJobView.nullable() }),
    allow: ANY_STAFF,
  }),
  'printJob.retry': command({
    about: 'Queues a failed job again; nothing was printed.',
    input: z.object({ jobId: PrintJobId }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printJob.ofDocument': query({
    about: 'Every print of a document, oldest first.',
    input: z.object({ documentId: PrintedDocumentId }),
    output: z.array(PrintJobView),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
  'printJob.list': query({
    about: 'The print queue and register, the latest first, a page by key.',
    input: z.object({
      status: z.array(z.enum(PRINT_JOB_STATUSES)).optional(),
      after: z.object({ queuedAt: z.string(), id: PrintJobId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(PrintJobView),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
  'printJob.light': query({
    about: 'One look: how many wait, failed or are uncertain.',
    input: z.object({}),
    output: z.object({ queued: z.int(), failed: z.int(), uncertain: z.int() }),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
};
