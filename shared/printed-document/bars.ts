import bwip from 'bwip-js/generic';

/** Two dots of a 203 dpi head, and above the 0.24 mm a laser needs (design §6.5). */
export const BAR_MM = 0.25;
/** Clear at each side of bars: ten modules. */
export const QUIET_MM = 10 * BAR_MM;

/** Code 128 as widths in modules, black and white by turns, beginning with black. */
export function barWidths(value: string): readonly number[] {
  const [drawn] = bwip.raw('code128', value, '');
  return drawn !== undefined && 'sbs' in drawn ? drawn.sbs : [];
}
export const barModules = (value: string): number => barWidths(value).reduce((sum, width) => sum + width, 0);

export type QrDots = Readonly<{ side: number; isBlack: (x: number, y: number) => boolean }>;
/** QR, error correction M, as a square of modules. */
export function qrDots(value: string): QrDots | null {
  const [drawn] = bwip.raw('qrcode', value, 'eclevel=M');
  if (drawn === undefined || !('pixs' in drawn)) return null;
  const { pixs, pixx } = drawn;
  return { side: pixx, isBlack: (x, y) => pixs[y * pixx + x] === 1 };
}
