import path from 'node:path';
import type { PrinterDevice } from '#shared/printer/device';
import { cupsQueue, cupsRaw } from './cups';
import type { Fitted } from './paper-fit';
import { PrinterRefusal, type PrintDevice, type PrintLine, type PrintTask, type SystemQueue } from './print-ports';
import { printoutOf, streamLanguage, type Streams } from './printer-stream';
import type { Sleep } from './watch-job';
import { reachFile } from './ways/file-way';
import { reachQueue, type Spool } from './ways/queue-way';
import { reachTcp } from './ways/tcp-way';
import { windowsRaw } from './ways/windows-raw';
import { windowsQueue } from './windows-spooler';

const isWindows = process.platform === 'win32';
export const systemQueue: SystemQueue = isWindows ? windowsQueue() : cupsQueue();
const spoolRaw: Spool = isWindows ? windowsRaw() : cupsRaw();

type Ground = Readonly<{
  /** The data folder's `paper`: the file printer's, and a folder of each printer that is one. */
  paperFolder: string;
  queue: SystemQueue;
  raw: Spool;
  sleep: Sleep;
  report(error: unknown): void;
}>;
export const groundOf = (dataDir: string, report: Ground['report'], sleep: Sleep): Ground => ({
  paperFolder: path.join(dataDir, 'paper'),
  queue: systemQueue,
  raw: spoolRaw,
  sleep,
  report,
});

/** A folder inside `paper`, whatever the address says. */
function folderIn(paperFolder: string, address: string): string {
  const folder = path.resolve(paperFolder, address);
  if (!`${folder}${path.sep}`.startsWith(`${path.resolve(paperFolder)}${path.sep}`)) throw new PrinterRefusal('fileUnwritable', 'outside');
  return folder;
}

/** The way that takes bytes to a printer: raw through the system's queue, by TCP, or into a folder. */
export async function reachBytes(device: PrinterDevice, name: string, ground: Ground): Promise<PrintLine> {
  const language = streamLanguage(device) ?? 'pdf';
  switch (device.way) {
    case 'tcp':
      return reachTcp(device.address, language);
    case 'file':
      return reachFile(folderIn(ground.paperFolder, device.address), name);
    case 'queue':
    case 'raw-queue':
      return reachQueue(device.address, name, { ...ground, spool: ground.raw });
  }
}

type Pages = Readonly<{
  pdf(task: PrintTask): Promise<Fitted<Uint8Array>>;
  /** The drawn page to a queue with its driver. */
  print(task: PrintTask, queue: string): Promise<void>;
  streams(): Promise<Streams>;
}>;

/** Which way a job goes and as what: the worker's hands (printer and language: shared/printer/device.ts). */
export function printDevice(ground: Ground, pages: Pages): PrintDevice {
  const byDriver = (task: PrintTask, queue: string) =>
    reachQueue(queue, task.documentNo, { ...ground, spool: () => pages.print(task, queue) });
  return {
    render: (task) => printoutOf(task, pages),
    async reach(task) {
      const { device, documentNo } = task;
      if (device === null) return task.printer === '' ? reachFile(ground.paperFolder, documentNo) : byDriver(task, task.printer);
      const isPage = streamLanguage(device) === null && device.way !== 'file' && device.way !== 'tcp';
      return isPage ? byDriver(task, device.address) : reachBytes(device, documentNo, ground);
    },
  };
}
