import { deviceOf } from '#shared/printer/models';
import type { TcpPrinter } from '../documents/tcp-printer';
import { decodeEscpos } from '../printer-decoder/escpos/decode-escpos';
import { linesOf } from '../printer-decoder/page';
import { decodeTspl } from '../printer-decoder/tspl/decode-tspl';

/** How a TSPL printer is asked about its state. */
const QUESTION = '\u001B!?';

/** One sheet of a slip that lies in the tray: whose, and whether it says that it is not the first. */
export type Slip = Readonly<{ words: string; isMarked: boolean }>;

/** What each connection printed to its end; a slip that was cut off in the middle is none, and its printer would show it torn. */
export const slipsIn = (printer: TcpPrinter): readonly Slip[] =>
  printer.received().flatMap((text) => {
    try {
      const { receipts } = decodeEscpos(Buffer.from(text, 'latin1'), deviceOf('escpos80Big5', { way: 'tcp', address: '' }));
      return receipts.map((receipt) => {
        const words = linesOf(receipt).join('\n');
        return { words, isMarked: /補印|副本/.test(words) };
      });
    } catch {
      return [];
    }
  });

/** The words of every label that came out. */
export const labelsIn = (printer: TcpPrinter): readonly string[] =>
  printer
    .received()
    .flatMap((text) =>
      decodeTspl(Buffer.from(text.replaceAll(QUESTION, ''), 'latin1'), deviceOf('tspl203', { way: 'tcp', address: '' })).map((label) =>
        linesOf(label).join('\n'),
      ),
    );
