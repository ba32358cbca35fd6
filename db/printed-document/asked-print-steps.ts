import type { CommandCx } from '../kernel/handlers';
import { written } from '../kernel/written';
import { jobById } from '../print-job/queries';
import { printJobs } from '../print-job/repository';
import type { PrintedDocumentRow } from './table';

/** The print that was queued with a paper somebody asked for. */
export function askedPrint(cx: CommandCx, paper: PrintedDocumentRow) {
  const [job] = printJobs.ofDocument(cx.tx, paper.id);
  return jobById(cx.tx, written(job ?? null).id);
}
