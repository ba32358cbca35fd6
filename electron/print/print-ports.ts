import type { ImageLanguage } from '#shared/print-job/image';
import { isPrinterTrouble, type PrinterTrouble } from '#shared/print-job/printer-trouble';
import type { PrintFit } from '#shared/print-job/states';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { PrinterDevice } from '#shared/printer/device';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';

/** One job of the print queue, as the engine hands it out. `printer` '' is the file printer: a PDF in the data folder. */
export type PrintTask = Readonly<{
  jobId: string;
  documentId: string;
  documentNo: string;
  document: PaperDocument;
  marks: readonly PrintMark[];
  /** The other labels of the same sheet; left out: it has its paper to itself. */
  along?: readonly Readonly<{ document: PaperDocument; marks: readonly PrintMark[] }>[];
  printer: string;
  /** What the printer understands and where it is; null: the system's queue of that name, with its driver. */
  device: PrinterDevice | null;
  paper: Paper;
}>;
/** What a printer is handed: the sheet as a PDF of its exact size, or bytes of its own language. It is also the image that is kept. `fit`: what measuring it found. */
export type Printout = Readonly<{ language: ImageLanguage; bytes: Uint8Array; fit?: PrintFit | null }>;

/** The queue in the database (decisions 11). `next` marks nothing; `except`: printers that still work on a sheet, or rest. */
export type PrintJobs = Readonly<{
  next(except: readonly string[]): Promise<PrintTask | null>;
  /**
   * Just before the sheet is handed over, and only by the one who then hands it over: false when the job is no longer queued. A crash
   * from here on leaves it uncertain, never printed twice unseen (E12). The same `claim` again gets the same answer.
   */
  spooled(jobId: string, printout: Printout, claim: string): Promise<boolean>;
  confirmed(jobId: string): Promise<void>;
  failed(jobId: string, reason: PrintFailure): Promise<void>;
  /** `known`: its number in the system's queue, where somebody may have to take it out, and what that queue says of its printer. */
  uncertain(jobId: string, known: InQueue): Promise<void>;
  /** Nothing of it left: it is queued as before and waits for its printer. `claim`: what it was spooled with, or null. */
  waits(jobId: string, reason: PrintFailure, claim: string | null): Promise<void>;
}>;

/** Why a sheet did not come out; words for people are the screen's. */
export type PrintFailure = 'renderFailed' | 'printerRefused' | 'printerMissing' | 'jobAborted' | 'fileUnwritable' | PrinterTrouble;

/** Nothing was sent and it gets well without a change of settings: the job waits and is tried again by itself (decision 047). */
export const getsWell = (reason: PrintFailure): boolean => isPrinterTrouble(reason);

/** A sheet that the system's queue was handed; null where nobody knows. */
export type InQueue = Readonly<{ queueJob: number | null; trouble: PrintFailure | null }>;

/** What the operating system's queue says about a job. `failed`: it never began; `broken`: it began and was ended; `gone`: it no longer holds it. */
export type JobState = 'waiting' | 'printing' | 'done' | 'failed' | 'broken' | 'gone';
/** The operating system's queue: jobs are found by their name, which is the document's number. */
export type SystemQueue = Readonly<{
  jobIds(printer: string, name: string): Promise<readonly number[]>;
  stateOf(printer: string, jobId: number): Promise<JobState>;
  /** Why nothing can be handed to it now; null when it takes jobs and works on them. */
  trouble(printer: string): Promise<PrintFailure | null>;
  /** Takes a job out, if it is the one of that name and has not ended. */
  cancel(printer: string, jobId: number, name: string): Promise<void>;
}>;

/** `done`: it came out, as far as a printer can say. A queued one is followed by its name until its queue says how it ended. */
export type Sent = Readonly<{ kind: 'done' } | { kind: 'queued'; printer: string; name: string; before: readonly number[] }>;
/** The way to a printer, open for one sheet. */
export type PrintLine = Readonly<{
  /** Throws a PrinterRefusal when nothing of the sheet left, a SheetInDoubt when something may have. */
  send(printout: Printout): Promise<Sent>;
  /** Given up before anything was sent; after `send` it has nothing to do. */
  close(): void;
}>;

/** Paper and files, as the worker needs them. */
export type PrintDevice = Readonly<{
  /** Gets as far as the printer without a byte of the sheet; throws a PrinterRefusal. */
  reach(task: PrintTask): Promise<PrintLine>;
  render(task: PrintTask): Promise<Printout>;
}>;

export class PrinterRefusal extends Error {
  override readonly name = 'PrinterRefusal';
  readonly reason: PrintFailure;
  constructor(reason: PrintFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
/** Some of the sheet may have reached the printer: a person has to look (E12). */
export class SheetInDoubt extends Error {
  override readonly name = 'SheetInDoubt';
  /** What the printer said of itself behind the sheet. */
  readonly trouble: PrintFailure | null;
  constructor(message: string, trouble: PrintFailure | null = null) {
    super(message);
    this.trouble = trouble;
  }
}
