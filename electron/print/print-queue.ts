import { workOff, type PrintQueuePorts } from './print-job-work';

/** After so many tries a printer that is off is asked once a minute: who switches it on waits no longer for his paper. */
const REST_MS = [2_000, 5_000, 10_000, 20_000, 40_000, 60_000] as const;
const LONGEST_REST_MS = 60_000;

/** `wake`: something was queued, or the engine came back. `idle`: resolves when nothing is under way. */
export type PrintQueue = Readonly<{ wake(): void; idle(): Promise<void>; stop(): void }>;

/**
 * Prints what the database has queued: one sheet at a time for each printer, printers beside each other. A sheet is marked SPOOLED
 * just before it is handed over, so nothing is ever printed a second time without a person having looked (C15, E12). A printer that
 * is off rests for a while with all that waits for it, in order; the others go on (decision 047).
 */
export function startPrintQueue(ports: PrintQueuePorts): PrintQueue {
  const { jobs, report, sleep } = ports;
  const busy = new Map<string, Promise<void>>();
  const resting = new Set<string>();
  const triedInVain = new Map<string, number>();
  const begun = new Set<string>();
  let stopped = false;
  let pumping: Promise<void> | null = null;
  let again = false;

  const rest = (printer: string): void => {
    const tried = triedInVain.get(printer) ?? 0;
    triedInVain.set(printer, tried + 1);
    resting.add(printer);
    void sleep(REST_MS[tried] ?? LONGEST_REST_MS).then(() => {
      resting.delete(printer);
      wake();
    });
  };
  const pump = async (): Promise<void> => {
    do {
      again = false;
      const unsettled: string[] = []; // their last sheet ended, and the database does not know how
      while (!stopped) {
        const task = await jobs.next([...busy.keys(), ...resting, ...unsettled]);
        if (task === null) break;
        if (begun.has(task.jobId)) {
          unsettled.push(task.printer);
          continue;
        }
        begun.add(task.jobId);
        let isOver = false;
        const work = workOff(ports, task)
          .then((end) => {
            isOver = end !== 'unknown';
            if (isOver) begun.delete(task.jobId); // a person may queue it again
            if (end === 'waits') rest(task.printer);
            else triedInVain.delete(task.printer);
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
