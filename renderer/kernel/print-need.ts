import type { PrintJobView } from '#shared/print-job/schema';

/** What one print asks of a person: whether its sheet came out, to print it again, to send it elsewhere, or to switch its printer on; null when it went well. */
export function printNeed({
  status,
  isSheetUsable,
  isPrinterGone,
  error,
}: Pick<PrintJobView, 'status' | 'isSheetUsable' | 'isPrinterGone' | 'error'>): 'answer' | 'retry' | 'send' | 'printer' | null {
  if (status === 'UNCERTAIN' && isSheetUsable === null) return 'answer';
  if (isPrinterGone && (status === 'QUEUED' || status === 'FAILED')) return 'send';
  if (status === 'QUEUED' && error !== null) return 'printer';
  return status === 'FAILED' ? 'retry' : null;
}
