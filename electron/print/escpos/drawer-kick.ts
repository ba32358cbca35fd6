import type { PrinterDevice } from '#shared/printer/device';
import { kick } from './commands';

/** The bytes that open the cash drawer on a receipt printer's connector (issue 5 line 1); null where none hangs on it. */
export const drawerKick = ({ language, drawerPin }: PrinterDevice): Uint8Array | null =>
  language === 'escpos' && drawerPin !== null ? kick(drawerPin) : null;
