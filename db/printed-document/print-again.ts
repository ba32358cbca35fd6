import { DomainError } from '#shared/kernel/app-error';
import type { PaperKind } from '#shared/printed-document/paper';
import { defineCommand } from '../kernel/handlers';
import { jobById } from '../print-job/queries';
import { printJobs } from '../print-job/repository';
import { printedDocuments } from './repository';
import { profileOf, queuePrint } from './steps';

/** 副本 COPY n, with its reason; refused while a print of it is in doubt (C15, E13). */
export const printAgain = defineCommand('printedDocument.printAgain', (input, cx) => {
  const document = printedDocuments.get(cx.tx, input.documentId);
  if (printJobs.unansweredOf(cx.tx, document.id)) throw new DomainError('PAPER_UNCERTAIN', { documentNo: document.documentNo });
  const profile = profileOf(cx.site, document.kind as PaperKind);
  const job = queuePrint(cx, document, {
    printer: input.printer ?? profile.printer,
    paper: profile.paper,
    copyNo: printJobs.nextCopyNo(cx.tx, document.id),
    mark: 'copy',
    reason: input.reason,
  });
  cx.audit({
    event: 'PaperPrintedAgain',
    entity: 'printedDocument',
    entityId: document.entityId,
    reason: input.reason,
    facts: { documentNo: document.documentNo, kind: document.kind },
  });
  return jobById(cx.tx, job);
});
