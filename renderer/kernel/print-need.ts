import type { PrintJobView } from '#shared/print-job/schema';

/** What a person must settle about one print: whether its sheet came out, or to print it again; null when it went well. */
export function printNeed({ status, isSheetUsable }: Pick<PrintJobView, 'status' | 'isSheetUsable'>): 'answer' | 'retry' | null {
  if (status === 'UNCERTAIN' && isSheetUsable === null) return 'answer';
  return status === 'FAILED' ? 'retry' : null;
}
