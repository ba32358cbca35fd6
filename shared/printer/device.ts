import { z } from 'zod';

/** How a printer is reached: the system's queue with its driver, the same queue with raw bytes, TCP 9100, or a folder. */
export const PRINTER_WAYS = ['queue', 'raw-queue', 'tcp', 'file'] as const;
/** What a printer understands. `driver`: a page, which the system's queue turns into what the printer wants. */
export const PRINTER_LANGUAGES = ['driver', 'escpos', 'tspl', 'zpl', 'escp'] as const;
/** Chinese letters in the printer itself; `none`: they are sent as dots. */
export const CODE_PAGES = ['gb18030', 'cp950', 'none'] as const;

/** Receipt and dot-matrix printers are sold with Chinese letters in them; a label printer gets them as a picture. */
export const mayHaveChinese = (language: (typeof PRINTER_LANGUAGES)[number]): boolean => language === 'escpos' || language === 'escp';

/** A printer as far as the bytes for it go (D7). `dotsAcross`: width of the print head, 576 at 80 mm, 384 at 58 mm. */
export const PrinterDevice = z.object({
  way: z.enum(PRINTER_WAYS),
  /** Name of the queue, `host:port`, or a folder. */
  address: z.string(),
  language: z.enum(PRINTER_LANGUAGES),
  dpi: z.union([z.literal(180), z.literal(203), z.literal(300)]),
  dotsAcross: z.int().min(200).max(2600),
  codePage: z.enum(CODE_PAGES),
  hasCutter: z.boolean(),
  /** Pin of the connector that kicks the cash drawer; null: no drawer hangs on it. */
  drawerPin: z.union([z.literal(2), z.literal(5)]).nullable(),
});
export type PrinterDevice = z.infer<typeof PrinterDevice>;
