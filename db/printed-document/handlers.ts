import type { EngineHandlers } from '../kernel/handlers';
import { printImageOf } from '../print-job/print-store';
import { printJobs } from '../print-job/repository';
import { labelSheet } from './label-sheet';
import { printAgain, printFirst } from './print-again';
import { previewBook, printBook } from './print-book';
import { printCard } from '../repair-card/print-card';
import { printChiefDay, printTechnicianDay } from './print-day';
import { printExchange } from './print-exchange';
import { printLabel } from './print-label';
import { printVoucher } from './print-voucher';
import { paperByCode } from './by-code-steps';
import { printedDocuments } from './repository';
import { latestPapers, paperModel, papersOf } from './queries';

export const printedDocumentHandlers = {
  'printedDocument.ofEntity': ({ entityIds }, { db }) => papersOf(db, entityIds),
  'printedDocument.list': (input, { db }) => latestPapers(db, input),
  'printedDocument.model': ({ id }, { db, keys }) => paperModel(db, keys, id),
  'printedDocument.byCode': ({ code }, { db, site }) => paperByCode(db, site?.code ?? '', code),
  'printedDocument.labelSheet': ({ kind }, cx) => labelSheet(cx, kind),
  'printedDocument.printAgain': printAgain,
  'printedDocument.print': printFirst,
  'printedDocument.printLabel': printLabel,
  'printedDocument.book': previewBook,
  'printedDocument.printBook': printBook,
  'printedDocument.printVoucher': printVoucher,
  'printedDocument.printCard': printCard,
  'printedDocument.printExchange': printExchange,
  'printedDocument.printTechnicianDay': printTechnicianDay,
  'printedDocument.printChiefDay': printChiefDay,
  'printedDocument.image': ({ jobId }, { db, keys }) => {
    const { imageSha, documentId, copyNo } = printJobs.get(db, jobId);
    const image = imageSha === null ? null : printImageOf(db, keys, imageSha);
    const { documentNo } = printedDocuments.get(db, documentId);
    return image && { documentNo, copyNo, language: image.language, base64: Buffer.from(image.bytes).toString('base64') };
  },
} satisfies Partial<EngineHandlers>;
