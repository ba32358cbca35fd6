import type { LogFacts } from '#shared/log/log-entry';
import { PrinterRefusal, type PrintDevice, type PrintFailure, type PrintJobs, type PrintTask, type SystemQueue } from './print-ports';
import { SILENT_MS, watchJob, type Sleep } from './watch-job';

const RETRY_MS = [2_000, 5_000] as const;
const MARK_RETRY_MS = 1_000;
const MARK_TRIES = 30;

export type PrintQueuePorts = Readonly<{
  jobs: PrintJobs;
  device: PrintDevice;
  queue: SystemQueue;
  sleep: Sleep;
  /** For the log file; never a text of the document. */
  report(event: string, facts: LogFacts): void;
}>;
/** `wake`: something was queued, or the engine came back. `idle`: resolves when nothing is under way. */
export type PrintQueue = Readonly<{ wake(): void; idle(): Promise<void>; stop(): void }>;

/**
 * Prints what the database has queued: one sheet at a time for each printer, printers beside each other. A sheet is marked SPOOLED
 * just before it is handed over, so nothing is ever printed a second time without a person having looked (C15, E12).
 */
export function startPrintQueue(ports: PrintQueuePorts): PrintQueue {
  const { jobs, report } = ports;
  const busy = new Map<string, Promise<void>>();
  const begun = new Set<string>();
  let stopped = false;
  let pumping: Promise<void> | null = null;
  let again = false;

  const pump = async (): Promise<void> => {
    do {
      again = false;
      while (!stopped) {
        const task = await jobs.next([...busy.keys()]);
        if (task === null || busy.has(task.printer) || begun.has(task.jobId)) break;
        begun.add(task.jobId);
        let isOver = false;
        const work = printOne(ports, task)
          .then((isKnown) => {
            isOver = true;
            if (isKnown) begun.delete(task.jobId); // a person may queue it again
          })
          .catch((error: unknown) => {
            begun.delete(task.jobId); // not handed over: it is still queued, and waits for the next wake
            report('print.notBegun', { jobId: task.jobId, error });
          })
          .finally(() => {
            busy.delete(task.printer);
            if (isOver) wake();
          });
        busy.set(task.printer, work);
      }
    } while (again && !stopped);
  };
  const wake = (): void => {
    again = true;
    if (stopped || pumping !== null) return;
    pumping = pump()
      .catch((error: unknown) => report('print.queueUnread', { error }))
      .finally(() => {
        pumping = null;
        if (again) wake();
      });
  };
  const idle = async (): Promise<void> => {
    while (pumping !== null || busy.size > 0) await Promise.all([pumping, ...busy.values()]);
  };
  return { wake, idle, stop: () => (stopped = true) };
}

/** Throws only before anything was handed over. Answers whether the database knows how it ended. */
async function printOne(ports: PrintQueuePorts, task: PrintTask): Promise<boolean> {
  const { jobs, device, sleep, report } = ports;
  const { jobId, printer } = task;
  const pdf = await attempt(() => device.render(task), sleep).catch((error: unknown) => {
    report('print.renderFailed', { jobId, error });
    return null;
  });
  if (pdf === null) return mark(ports, () => jobs.failed(jobId, 'renderFailed'));
  if (printer === '') return printToFile(ports, task, pdf);
  const before = await ports.queue.jobIds(printer, task.documentNo).catch(() => []);
  await jobs.spooled(jobId, pdf);
  const handed = await handOver(ports, task, before);
  if (handed !== 'taken' && handed !== 'silent') return mark(ports, () => jobs.failed(jobId, handed));
  const outcome = handed === 'silent' ? 'uncertain' : await watchJob(ports.queue, { printer, name: task.documentNo, before }, sleep);
  report('print.ended', { jobId, outcome });
  if (outcome === 'confirmed') return mark(ports, () => jobs.confirmed(jobId));
  if (outcome === 'failed') return mark(ports, () => jobs.failed(jobId, 'jobAborted'));
  return mark(ports, () => jobs.uncertain(jobId));
}

async function printToFile(ports: PrintQueuePorts, task: PrintTask, pdf: Uint8Array): Promise<boolean> {
  const { jobs, device, report } = ports;
  const { jobId } = task;
  try {
    await device.writeFile(task, pdf);
  } catch (error) {
    report('print.fileUnwritable', { jobId, error });
    return mark(ports, () => jobs.failed(jobId, 'fileUnwritable'));
  }
  return (await mark(ports, () => jobs.spooled(jobId, pdf))) && mark(ports, () => jobs.confirmed(jobId));
}

/** Tries again only while the system's queue holds no trace of the sheet. */
async function handOver(
  { device, queue, sleep, report }: PrintQueuePorts,
  task: PrintTask,
  before: readonly number[],
): Promise<'taken' | 'silent' | PrintFailure> {
  for (let tried = 0; ; tried++) {
    const answer = await Promise.race([
      device.spool(task).then(
        () => 'taken' as const,
        (error: unknown) => {
          report('print.refused', { jobId: task.jobId, error });
          return error instanceof PrinterRefusal ? error.reason : ('printerRefused' as const);
        },
      ),
      sleep(SILENT_MS).then(() => 'silent' as const),
    ]);
    const wait = RETRY_MS[tried];
    if (answer === 'taken' || answer === 'silent' || wait === undefined) return answer;
    const now = await queue.jobIds(task.printer, task.documentNo).catch(() => null);
    if (now?.some((id) => !before.includes(id)) === true) return 'taken';
    await sleep(wait);
  }
}

async function attempt<T>(work: () => Promise<T>, sleep: Sleep): Promise<T> {
  for (const wait of RETRY_MS) {
    try {
      return await work();
    } catch {
      await sleep(wait);
    }
  }
  return work();
}

/** The paper is out; the engine may be restarting, so the mark is tried until it is kept. What never arrives is UNCERTAIN at the next start. */
async function mark({ sleep, report }: PrintQueuePorts, write: () => Promise<void>): Promise<boolean> {
  for (let tried = 1; tried <= MARK_TRIES; tried++) {
    try {
      await write();
      return true;
    } catch (error) {
      if (tried === MARK_TRIES) report('print.markLost', { error });
      else await sleep(MARK_RETRY_MS);
    }
  }
  return false;
}
