import type { Raster } from '#shared/printer/raster';

export type At = Readonly<{ x: number; y: number }>;
/** A text of plain letters in the printer's own type, in dots; `null` from `letters`: none of its types fits. */
export type PlainText = At & Readonly<{ text: string; width: number; height: number; align: 'left' | 'center' | 'right' }>;
/** One language of label printers. Everything is in dots; each function answers whole commands. */
export type LabelLanguage = Readonly<{
  begin(widthMm: number, heightMm: number, dpi: number): Uint8Array;
  letters(text: PlainText): Uint8Array | null;
  frame(at: At & Readonly<{ width: number; height: number; line: number }>): Uint8Array;
  bars(at: At & Readonly<{ value: string; height: number; module: number }>): Uint8Array;
  qr(at: At & Readonly<{ value: string; module: number }>): Uint8Array;
  raster(at: At, picture: Raster): Uint8Array;
  end(): Uint8Array;
}>;

const utf8 = new TextEncoder();
/** A command of plain letters. */
export const command = (text: string): Uint8Array => utf8.encode(text);
/** Letters that mean themselves in every language of label printers, also within their quotes (S14). */
export const isPlain = (text: string): boolean => /^[ !#-[\]_`a-z{|}]*$/.test(text);
/** Letters of our own numbers: what bars and a QR may carry as a command's data. Anything else is drawn as a picture. */
export const isCode = (value: string): boolean => /^[A-Za-z0-9 $%*+\-./:]+$/.test(value);
