import type { Language } from '#shared/kernel/region';
import { firstPrint } from '#shared/printed-document/print-mark';
import { samplesOf } from '#shared/printed-document/sample/samples';
import { paperToPdf } from './print-pdf';
import type { PrintWindow } from './print-window';

/**
 * A charge slip that nobody sees is laid out and written: afterwards the window has its process, the sheets and the pieces of the fonts
 * that most papers in this language need, and the first paper of the day is as quick as the next (quality P8).
 */
export async function warmUp(window: PrintWindow, language: Language): Promise<void> {
  for (const document of samplesOf('charge-slip', language))
    await paperToPdf(window, { document, marks: [firstPrint('customer')], paper: 'A5' });
}
