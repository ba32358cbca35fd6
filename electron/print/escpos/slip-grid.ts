import type { PrinterDevice } from '#shared/printer/device';
import { ROLL_PRINT_MM, type Roll } from '#shared/printed-document/paper';
import { toDots } from '../dots';

/** Dots of a letter of the printer's font A; a Chinese one is twice as wide. */
export const LETTER = { across: 12, high: 24, lead: 6 } as const;

/** Widths in dots and columns: 576 and 48 on a roll of 80 mm, 384 and 32 on one of 58 mm. */
export type SlipGrid = Readonly<{ dpi: number; dots: number; columns: number; qrModule: number; barModule: number; barHeight: number }>;

/** What a roll and a head have room for: whichever is narrower. */
export function slipGrid(roll: Roll, { dpi, dotsAcross }: PrinterDevice): SlipGrid {
  const wide = Math.min(dotsAcross, Math.round(toDots(ROLL_PRINT_MM[roll], dpi) / 8) * 8);
  const columns = Math.floor(wide / LETTER.across);
  return {
    dpi,
    dots: wide,
    columns,
    qrModule: toDots(0.75, dpi),
    barModule: Math.max(2, toDots(0.25, dpi)),
    barHeight: Math.min(255, toDots(10, dpi)),
  };
}
