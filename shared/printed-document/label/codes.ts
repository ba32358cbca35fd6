import { BAR_MM, barModules, qrDots, QUIET_MM } from '../bars';
import type { LabelElement } from './element';

/** Bars that can be read need their clear sides: the first of the values that fits, null when none does and the QR has to do. */
export function barsIn(values: readonly string[], xMm: number, yMm: number, widthMm: number, heightMm: number): LabelElement | null {
  for (const value of values) {
    const wide = barModules(value) * BAR_MM;
    if (wide > 0 && wide + 2 * QUIET_MM <= widthMm)
      return { as: 'bars', value, xMm: xMm + (widthMm - wide) / 2, yMm, widthMm: wide, heightMm };
  }
  return null;
}

/** Seven, five or four dots of a 203 dpi head; at least half a millimetre (design §6.5). */
const MODULES_MM = [0.875, 0.625, 0.5] as const;
/** A QR at the right of its room, as large as `mostMm` allows. */
export function qrAt(value: string, rightMm: number, yMm: number, mostMm: number): Extract<LabelElement, { as: 'qr' }> {
  const side = qrDots(value)?.side ?? 0;
  const moduleMm = MODULES_MM.find((mm) => side * mm <= mostMm) ?? 0.5;
  const mm = side * moduleMm;
  return { as: 'qr', value, moduleMm, xMm: rightMm - mm, yMm, widthMm: mm, heightMm: mm };
}
