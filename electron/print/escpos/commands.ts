import type { Raster } from '#shared/printer/raster';

/** ESC/POS as the makers' command manuals write it; only what a slip needs. */
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const low = (n: number): number => n & 0xff;
const high = (n: number): number => n >> 8;

/** ESC @: as after switching on. ESC R 0, ESC t 0: American letters, so that every byte below 7F is the letter it is in ASCII. */
export const INITIALISE = bytes(ESC, 0x40, ESC, 0x52, 0, ESC, 0x74, 0);
/** FS &, FS .: two bytes are one Chinese letter, or each is a letter of its own. */
export const chineseMode = (isOn: boolean): Uint8Array => bytes(FS, isOn ? 0x26 : 0x2e);
/** GS W: how wide a narrower roll is printed, so that codes stand in its middle. */
export const printedWidth = (dots: number): Uint8Array => bytes(GS, 0x57, low(dots), high(dots));
export const LINE_FEED = bytes(0x0a);
/** ESC 3 24: lines touch, so that the sides of a frame do. */
export const TIGHT_LINES = bytes(ESC, 0x33, 24);
/** ESC 2. */
export const USUAL_LINES = bytes(ESC, 0x32);
/** ESC E. */
export const bold = (isOn: boolean): Uint8Array => bytes(ESC, 0x45, isOn ? 1 : 0);
/** GS !: twice as wide, twice as high. */
export const letterSize = (isWide: boolean, isTall: boolean): Uint8Array => bytes(GS, 0x21, (isWide ? 0x10 : 0) | (isTall ? 1 : 0));
/** ESC a: for codes only; words are put into their columns with blanks. */
export const centred = (isOn: boolean): Uint8Array => bytes(ESC, 0x61, isOn ? 1 : 0);
/** ESC d. */
export const feedLines = (lines: number): Uint8Array => bytes(ESC, 0x64, lines);
/** GS V 66: on to the cutter, then all but a point is cut. */
export const FEED_AND_CUT = bytes(GS, 0x56, 66, 0);
/** ESC p: 50 ms on, half a second until the next. */
export const kick = (pin: 2 | 5): Uint8Array => bytes(ESC, 0x70, pin === 2 ? 0 : 1, 25, 250);

/** Cheap printers hold little: a picture is sent in bands of so many rows. */
const BAND_ROWS = 128;
/** GS v 0. */
export function rasterBands({ widthDots, heightDots, rows }: Raster): Uint8Array {
  const across = Math.ceil(widthDots / 8);
  const bands: Uint8Array[] = [];
  for (let top = 0; top < heightDots; top += BAND_ROWS) {
    const height = Math.min(BAND_ROWS, heightDots - top);
    bands.push(
      bytes(GS, 0x76, 0x30, 0, low(across), high(across), low(height), high(height)),
      rows.subarray(top * across, (top + height) * across),
    );
  }
  return Buffer.concat(bands);
}

const qrFunction = (fn: number, ...values: number[]): Uint8Array =>
  bytes(GS, 0x28, 0x6b, low(values.length + 2), high(values.length + 2), 0x31, fn, ...values);
/** GS ( k: model 2, size of a module in dots, correction M as in the preview, the data, print. */
export const qr = (value: string, moduleDots: number): Uint8Array =>
  Buffer.concat([
    qrFunction(0x41, 0x32, 0),
    qrFunction(0x43, moduleDots),
    qrFunction(0x45, 0x31),
    qrFunction(0x50, 0x30, ...Buffer.from(value, 'utf8')),
    qrFunction(0x51, 0x30),
  ]);

/** GS h, GS w, GS H, GS k 73: height and module in dots, no text by the printer, Code 128. */
export const bars = (data: Uint8Array, heightDots: number, moduleDots: number): Uint8Array =>
  bytes(GS, 0x68, heightDots, GS, 0x77, moduleDots, GS, 0x48, 0, GS, 0x6b, 73, data.length, ...data);
