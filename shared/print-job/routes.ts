import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { PrintedDocumentId, PrinterId, PrintJobId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { IMAGE_LANGUAGES, MAX_IMAGE_BYTES } from './image';
import { PrintJobView, PrintTask } from './schema';
import { PRINT_JOB_STATUSES } from './states';

const reported = { output: PrintJobView, allow: ['system'] as const };

export const printJobRoutes = {
  'printJob.next': query({
    about: 'The oldest queued job of each printer of the PC that asks.',
    input: z.object({}),
    output: z.array(PrintTask),
    allow: ['system'],
    reads: ['printJob'],
  }),
  'printJob.spoiled': query({
    about: 'What was called unusable at the PC that asks and may still lie in the queue of its system; of one day.',
    input: z.object({}),
    output: z.array(z.object({ jobId: PrintJobId, printer: z.string(), documentNo: z.string(), queueJob: z.int() })),
    allow: ['system'],
    reads: ['printJob'],
  }),
  'printJob.spooled': command({
    about:
      'Just before it is handed over: only one who asks gets it. `claim`: the same word again has the same answer; `rev`: refused when the job was sent elsewhere since it was handed out.',
    input: z.object({
      jobId: PrintJobId,
      rev: z.int().optional(),
      /** The other labels of its sheet, which are handed over with it and share its end. */
      along: z
        .array(z.object({ jobId: PrintJobId, rev: z.int() }))
        .max(800)
        .default([]),
      image: z
        .object({ language: z.enum(IMAGE_LANGUAGES), base64: z.base64().max(Math.ceil(MAX_IMAGE_BYTES / 3) * 4) })
        .nullable()
        .default(null),
      claim: z.uuid().nullable().default(null),
    }),
    maxSize: 2 * MAX_IMAGE_BYTES,
    ...reported,
  }),
  'printJob.confirmed': command({
    about: 'It came out: the queue says completed, or the printer itself.',
    input: z.object({ jobId: PrintJobId }),
    ...reported,
  }),
  'printJob.waits': command({
    about: 'The printer is off and nothing was sent: the job waits in its place and is tried again by itself.',
    input: z.object({ jobId: PrintJobId, error: z.string().max(300), claim: z.uuid().nullable().default(null) }),
    ...reported,
  }),
  'printJob.trimImages': command({
    about: 'Above the limit of the centre the oldest images go whose paper can be drawn again; a batch at a time.',
    input: z.object({}),
    output: z.object({ gone: z.int(), isMore: z.boolean() }),
    allow: ['system'],
  }),
  'printJob.failed': command({
    about: 'The printer or its queue refused.',
    input: z.object({ jobId: PrintJobId, error: z.string().max(300) }),
    ...reported,
  }),
  'printJob.doubtful': command({
    about: 'Twenty silent seconds after the queue took it: nobody knows. `queueJob`: its number there; `error`: what ails the printer.',
    input: z.object({ jobId: PrintJobId, queueJob: z.int().nullable().default(null), error: z.string().max(300).nullable().default(null) }),
    ...reported,
  }),
  'printJob.recover': command({
    about: 'At start: what was spooled at this PC and never confirmed is UNCERTAIN (E12).',
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
  'printJob.sendTo': command({
    about: 'Sends a job that waits or failed to another printer of this PC; no printer: a PDF in the data folder.',
    input: z.object({ jobId: PrintJobId, printerId: PrinterId.nullable() }),
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
      /** Without the sheets about which a person has said what became of them. */
      isOpen: z.boolean().default(false),
      after: z.object({ queuedAt: z.string(), id: PrintJobId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(PrintJobView),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
  'printJob.light': query({
    about: 'One look: how many are queued, of those wait for a printer that is off, failed or are uncertain.',
    input: z.object({}),
    output: z.object({ queued: z.int(), waiting: z.int(), failed: z.int(), uncertain: z.int() }),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
};
