import type { Output } from '#shared/contract/contract';
import type { LogFacts } from '#shared/log/log-entry';
import type { SystemQueue } from './print-ports';

type Ports = Readonly<{
  spoiled(): Promise<Output<'printJob.spoiled'>>;
  queue: Pick<SystemQueue, 'cancel'>;
  report(event: string, facts: LogFacts): void;
}>;

/** What somebody called unusable does not come out of the system's queue after all (decision 059). Asked again until the queue has answered. */
export function openSpoiledWatch({ spoiled, queue, report }: Ports): Readonly<{ wake(): Promise<void> }> {
  const answered = new Set<string>();
  const look = async (): Promise<void> => {
    for (const { jobId, printer, documentNo, queueJob } of await spoiled()) {
      if (answered.has(jobId)) continue;
      try {
        await queue.cancel(printer, queueJob, documentNo);
        answered.add(jobId);
        report('print.cancelled', { jobId });
      } catch (error) {
        report('print.notCancelled', { jobId, error });
      }
    }
  };
  let last: Promise<void> = Promise.resolve();
  return {
    wake() {
      last = last.then(look).catch((error: unknown) => report('print.queueUnread', { error }));
      return last;
    },
  };
}
