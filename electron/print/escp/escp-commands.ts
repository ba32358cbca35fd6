import { barWidths } from '#shared/printed-document/bars';
import type { Raster } from '#shared/printer/raster';
import { isBlack } from '../dots';
import { PINS, type Pitch } from './pitch';

const [ESC, FS] = [0x1b, 0x1c];
/** ESC/P of Epson's reference manual, and of its Chinese 24-pin printers (FS). */
export const CR_LF = Uint8Array.of(0x0d, 0x0a);
export const FORM_FEED = Uint8Array.of(0x0c);
export const CHINESE_ON = Uint8Array.of(FS, 0x26);
export const CHINESE_OFF = Uint8Array.of(FS, 0x2e);
export const bold = (on: boolean): Uint8Array => Uint8Array.of(ESC, on ? 0x45 : 0x46);

/** Reset, lines of 1/6 inch, the form's height in them, nothing skipped at the perforation. */
export const begin = (lines: number): Uint8Array => Uint8Array.of(ESC, 0x40, FS, 0x2e, ESC, 0x32, ESC, 0x43, lines, ESC, 0x4f);
/** Height of the lines that follow in 1/180 inch. */
export const lineDots = (dots: number): Uint8Array => Uint8Array.of(ESC, 0x33, dots);

const SELECT: Readonly<Record<Pitch['cpi'], readonly number[]>> = {
  10: [0x12, ESC, 0x50],
  12: [0x12, ESC, 0x4d],
  15: [0x12, ESC, 0x67],
  17: [ESC, 0x50, 0x0f],
};
/** Pitch of the alphabet, and the room right of each Chinese character. */
export const pitch = (p: Pitch): Uint8Array => Uint8Array.of(...SELECT[p.cpi], FS, 0x53, 0, p.wide - PINS);

/** To a place on the line; the printer counts in 1/60 inch. */
export function goTo(dots: number): Uint8Array {
  const n = Math.round(dots / 3);
  return Uint8Array.of(ESC, 0x24, n & 255, n >> 8);
}

const image = (columns: number, data: Uint8Array): Uint8Array => Uint8Array.of(ESC, 0x2a, 39, columns & 255, columns >> 8, ...data);
/** A part of a picture, 24 dots high, column by column, the topmost dot in the highest bit. */
export function pins(picture: Raster, left: number, top: number, width: number): Uint8Array {
  const data = new Uint8Array(width * 3);
  for (let x = 0; x < width; x++)
    for (let y = 0; y < PINS; y++)
      if (isBlack(picture, left + x, top + y)) data[x * 3 + (y >> 3)] = (data[x * 3 + (y >> 3)] ?? 0) | (0x80 >> (y & 7));
  return image(width, data);
}
/** Code 128 as one row of pins, two dots a module. */
export function barPins(value: string): Uint8Array {
  const columns = barWidths(value).flatMap((width, i) => Array.from({ length: width * 2 * 3 }, () => (i % 2 === 0 ? 0xff : 0)));
  return image(columns.length / 3, Uint8Array.from(columns));
}
