import { randomUUID } from 'node:crypto';
import type { LogFacts } from '#shared/log/log-entry';
import {
  getsWell,
  PrinterRefusal,
  SheetInDoubt,
  type PrintDevice,
  type PrintFailure,
  type PrintJobs,
  type PrintLine,
  type Printout,
  type PrintTask,
  type Sent,
  type SystemQueue,
} from './print-ports';
import { watchJob, type Sleep } from './watch-job';

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
/** `waits`: nothing left, its printer is off. `unknown`: it ended, and the database could not be told how. */
type End = 'over' | 'waits' | 'unknown';

/** One job from the way to its printer to its end. Throws only before anything was handed over. */
export async function workOff(ports: PrintQueuePorts, task: PrintTask): Promise<End> {
  const { jobs, device, sleep, report } = ports;
  const { jobId } = task;
  let line: PrintLine;
  try {
    line = await device.reach(task);
  } catch (error) {
    return notReached(ports, jobId, error);
  }
  try {
    const printout = await attempt(() => device.render(task), sleep).catch((error: unknown) => {
      report('print.renderFailed', { jobId, error });
      return null;
    });
    if (printout === null) return await ended(ports, () => jobs.failed(jobId, 'renderFailed'));
    const claim = randomUUID();
    if (!(await claimed(ports, { jobId, printout, claim }))) return 'over'; // another one prints it
    return await handOver(ports, { jobId, printout, claim, line });
  } finally {
    line.close();
  }
}

/** Nothing of it left. What gets well by itself stays queued, with the reason beside it; what does not needs a person. */
async function notReached(ports: PrintQueuePorts, jobId: string, error: unknown): Promise<End> {
  const { jobs, report } = ports;
  const reason: PrintFailure = error instanceof PrinterRefusal ? error.reason : 'printerRefused';
  report('print.notReached', { jobId, reason, error });
  if (!getsWell(reason)) return ended(ports, () => jobs.failed(jobId, reason));
  await jobs.waits(jobId, reason, null);
  return 'waits';
}

type Claim = Readonly<{ jobId: string; printout: Printout; claim: string }>;
/** An engine that restarts in between may have written it: the same claim is asked for again until there is an answer. */
async function claimed({ jobs, sleep }: PrintQueuePorts, { jobId, printout, claim }: Claim): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    try {
      return await jobs.spooled(jobId, printout, claim);
    } catch (error) {
      if (tried === MARK_TRIES) throw error;
      await sleep(MARK_RETRY_MS);
    }
  }
}

async function handOver(ports: PrintQueuePorts, { jobId, printout, claim, line }: Claim & Readonly<{ line: PrintLine }>): Promise<End> {
  const { jobs, report } = ports;
  let sent: Sent;
  try {
    sent = await line.send(printout);
  } catch (error) {
    report('print.refused', { jobId, error });
    if (!(error instanceof PrinterRefusal)) {
      const isDoubt = error instanceof SheetInDoubt;
      if (!isDoubt) report('print.broke', { jobId, error });
      return ended(ports, () => jobs.uncertain(jobId, { queueJob: null, trouble: isDoubt ? error.trouble : null }));
    }
    const { reason } = error;
    if (!getsWell(reason)) return ended(ports, () => jobs.failed(jobId, reason));
    return (await ended(ports, () => jobs.waits(jobId, reason, claim))) === 'over' ? 'waits' : 'unknown';
  }
  let queueJob: number | null = null;
  const outcome = sent.kind === 'done' ? 'confirmed' : await watchJob(ports.queue, sent, ports.sleep, (id) => (queueJob = id));
  report('print.ended', { jobId, outcome });
  if (outcome === 'confirmed') return ended(ports, () => jobs.confirmed(jobId));
  if (outcome === 'failed') return ended(ports, () => jobs.failed(jobId, 'jobAborted'));
  // That the queue gives no reason does not change how the job ended.
  const trouble = sent.kind === 'done' ? null : await ports.queue.trouble(sent.printer).catch(() => null);
  return ended(ports, () => jobs.uncertain(jobId, { queueJob, trouble }));
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

/** How it ended; the engine may be restarting, so it is told until it is kept. What never arrives is UNCERTAIN at the next start. */
async function ended({ sleep, report }: PrintQueuePorts, write: () => Promise<void>): Promise<'over' | 'unknown'> {
  for (let tried = 1; tried <= MARK_TRIES; tried++) {
    try {
      await write();
      return 'over';
    } catch (error) {
      if (tried === MARK_TRIES) report('print.markLost', { error });
      else await sleep(MARK_RETRY_MS);
    }
  }
  return 'unknown';
}
