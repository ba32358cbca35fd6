import { hex, type ByteReader } from './byte-reader';

/** The Chinese font that is built into a printer. */
export type ChineseFont = 'gb18030' | 'cp950';

const LABEL = { gb18030: 'gb18030', cp950: 'big5' } as const;
const isBetween = (value: number, first: number, last: number): boolean => value >= first && value <= last;
/** Rows that Microsoft's table of Big5 leaves to the user; a printer has nothing there. */
const isUsersBig5 = (code: number): boolean => code < 0xa140 || isBetween(code, 0xc6a1, 0xc8fe) || code > 0xf9fe;

/**
 * One letter in Chinese mode: two bytes, or in GB 18030 four when the second is a digit. Strict: bytes outside the tables, the
 * places that are left to the user, and letters beyond the basic plane, which no printer's ROM has, are errors.
 */
export function chineseLetter(reader: ByteReader, first: number, font: ChineseFont): string {
  const second = reader.byte('second byte of a Chinese letter');
  const isFour = font === 'gb18030' && isBetween(second, 0x30, 0x39);
  const bytes = isFour ? [first, second, reader.byte('third byte'), reader.byte('fourth byte')] : [first, second];
  if (font === 'cp950' && isUsersBig5(first * 256 + second)) reader.fail(`${hex(...bytes)} is outside the table of Big5 (code page 950)`);
  let letter: string;
  try {
    letter = new TextDecoder(LABEL[font], { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return reader.fail(`${hex(...bytes)} is no letter of ${font}`);
  }
  const point = letter.codePointAt(0) ?? 0;
  if (isBetween(point, 0xe000, 0xf8ff)) reader.fail(`${hex(...bytes)} is left to the user in ${font}: nothing would be printed`);
  if (point > 0xffff) reader.fail(`${hex(...bytes)} (${letter}) is outside the printer's font`);
  if (Array.from(letter).length !== 1) reader.fail(`${hex(...bytes)} is no single letter of ${font}`);
  return letter;
}
