import type { PrinterDevice } from '#shared/printer/device';
import type { Raster } from '#shared/printer/raster';
import type { PrintTask } from './print-ports';

/** Draws a piece of HTML as wide as the print head, black on white; as high as it is. */
export type DrawRaster = (html: string, widthDots: number, dpi: number) => Promise<Raster>;
/** A stored paper with its marks, cleaned (printable.ts), as the bytes that a printer understands. */
export type Encode = (
  task: Pick<PrintTask, 'document' | 'marks' | 'paper'>,
  device: PrinterDevice,
  draw: DrawRaster,
) => Promise<Uint8Array>;
