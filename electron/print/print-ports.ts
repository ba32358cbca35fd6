import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';

/** One job of the print queue, as the engine hands it out. `printer` '' is the file printer: a PDF in the data folder. */
export type PrintTask = Readonly<{
  jobId: string;
  documentId: string;
  documentNo: string;
  document: PaperDocument;
  marks: readonly PrintMark[];
  printer: string;
  paper: Paper;
}>;

/** The queue in the database (decisions 11). `next` marks nothing; `except`: printers that still work on a sheet. */
export type PrintJobs = Readonly<{
  next(except: readonly string[]): Promise<PrintTask | null>;
  /** Just before the sheet is handed over: a crash from here on leaves it uncertain, never printed twice unseen (E12). */
  spooled(jobId: string, pdf: Uint8Array): Promise<void>;
  confirmed(jobId: string): Promise<void>;
  failed(jobId: string, reason: PrintFailure): Promise<void>;
  uncertain(jobId: string): Promise<void>;
}>;

/** Why a sheet did not come out; words for people are the screen's. */
export type PrintFailure = 'renderFailed' | 'printerRefused' | 'printerMissing' | 'jobAborted' | 'fileUnwritable';

/** What the operating system's queue says about a job. `gone`: it no longer holds it. */
export type JobState = 'waiting' | 'printing' | 'done' | 'failed' | 'gone';
/** The operating system's queue: jobs are found by their name, which is the document's number. */
export type SystemQueue = Readonly<{
  jobIds(printer: string, name: string): Promise<readonly number[]>;
  stateOf(printer: string, jobId: number): Promise<JobState>;
}>;

/** Paper and files, as the worker needs them. */
export type PrintDevice = Readonly<{
  /** The sheet as a PDF of its exact size; it is also the image that is kept. */
  render(task: PrintTask): Promise<Uint8Array>;
  /** Hands the sheet to the operating system's queue; throws a PrinterRefusal. */
  spool(task: PrintTask): Promise<void>;
  /** The file printer: writes the PDF under its number. */
  writeFile(task: PrintTask, pdf: Uint8Array): Promise<void>;
}>;

export class PrinterRefusal extends Error {
  override readonly name = 'PrinterRefusal';
  readonly reason: PrintFailure;
  constructor(reason: PrintFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
