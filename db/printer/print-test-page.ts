import { count, eq } from 'drizzle-orm';
import { buildTestPage } from '#shared/printed-document/build/test-page';
import { defineCommand } from '../kernel/handlers';
import { jobById } from '../print-job/queries';
import { keepPaper, paperSite, queuePrint } from '../printed-document/steps';
import { printedDocument } from '../printed-document/table';
import { printers } from './repository';
import { destinationOf } from './steps';

/** 測試頁: a paper like any other through the printer's own queue. It has no series; it is counted. */
export const printTestPage = defineCommand('printer.testPage', ({ printerId, paper }, cx) => {
  const row = printers.ofPc(cx.tx, printerId, cx.workstation);
  const before = cx.tx.select({ n: count() }).from(printedDocument).where(eq(printedDocument.entityId, row.id)).get()?.n ?? 0;
  const documentNo = `TEST-${cx.today.slice(0, 4)}-${row.id.slice(-4).toUpperCase()}-${before + 1}`;
  const document = buildTestPage({
    site: paperSite(cx.site),
    language: cx.site.language,
    number: documentNo,
    printer: row.name,
    device: row.device,
    paper,
    printedAt: cx.now,
    by: cx.actor.name,
  });
  const stored = keepPaper(cx, { document, documentNo, entityId: row.id });
  return jobById(cx.tx, queuePrint(cx, stored, { ...destinationOf(row), paper, copyNo: 0, mark: 'original', reason: null }));
});
