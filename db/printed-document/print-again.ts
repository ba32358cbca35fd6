import { DomainError } from '#shared/kernel/app-error';
import type { PaperKind } from '#shared/printed-document/paper';
import { defineCommand } from '../kernel/handlers';
import { jobById } from '../print-job/queries';
import { printJobs } from '../print-job/repository';
import { printers } from '../printer/repository';
import { destinationOf, paperAt, routeAt, type Destination } from '../printer/steps';
import { printedDocuments } from './repository';
import { queueFirst, queuePrint } from './steps';

/** 副本 COPY n, with its reason; refused while a print of it is in doubt (C15, E13). */
export const printAgain = defineCommand('printedDocument.printAgain', ({ documentId, reason, printerId, printer, startCell }, cx) => {
  const document = printedDocuments.get(cx.tx, documentId);
  if (printJobs.unansweredOf(cx.tx, document.id)) throw new DomainError('PAPER_UNCERTAIN', { documentNo: document.documentNo });
  const kind = document.kind as PaperKind;
  const route = routeAt(cx, kind);
  const chosen = printerId === null ? null : printers.ofPc(cx.tx, printerId, cx.workstation);
  const usual = printer !== null || route.printerId === null ? null : printers.get(cx.tx, route.printerId);
  const to: Destination = chosen
    ? destinationOf(chosen)
    : { printerId: printer === null ? route.printerId : null, printer: printer ?? route.printer };
  const job = queuePrint(cx, document, {
    ...to,
    paper: paperAt(chosen ?? usual, kind, route.paper),
    copyNo: printJobs.nextCopyNo(cx.tx, document.id),
    mark: 'copy',
    reason,
    startCell,
  });
  cx.audit({
    event: 'PaperPrintedAgain',
    entity: 'printedDocument',
    entityId: document.entityId,
    reason,
    facts: { documentNo: document.documentNo, kind: document.kind },
  });
  return jobById(cx.tx, job);
});

/** The first print of a paper that waited for it: an original, with the copies its kind has here. */
export const printFirst = defineCommand('printedDocument.print', ({ documentId }, cx) => {
  const document = printedDocuments.get(cx.tx, documentId);
  if (printJobs.ofDocument(cx.tx, document.id).length > 0) throw new DomainError('PAPER_HAS_PRINTS', { documentNo: document.documentNo });
  const job = queueFirst(cx, document, routeAt(cx, document.kind as PaperKind));
  cx.audit({
    event: 'PaperPrintedByHand',
    entity: 'printedDocument',
    entityId: document.entityId,
    facts: { documentNo: document.documentNo, kind: document.kind },
  });
  return jobById(cx.tx, job);
});
