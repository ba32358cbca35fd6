import path from 'node:path';
import type { LogFacts } from '#shared/log/log-entry';
import { cupsQueue } from './cups';
import { engineJobs, type AskEngine } from './engine-jobs';
import { writePaperFile } from './paper-file';
import { loadSheets, paperToPdf } from './print-pdf';
import type { PrintDevice } from './print-ports';
import { startPrintQueue, type PrintQueue } from './print-queue';
import { printToQueue } from './print-to-queue';
import { openPrintWindow, type PrintWindow } from './print-window';
import { serveSheets } from './sheet-scheme';
import { windowsQueue } from './windows-spooler';

export type Printing = Readonly<{
  /** For preview and saving: `paperToPdf(window, …)`. */
  window: PrintWindow;
  queue: PrintQueue;
  /** With the last page window: a hidden window would keep the program from ending. */
  close(): void;
}>;
type Start = Readonly<{
  ask: AskEngine;
  dataDir: string;
  /** Where the built page keeps its font pieces: dist/renderer/fonts. */
  fontsFolder: string;
  report(event: string, facts: LogFacts): void;
}>;

/** So long after the start the window stands, and the first paper finds everything read. */
const SHEETS_AFTER_MS = 3_000;

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Once, after 'ready': the sheets' scheme, the warm window and the worker of the print queue. What a crash left SPOOLED becomes
 * UNCERTAIN first (E12). Call `queue.wake()` on each notice that print jobs changed.
 */
export function startPrinting({ ask, dataDir, fontsFolder, report }: Start): Printing {
  serveSheets(fontsFolder);
  const window = openPrintWindow();
  const device: PrintDevice = {
    render: (task) => paperToPdf(window, task),
    spool: (task) => printToQueue(window, task),
    writeFile: async (task, pdf) => void (await writePaperFile(path.join(dataDir, 'paper'), task.documentNo, pdf)),
  };
  const queue = startPrintQueue({
    jobs: engineJobs(ask),
    device,
    queue: process.platform === 'win32' ? windowsQueue() : cupsQueue(),
    sleep,
    report,
  });
  setTimeout(() => void loadSheets(), SHEETS_AFTER_MS).unref();
  void ask('printJob.recover', {})
    .catch((error: unknown) => report('print.notRecovered', { error }))
    .finally(() => queue.wake());
  return {
    window,
    queue,
    close: () => {
      queue.stop();
      window.close();
    },
  };
}
