import type { EngineHandlers } from '../kernel/handlers';
import { printJobs } from '../print-job/repository';
import { printAgain } from './print-again';
import { printVoucher } from './print-voucher';
import { latestPapers, paperModel, papersOf } from './queries';

export const printedDocumentHandlers = {
  'printedDocument.ofEntity': ({ entityIds }, { db }) => papersOf(db, entityIds),
  'printedDocument.list': (input, { db }) => latestPapers(db, input),
  'printedDocument.model': ({ id }, { db, keys }) => paperModel(db, keys, id),
  'printedDocument.printAgain': printAgain,
  'printedDocument.printVoucher': printVoucher,
  'printedDocument.image': ({ jobId }, { db }) => {
    const { imageSha } = printJobs.get(db, jobId);
    const image = imageSha === null ? undefined : printJobs.imageOf(db, imageSha);
    return image ? { pdfBase64: image.pdfBase64 } : null;
  },
} satisfies Partial<EngineHandlers>;
