import { dialog, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import { DomainError } from '#shared/kernel/app-error';
import { firstPrint } from '#shared/printed-document/print-mark';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { defaultPaper, partsToPrint } from '#shared/printed-document/paper';
import { backupDeviceHandlers } from './backup/backup-handlers';
import type { DeviceContext, DeviceHandlers } from './device-context';
import { checkTemplate } from './print/check-template';
import { paperToPdf } from './print/print-pdf';
import { printerDeviceHandlers } from './print/printer-handlers';
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

/** Asks for a place; null: the person wants none. */
async function saveAs(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<string | null> {
  const ending = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  });
  if (canceled || filePath === '') return null;
  await writeFile(filePath, bytes);
  return filePath;
}

/** Device routes → handlers: what touches paper, files and windows. */
export const deviceHandlers = {
  ...backupDeviceHandlers,
  'printedDocument.previewPdf': async ({ documentId }, cx) => ({
    pdfBase64: Buffer.from((await pdfOf(cx, documentId)).pdf).toString('base64'),
  }),
  'printedDocument.savePdf': async ({ documentId }, cx) => {
    const { documentNo, pdf } = await pdfOf(cx, documentId);
    return { path: await saveAs(cx.window, `${documentNo}.pdf`, pdf) };
  },
  'printedDocument.saveImage': async ({ jobId }, cx) => {
    const image = await cx.ask('printedDocument.image', { jobId });
    if (image === null) throw new DomainError('NOT_FOUND', { entity: 'PrintJob', id: jobId });
    return { path: await saveAs(cx.window, `${image.documentNo}-${image.copyNo}.${image.language}`, Buffer.from(image.base64, 'base64')) };
  },
  ...printerDeviceHandlers,
  'paperTemplate.checkAndSave': async (template, { ask, printing }) => {
    const { logo } = template.settings;
    const kept = logo === null ? null : await ask('paperTemplate.logo', { sha: logo });
    await checkTemplate(printing.window, template, kept === null ? null : `data:image/jpeg;base64,${kept.jpegBase64}`);
    return ask('paperTemplate.save', template);
  },
  ...supportHandlers,
  ...partImportHandlers,
  ...listExportHandlers,
} satisfies DeviceHandlers;
