import type { DrawerKick } from '#shared/cash-drawer/schema';
import type { LogFacts } from '#shared/log/log-entry';
import type { PrinterDevice } from '#shared/printer/device';
import { drawerKick } from './escpos/drawer-kick';

export type DrawerPorts = Readonly<{
  /** This PC: the drawers of others hang on printers of theirs. */
  workstation: string;
  /** Events after a number, the oldest first; null: the newest alone. */
  kicks(after: number | null): Promise<readonly DrawerKick[]>;
  /** The printer of this PC with a drawer on it. */
  printer(): Promise<PrinterDevice | null>;
  send(printer: PrinterDevice, name: string, bytes: Uint8Array): Promise<void>;
  report(event: string, facts: LogFacts): void;
}>;
export type DrawerChannel = Readonly<{ wake(): Promise<void> }>;

/**
 * The raw channel to the cash drawer (issue 5 line 1): opens it for each event that the engine wrote down — cash taken or given back, a
 * count, by hand — and never for a paper, so a reprint or a copy opens nothing. What happened before the start opens nothing either, and
 * an event that could not be sent is not sent later: nobody may stand before a drawer that opens by itself (decision 045).
 */
export function openDrawerChannel({ workstation, kicks, printer, send, report }: DrawerPorts): DrawerChannel {
  let seen: number | null = null;
  const carryOut = async (): Promise<void> => {
    if (seen === null) {
      seen = (await kicks(null)).at(-1)?.seq ?? 0;
      return;
    }
    const news = await kicks(seen);
    seen = news.at(-1)?.seq ?? seen;
    const own = news.filter((k) => k.workstation === workstation).at(-1); // one pulse opens it, however many deeds asked for it
    const device = own === undefined ? null : await printer();
    const bytes = device === null ? null : drawerKick(device);
    if (own !== undefined && device !== null && bytes !== null) await send(device, `DRAWER-${own.seq}`, bytes);
  };
  let last = Promise.resolve();
  const wake = (): Promise<void> => {
    last = last.then(carryOut).catch((error: unknown) => report('drawer.notOpened', { error }));
    return last;
  };
  return { wake };
}
