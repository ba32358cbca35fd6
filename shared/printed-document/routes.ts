import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { Limit, line } from '../kernel/fields';
import { PrintedDocumentId, PrintJobId, ServiceVoucherId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
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
  'printedDocument.printAgain': command({
    about: '副本 COPY n with a reason; refused while a print of it is uncertain (C15, E13).',
    input: z.object({ documentId: PrintedDocumentId, reason: line(100), printer: z.string().max(120).nullable().default(null) }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printedDocument.printVoucher': command({
    about: 'Prints the service voucher as it stands now.',
    input: z.object({ voucherId: ServiceVoucherId }),
    output: PrintJobView,
    allow: ['clerk', 'chief'],
  }),
  'printedDocument.image': query({
    about: 'What was really printed (PDF, base64).',
    input: z.object({ jobId: PrintJobId }),
    output: z.object({ pdfBase64: z.string() }).nullable(),
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
  'printedDocument.printers': device({
    about: 'Printers of this PC.',
    input: z.object({}),
    output: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
    allow: ANY_STAFF,
  }),
};
