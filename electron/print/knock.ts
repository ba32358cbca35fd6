import type { PrinterState } from '#shared/printer/schema';
import { connectPeer } from './ways/peer';

const KNOCK_MS = 1_500;

/** Opens the port of a printer and hangs up: nothing is sent, so nothing is printed. It answers in a second and a half, whatever happens. */
export async function knock(address: string, ms = KNOCK_MS): Promise<PrinterState> {
  try {
    (await connectPeer(address, ms)).close();
    return 'ready';
  } catch {
    return 'offline'; // whatever the reason, nobody is there to print
  }
}
