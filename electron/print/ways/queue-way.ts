import { PrinterRefusal, SheetInDoubt, type Printout, type PrintLine, type SystemQueue } from '../print-ports';
import { SILENT_MS, type Sleep } from '../watch-job';

const RETRY_MS = [2_000, 5_000] as const;
/** Hands a sheet to the system's queue under a name: a PrinterRefusal when it was not taken, a SheetInDoubt when nobody knows. */
export type Spool = (printer: string, name: string, printout: Printout) => Promise<void>;
type QueueWay = Readonly<{ queue: SystemQueue; spool: Spool; sleep: Sleep; report(error: unknown): void }>;

const noAnswer = (ms: number, sleep: Sleep): Promise<never> =>
  sleep(ms).then(() => {
    throw new SheetInDoubt('the queue does not answer');
  });

/** A queue of the operating system, with its driver or raw. Handed over again only while the queue shows no trace of the sheet. */
export async function reachQueue(printer: string, name: string, { queue, spool, sleep, report }: QueueWay): Promise<PrintLine> {
  const trouble = await queue.trouble(printer).catch(() => null); // a queue that cannot be asked may still take it
  if (trouble !== null) throw new PrinterRefusal(trouble, printer);
  const before: readonly number[] = await queue.jobIds(printer, name).catch(() => []);
  const taken = { kind: 'queued', printer, name, before } as const;
  const isThere = async (): Promise<boolean | null> =>
    queue.jobIds(printer, name).then(
      (ids) => ids.some((id) => !before.includes(id)),
      () => null,
    );
  return {
    async send(printout) {
      for (let tried = 0; ; tried++) {
        try {
          await Promise.race([spool(printer, name, printout), noAnswer(SILENT_MS, sleep)]);
          return taken;
        } catch (error) {
          report(error);
          const trace = await isThere();
          if (trace === true) return taken;
          if (error instanceof SheetInDoubt) throw error;
          const wait = RETRY_MS[tried];
          if (wait === undefined) throw error instanceof PrinterRefusal ? error : new PrinterRefusal('printerRefused', printer);
          await sleep(wait);
        }
      }
    },
    close: () => undefined,
  };
}
