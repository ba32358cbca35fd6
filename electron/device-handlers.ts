import { dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import { DomainError } from '#shared/kernel/app-error';
import { firstPrint } from '#shared/printed-document/print-mark';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { defaultPaper, partsToPrint } from '#shared/printed-document/paper';
import { backupDeviceHandlers } from './backup/backup-handlers';
import type { DeviceContext, DeviceHandlers } from './device-context';
import { paperToPdf } from './print/print-pdf';
import { listExportHandlers } from './list-export/export-handlers';
import { partImportHandlers } from './part-import/import-handlers';
import { supportHandlers } from './support/support-handlers';

/** The stored document as a PDF of its exact size; nothing is printed and nothing is marked. */
async function pdfOf(
  { ask, printing }: DeviceContext,
  documentId: PrintedDocumentId,
): Promise<Readonly<{ documentNo: string; pdf: Uint8Array }>> {
  const stored = await ask('printedDocument.model', { id: documentId });
  if (stored === null) throw new DomainError('NOT_FOUND', { entity: 'PrintedDocument', id: documentId });
  const document = PaperDocument.parse(stored.model);
  const paper = defaultPaper(document.kind);
  const marks = partsToPrint(document.kind, paper).map(firstPrint);
  return { documentNo: stored.paper.documentNo, pdf: await paperToPdf(printing.window, { document, marks, paper }) };
}

/** Device routes → handlers: what touches paper, files and windows. */
export const deviceHandlers = {
  ...backupDeviceHandlers,
  'printedDocument.printers': async (_input, { window }) =>
    (await window.webContents.getPrintersAsync()).map(({ name }) => ({ name, isDefault: false })),
  'printedDocument.previewPdf': async ({ documentId }, cx) => ({
    pdfBase64: Buffer.from((await pdfOf(cx, documentId)).pdf).toString('base64'),
  }),
  'printedDocument.savePdf': async ({ documentId }, cx) => {
    const { documentNo, pdf } = await pdfOf(cx, documentId);
    const { canceled, filePath } = await dialog.showSaveDialog(cx.window, {
      defaultPath: `${documentNo}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (canceled || filePath === '') return { path: null };
    await writeFile(filePath, pdf);
    return { path: filePath };
  },
  ...supportHandlers,
  ...partImportHandlers,
  ...listExportHandlers,
} satisfies DeviceHandlers;
