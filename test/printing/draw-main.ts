import path from 'node:path';
import { drawRaster } from '#electron/print/draw-raster';
import type { Encode } from '#electron/print/encode';
import { slipStream } from '#electron/print/escpos/slip-stream';
import { openPrintWindow } from '#electron/print/print-window';
import { printSession, serveSheets } from '#electron/print/sheet-scheme';
import type { PrinterDevice } from '#shared/printer/device';

/** Loaded beside the program: its own way from a stored slip to the bytes of a receipt printer (test/e2e/slip-dots.e2e.ts). */
export type SlipRequest = Readonly<{ task: Parameters<Encode>[0]; device: PrinterDevice; pageFolder: string }>;
export type SlipAnswer = Readonly<{ base64: string; ms: number }>;

let draw: ReturnType<typeof drawRaster> | null = null;
Object.assign(globalThis, {
  slipBytes: async ({ task, device, pageFolder }: SlipRequest): Promise<SlipAnswer> => {
    if (draw === null) {
      printSession().protocol.unhandle('sheet'); // the program's own sheets are those of its bundle
      serveSheets(path.join(pageFolder, 'fonts'));
      draw = drawRaster(openPrintWindow());
    }
    const from = performance.now();
    const bytes = await slipStream(task, device, draw);
    return { base64: Buffer.from(bytes).toString('base64'), ms: performance.now() - from };
  },
});
