import type { PrinterDevice } from '#shared/printer/device';
import type { DrawRaster, Encode } from './encode';
import type { Fitted } from './paper-fit';
import type { Printout, PrintTask } from './print-ports';
import { printable } from './printable';

type StreamLanguage = Exclude<PrinterDevice['language'], 'driver'>;
/** The languages of printers with what writes each, and how a sheet is drawn for those whose letters are dots. */
export type Streams = Readonly<{ encoders: Readonly<Record<StreamLanguage, Encode>>; draw: DrawRaster }>;

/** The language a job's printer is spoken to in; null: it gets the drawn page, through its driver or as a PDF. */
export const streamLanguage = (device: PrinterDevice | null): StreamLanguage | null =>
  device === null || device.language === 'driver' ? null : device.language;

/** A job as what its printer understands. The encoders never see a control character of somebody's data (quality S14). */
export async function printoutOf(
  task: PrintTask,
  { pdf, streams }: Readonly<{ pdf(task: PrintTask): Promise<Fitted<Uint8Array>>; streams(): Promise<Streams> }>,
): Promise<Printout> {
  const language = streamLanguage(task.device);
  if (language === null || task.device === null) {
    const { drawn, fit } = await pdf(task);
    return { language: 'pdf', bytes: drawn, fit };
  }
  const { document, marks, paper } = task;
  const { encoders, draw } = await streams();
  const bytes = await encoders[language](printable({ document, marks, paper }), task.device, draw);
  return { language, bytes };
}
