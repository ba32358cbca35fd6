import { z } from 'zod';
import { PrintedDocumentId, PrinterId, PrintJobId } from '../kernel/ids';
import { Part } from '../printed-document/paper';
import { PrinterDevice } from '../printer/device';
import { COPY_MARKS, PRINT_FITS, PRINT_JOB_STATUSES } from './states';

export const PrintJobView = z.object({
  id: PrintJobId,
  documentId: PrintedDocumentId,
  documentNo: z.string(),
  kind: z.string(),
  status: z.enum(PRINT_JOB_STATUSES),
  /** The system's queue, or what the printer is called; empty: a PDF in the data folder. */
  printer: z.string(),
  printerId: PrinterId.nullable(),
  /** The PC it is printed at; null in a row of before PCs had printers of their own: any. */
  workstation: z.string().nullable(),
  /** Its printer was taken out of use: it waits until somebody sends it to another. */
  isPrinterGone: z.boolean(),
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
  /** Measured as it was drawn: it fits in smaller letters only, or words are cut; null: it fits. */
  fit: z.enum(PRINT_FITS).nullable(),
});
export type PrintJobView = z.infer<typeof PrintJobView>;
/** One paper to print, as stored, and with what on it. */
const PaperToPrint = z.object({
  jobId: PrintJobId,
  documentId: PrintedDocumentId,
  documentNo: z.string(),
  model: z.unknown(),
  hash: z.string(),
  /** The job as it was handed out: what was sent elsewhere since is not begun. */
  rev: z.int(),
  parts: z.array(Part),
  mark: z.enum(COPY_MARKS),
  copyNo: z.int(),
  /** The first cell of a sheet of labels; null for every other paper. */
  startCell: z.int().nullable(),
  reason: z.string().nullable(),
  queuedAt: z.string(),
  by: z.string(),
  isVoid: z.boolean(),
});
/** What the print worker gets. */
export const PrintTask = PaperToPrint.extend({
  /** The system's queue; empty: a PDF in the data folder. */
  printer: z.string(),
  /** What the printer understands and where it is; null: the queue of that name, with its driver. */
  device: PrinterDevice.nullable(),
  paper: z.string(),
  /** The other labels of the same sheet, in the order of their cells. */
  along: z.array(PaperToPrint),
});
