import type { Transitions } from '../kernel/state-machine';

/** Print job (C15). UNCERTAIN waits for a person: is the sheet usable? */
export const PRINT_JOB_STATUSES = ['QUEUED', 'SPOOLED', 'CONFIRMED', 'FAILED', 'UNCERTAIN'] as const;
export type PrintJobStatus = (typeof PRINT_JOB_STATUSES)[number];
export type PrintJobEvent = 'spool' | 'confirm' | 'fail' | 'doubt' | 'accept' | 'spoil' | 'retry' | 'send' | 'unsent';
export const printJobTransitions: Transitions<PrintJobStatus, PrintJobEvent> = {
  QUEUED: { send: 'QUEUED', unsent: 'QUEUED', spool: 'SPOOLED', confirm: 'CONFIRMED', fail: 'FAILED' },
  /** `unsent`: nothing left yet, its printer is off; it waits in its place (decision 047). */
  SPOOLED: { unsent: 'QUEUED', confirm: 'CONFIRMED', fail: 'FAILED', doubt: 'UNCERTAIN' },
  FAILED: { retry: 'QUEUED', send: 'QUEUED' },
  /** An unusable sheet keeps its row as it was: spoiled is the sheet, not the number (B31). */
  UNCERTAIN: { accept: 'CONFIRMED', spoil: 'UNCERTAIN', confirm: 'CONFIRMED' },
  CONFIRMED: {},
};
/** What measuring a paper found as it was drawn: it fits in smaller letters, or words are cut (decision 066). */
export const PRINT_FITS = ['smaller', 'cut'] as const;
export type PrintFit = (typeof PRINT_FITS)[number];
/** 正本, 補印 after a spoiled sheet, 副本 for any other extra print (decisions 11). */
export const COPY_MARKS = ['original', 'reprint', 'copy'] as const;
