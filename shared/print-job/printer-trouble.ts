/** What keeps a printer from printing and gets well without a change of settings: a paper waits for it and prints by itself (decision 047). */
export const PRINTER_TROUBLES = [
  'printerUnreachable', // off, unplugged, or its print server does not run
  'printerNotReady', // it answers, and does not say why
  'mediaEmpty',
  'mediaJam',
  'coverOpen',
  'inkEmpty',
  'outputFull',
  'printerPaused',
  'queueClosed', // its queue takes no jobs
] as const;
export type PrinterTrouble = (typeof PRINTER_TROUBLES)[number];
export const isPrinterTrouble = (reason: string | null): reason is PrinterTrouble => PRINTER_TROUBLES.some((known) => known === reason);

/** RFC 8011 printer-state. */
const AT_WORK = 4;
const STOPPED = 5;
/** RFC 8011 §5.4.12 printer-state-reasons, and those of PWG 5100; what a person cannot mend at the printer is not among them. */
const REASONS: Readonly<Record<string, PrinterTrouble>> = {
  'media-empty': 'mediaEmpty',
  'media-needed': 'mediaEmpty',
  'input-tray-missing': 'mediaEmpty',
  'media-jam': 'mediaJam',
  'cover-open': 'coverOpen',
  'door-open': 'coverOpen',
  'interlock-open': 'coverOpen',
  'toner-empty': 'inkEmpty',
  'marker-supply-empty': 'inkEmpty',
  'developer-empty': 'inkEmpty',
  'output-area-full': 'outputFull',
  'output-tray-missing': 'outputFull',
  'marker-waste-full': 'outputFull',
  offline: 'printerUnreachable',
  shutdown: 'printerUnreachable',
  'timed-out': 'printerUnreachable',
  paused: 'printerPaused',
  'moving-to-paused': 'printerPaused',
};
const SEVERITY = /-(error|warning|report)$/;
type Queue = Readonly<{ state: number | null; isAccepting: boolean | null; reasons: readonly string[] }>;

/**
 * Why a queue prints nothing now, or null (E12). Reasons of an idle queue are those of its last job and may be long mended, so they keep nothing
 * back; at work only those count that hold the job at the printer, never a warning.
 */
export function queueTrouble({ state, isAccepting, reasons }: Queue): PrinterTrouble | null {
  if (isAccepting === false) return 'queueClosed';
  if (state !== STOPPED && state !== AT_WORK) return null;
  const holds = (reason: string): boolean => state === STOPPED || reason === 'offline-report' || !/-(warning|report)$/.test(reason);
  const known = reasons.filter(holds).flatMap((reason) => REASONS[reason.replace(SEVERITY, '')] ?? []);
  const atPrinter = known.find((trouble) => trouble !== 'printerPaused');
  return atPrinter ?? known[0] ?? (state === STOPPED ? 'printerNotReady' : null);
}
