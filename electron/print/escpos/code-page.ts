import iconv from 'iconv-lite';
import type { PrinterDevice } from '#shared/printer/device';

type CodePage = PrinterDevice['codePage'];
type Range = readonly [first: number, last: number];

/**
 * Letters of two bytes that a printer has. GB18030: what GBK has, without the places for letters of one's own. Big5: signs, and both
 * levels of letters; neither what Microsoft and ETEN put behind them nor Hong Kong's (stack.md P10: 堃 喆 煊 犇).
 */
const IN_PRINTER: Readonly<Record<Exclude<CodePage, 'none'>, readonly Range[]>> = {
  gb18030: [
    [0x8140, 0xa0fe],
    [0xa1a1, 0xa9fe],
    [0xaa40, 0xf7fe],
    [0xf840, 0xfda0],
    [0xfe40, 0xfe4f],
  ],
  cp950: [
    [0xa140, 0xa3bf],
    [0xa440, 0xc67e],
    [0xc940, 0xf9d5],
  ],
};
const isOwn = (letter: string): boolean => /^\p{Co}/u.test(letter); // a place for letters of one's own: in each printer another, or none

/** One letter in a code page, or null when the printer has none such. */
function encodeLetter(letter: string, codePage: CodePage): Uint8Array | null {
  if (letter >= ' ' && letter <= '~') return Uint8Array.of(letter.charCodeAt(0));
  if (codePage === 'none' || isOwn(letter)) return null;
  const coded = iconv.encode(letter, codePage);
  const [lead, trail] = coded;
  if (coded.length !== 2 || lead === undefined || trail === undefined) return null;
  const code = lead * 256 + trail;
  const isThere = IN_PRINTER[codePage].some(([first, last]) => first <= code && code <= last);
  return isThere && iconv.decode(coded, codePage) === letter ? coded : null;
}

/** A text of one line in a code page; null when one of its letters is not in the printer, and the line has to be drawn. */
export function encodeText(text: string, codePage: CodePage): Uint8Array | null {
  const coded = Array.from(text, (letter) => encodeLetter(letter, codePage));
  return coded.every((c) => c !== null) ? Buffer.concat(coded) : null;
}
/** Has the printer every letter of a text? */
export const encodable = (text: string, codePage: CodePage): boolean => encodeText(text, codePage) !== null;
