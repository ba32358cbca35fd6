import type { WebContents } from 'electron';
import { DomainError } from '#shared/kernel/app-error';
import type { PrinterDevice } from '#shared/printer/device';
import type { FoundQueue, PrinterState } from '#shared/printer/schema';
import type { DeviceHandlers } from '../device-context';
import { foundQueue } from './found-queues';
import { knock } from './knock';
import { askWindows } from './windows-printers';

/** A print server that hangs keeps nobody: what is not said by then is not known. */
const ASK_MS = 4_000;

/** Null: the system did not answer in time, or cannot be asked; what is not known is shown as not known. */
async function queuesOf(contents: WebContents): Promise<FoundQueue[] | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ASK_MS);
  });
  const ask = async (): Promise<FoundQueue[]> => {
    const queues = (await contents.getPrintersAsync()).map(foundQueue);
    return process.platform === 'win32' ? askWindows(queues).catch(() => queues) : queues;
  };
  return Promise.race([ask().catch(() => null), late]).finally(() => clearTimeout(timer));
}

async function stateOf({ way, address }: PrinterDevice, contents: WebContents): Promise<PrinterState> {
  if (way === 'file') return 'ready';
  if (way === 'tcp') return knock(address);
  const queues = await queuesOf(contents);
  if (queues === null) return 'unknown';
  return queues.find((queue) => queue.name === address)?.state ?? 'missing';
}

/** What this PC can print on, and how it is. */
export const printerDeviceHandlers = {
  'printer.discover': async (_input, { window }) => (await queuesOf(window.webContents)) ?? [],
  'printer.state': async ({ printerId }, { ask, window }) => {
    const printer = (await ask('printer.list', {})).find(({ id }) => id === printerId);
    if (printer === undefined) throw new DomainError('NOT_FOUND', { entity: 'Printer', id: printerId });
    return { state: await stateOf(printer.device, window.webContents) };
  },
} satisfies Pick<DeviceHandlers, 'printer.discover' | 'printer.state'>;
