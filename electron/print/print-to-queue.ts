import { PrinterRefusal, type PrintTask } from './print-ports';
import { withPage } from './print-pdf';
import type { PrintWindow } from './print-window';

/**
 * Hands a sheet to the operating system's queue, silently, at its exact size and without margins. The job's name is the page's
 * title, the document's number. A page that lies on its side goes to the printer upright and turned.
 */
export const printToQueue = async (window: PrintWindow, task: PrintTask, queue: string): Promise<void> => {
  await withPage(window, task, async (shown, page) => {
    const printers = await shown.webContents.getPrintersAsync();
    if (!printers.some((p) => p.name === queue)) throw new PrinterRefusal('printerMissing', queue);
    const across = page.heightMm < page.widthMm && (task.paper === 'A5' || task.paper === 'A4' || task.paper === 'A4-2up');
    const [width, height] = across ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
    await new Promise<void>((resolve, reject) => {
      shown.webContents.print(
        {
          silent: true,
          deviceName: queue,
          printBackground: true,
          color: false,
          landscape: across,
          margins: { marginType: 'none' },
          pageSize: { width: Math.round(width * 1000), height: Math.round(height * 1000) },
        },
        (taken, reason) => (taken ? resolve() : reject(new PrinterRefusal('printerRefused', reason))),
      );
    });
  });
};
