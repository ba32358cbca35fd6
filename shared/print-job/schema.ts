import { z } from 'zod';
import { PrintedDocumentId, PrintJobId } from '../kernel/ids';
import { Part } from '../printed-document/paper';
import { COPY_MARKS, PRINT_JOB_STATUSES } from './states';

export const PrintJobView = z.object({
  id: PrintJobId,
  documentId: PrintedDocumentId,
  documentNo: z.string(),
  kind: z.string(),
  status: z.enum(PRINT_JOB_STATUSES),
  printer: z.string(),
  paper: z.string(),
  copyNo: z.int(),
  mark: z.enum(COPY_MARKS),
  reason: z.string().nullable(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  by: z.string(),
  error: z.string().nullable(),
  /** The answer to "usable?" of an uncertain print; null while nobody has looked. */
  isSheetUsable: z.boolean().nullable(),
  hasImage: z.boolean(),
});
export type PrintJobView = z.infer<typeof PrintJobView>;
/** What the print worker gets: the document as stored, and how to print it. */
export const PrintTask = z.object({
  jobId: PrintJobId,
  documentId: PrintedDocumentId,
  documentNo: z.string(),
  model: z.unknown(),
  hash: z.string(),
  printer: z.string(),
  paper: z.string(),
  parts: z.array(Part),
  mark: z.enum(COPY_MARKS),
  copyNo: z.int(),
  reason: z.string().nullable(),
  queuedAt: z.string(),
  by: z.string(),
  isVoid: z.boolean(),
});
