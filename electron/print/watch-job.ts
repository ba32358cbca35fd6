import type { JobState, SystemQueue } from './print-ports';

const POLL_MS = 500;
/** Nothing new for this long: nobody knows whether the sheet came out (decisions 11). */
export const SILENT_MS = 20_000;
export type Outcome = 'confirmed' | 'failed' | 'uncertain';
export type Sleep = (ms: number) => Promise<void>;

/** The job that was not in the queue before, once the queue shows it. */
async function newJob(queue: SystemQueue, printer: string, name: string, before: readonly number[]): Promise<number | null> {
  const ids = await queue.jobIds(printer, name);
  return ids.find((id) => !before.includes(id)) ?? null;
}

/**
 * Follows one job by polling until it is done, has failed, or has said nothing new for twenty seconds. One that was ended after it began may
 * have brought out a sheet, so nobody knows (decision 050).
 */
export async function watchJob(
  queue: SystemQueue,
  job: Readonly<{ printer: string; name: string; before: readonly number[] }>,
  sleep: Sleep,
  /** Told its number in the queue as soon as the queue shows it. */
  found: (jobId: number) => void = () => undefined,
): Promise<Outcome> {
  let jobId: number | null = null;
  let last: JobState | null = null;
  for (let silentMs = 0; silentMs < SILENT_MS; silentMs += POLL_MS) {
    try {
      if (jobId === null) {
        jobId = await newJob(queue, job.printer, job.name, job.before);
        if (jobId !== null) found(jobId);
      }
      const state: JobState | null = jobId === null ? null : await queue.stateOf(job.printer, jobId);
      if (state === 'done' || state === 'gone') return 'confirmed';
      if (state === 'broken') return 'uncertain';
      if (state === 'failed') return last === 'printing' ? 'uncertain' : 'failed';
      if (state !== last) silentMs = 0;
      last = state;
    } catch {
      // A queue that does not answer is silent; it may answer the next time.
    }
    await sleep(POLL_MS);
  }
  return 'uncertain';
}
