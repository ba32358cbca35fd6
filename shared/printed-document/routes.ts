import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { Day, Limit, line, optionalLine } from '../kernel/fields';
import { PrintedDocumentId, PrinterId, PrintJobId, RepairCardId, ServiceVoucherId, StaffId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PrintBookInput } from './book-schema';
import { PaperKind } from './paper';
import { IMAGE_LANGUAGES } from '../print-job/image';
import { PrintJobView } from '../print-job/schema';

/** A paper as it was made: frozen, with its hash. */
export const PaperView = z.object({
  id: PrintedDocumentId,
  kind: z.string(),
  documentNo: z.string(),
  entityId: z.uuid(),
  madeAt: z.string(),
  madeBy: z.string(),
  hash: z.string(),
  printCount: z.int(),
  isVoid: z.boolean(),
});
export type PaperView = z.infer<typeof PaperView>;

/**
 * What a scanned paper is. `fits`: exactly the stored one. `otherContent`: what it says is not what the file has under its number.
 * `damaged`: the stored paper no longer has its own hash.
 */
const PAPER_VERDICTS = ['fits', 'otherContent', 'damaged'] as const;
export const ScannedPaper = z.object({
  verdict: z.enum(PAPER_VERDICTS),
  paper: PaperView,
  seq: z.int(),
  /** The newest later version of the same paper. */
  newer: z.object({ id: PrintedDocumentId, seq: z.int(), madeAt: z.string() }).nullable(),
});
export type ScannedPaper = z.infer<typeof ScannedPaper>;

/** The first free cell of a part-used sheet of labels; null: behind the last label that was printed there. */
export const StartCell = z.int().min(1).max(800).nullable().default(null);

export const printedDocumentRoutes = {
  'printedDocument.ofEntity': query({
    about: 'The papers of a card, call, receipt, quote, bill or voucher.',
    input: z.object({ entityIds: z.array(z.uuid()).min(1).max(40) }),
    output: z.array(PaperView),
    allow: ANY_STAFF,
    reads: ['printedDocument', 'printJob'],
  }),
  'printedDocument.list': query({
    about: 'Latest papers first, a page by key.',
    input: z.object({ after: z.object({ madeAt: z.string(), id: PrintedDocumentId }).nullable().default(null), limit: Limit }),
    output: z.array(PaperView),
    allow: ANY_STAFF,
    reads: ['printedDocument', 'printJob'],
  }),
  'printedDocument.model': query({
    about: 'The stored document, for the preview.',
    input: z.object({ id: PrintedDocumentId }),
    output: z.object({ paper: PaperView, model: z.unknown() }).nullable(),
    allow: ANY_STAFF,
    reads: ['printedDocument'],
  }),
  'printedDocument.byCode': query({
    about: 'The very paper that a scanned QR names, its hash checked again; null when the code names no paper of this centre.',
    input: z.object({ code: z.string().max(200) }),
    output: ScannedPaper.nullable(),
    allow: ANY_STAFF,
    reads: ['printedDocument'],
  }),
  'printedDocument.labelSheet': query({
    about: 'When labels of this kind go on sheets of A4: the sheet, and its first free cell.',
    input: z.object({ kind: PaperKind }),
    output: z.object({ columns: z.int(), rows: z.int(), next: z.int() }).nullable(),
    allow: ANY_STAFF,
    reads: ['printJob', 'paperTemplate', 'site'],
  }),
  'printedDocument.printAgain': command({
    about: '副本 COPY n with a reason; refused while a print of it is uncertain (C15, E13).',
    input: z.object({
      documentId: PrintedDocumentId,
      reason: line(100),
      /** A printer of this PC, or a queue of the system by its name; neither: where its kind goes. */
      printerId: PrinterId.nullable().default(null),
      printer: z.string().max(120).nullable().default(null),
      startCell: StartCell,
    }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printedDocument.print': command({
    about: 'The first print of a paper whose kind is printed by hand.',
    input: z.object({ documentId: PrintedDocumentId }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printedDocument.book': query({
    about:
      'A register of the screen as it would be printed now: its view, filters and days, or the cover of a pocket (B1, B3, B6, B11, B28).',
    input: PrintBookInput,
    output: z.object({
      model: z.unknown(),
      lines: z.int(),
      /** There are more lines than a paper carries. */
      hasMore: z.boolean(),
    }),
    allow: ANY_STAFF,
    reads: ['serviceCall', 'custody', 'receivable', 'billing', 'stock', 'part', 'customer', 'product', 'serviceVoucher', 'paperTemplate'],
  }),
  'printedDocument.printBook': command({
    about: 'Prints a register as it stands now, telephones masked; more lines than a paper carries are refused (B3, B6, B11, B28).',
    input: PrintBookInput,
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printedDocument.printLabel': command({
    about: '自由標籤: labels for a thing that has no job yet, or never will; name and phone are masked (users-ask 36).',
    input: z.object({
      title: line(60),
      person: optionalLine(60),
      phone: optionalLine(30),
      text: optionalLine(100),
      place: optionalLine(10),
      count: z.int().min(1).max(20).default(1),
      startCell: StartCell,
    }),
    output: z.object({ documentNo: z.string(), labels: z.int() }),
    allow: ['clerk', 'chief', 'technician', 'warehouse'],
  }),
  'printedDocument.printVoucher': command({
    about: 'Prints the service voucher as it stands now.',
    input: z.object({ voucherId: ServiceVoucherId }),
    output: PrintJobView,
    allow: ['clerk', 'chief'],
  }),
  'printedDocument.printCard': command({
    about: 'Prints the repair card as it stands now: real hours, parts fitted, no price (B7).',
    input: z.object({ cardId: RepairCardId }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printedDocument.printExchange': command({
    about: 'Prints the exchange order of a card (B27).',
    input: z.object({ cardId: RepairCardId }),
    output: PrintJobView,
    allow: ['clerk', 'chief'],
  }),
  'printedDocument.printTechnicianDay': command({
    about: 'Technician day report, pre-filled from visits and work at the bench; somebody else’s is for the chief (B21).',
    input: z.object({ on: Day, technicianId: StaffId.nullable().default(null) }),
    output: PrintJobView,
    allow: ['technician', 'chief'],
  }),
  'printedDocument.printChiefDay': command({
    about: 'Chief day report: minutes of all technicians, missing reports, calls that wait or are late (B22).',
    input: z.object({ on: Day }),
    output: PrintJobView,
    allow: ['chief'],
  }),
  'printedDocument.image': query({
    about: 'What was really printed: a PDF or the bytes of a printer’s language (base64).',
    input: z.object({ jobId: PrintJobId }),
    output: z.object({ documentNo: z.string(), copyNo: z.int(), language: z.enum(IMAGE_LANGUAGES), base64: z.string() }).nullable(),
    allow: ANY_STAFF,
    reads: ['printJob'],
  }),
  'printedDocument.previewPdf': device({
    about: 'The stored document as PDF (base64), not printed.',
    input: z.object({ documentId: PrintedDocumentId }),
    output: z.object({ pdfBase64: z.string() }),
    allow: ANY_STAFF,
  }),
  'printedDocument.savePdf': device({
    about: 'Writes the PDF to a file the person chooses.',
    input: z.object({ documentId: PrintedDocumentId }),
    output: z.object({ path: z.string().nullable() }),
    allow: ANY_STAFF,
  }),
  'printedDocument.saveImage': device({
    about: 'Writes what was really printed to a file the person chooses: a PDF, or the bytes the printer got.',
    input: z.object({ jobId: PrintJobId }),
    output: z.object({ path: z.string().nullable() }),
    allow: ANY_STAFF,
  }),
};
