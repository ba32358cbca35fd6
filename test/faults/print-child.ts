import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '#db/host';
import { engineJobs, type AskEngine } from '#electron/print/engine-jobs';
import type { PrintDevice, PrintJobs, PrintTask } from '#electron/print/print-ports';
import { startPrintQueue } from '#electron/print/print-queue';
import { cupsQueue } from '#electron/print/cups';
import { reachTcp, TCP_TIMES } from '#electron/print/ways/tcp-way';
import type { Input, Output, RouteName } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { deviceOf } from '#shared/printer/models';

/** Where a process that prints can be ended by itself. `never` is none of them. */
export const PRINT_POINTS = ['beforeReach', 'reached', 'drawn', 'claimed', 'sent', 'ending', 'ended', 'never'] as const;
type PrintPoint = (typeof PRINT_POINTS)[number];
/** Time runs faster, so that a printer that is off is asked again within a round. */
const FASTER = 20;
const TIMES = { ...TCP_TIMES, connect: 500, status: 60, silent: 250, close: 100 };
/** A slip of so many bytes: several writes. */
const FILLER = 'x'.repeat(40_000);

/** What the printer gets of a job: whose paper, and whether it says that it is not the first. */
const openingOf = (jobId: string, documentId: string, isMarked: boolean): string =>
  `<<${jobId} ${documentId} ${isMarked ? 'marked' : 'original'}>>`;
export const closingOf = (jobId: string): string => `<</${jobId}>>`;
const bytesOf = ({ jobId, documentId, marks }: PrintTask): Uint8Array =>
  new TextEncoder().encode(
    `${openingOf(
      jobId,
      documentId,
      marks.some((mark) => mark.stamp !== null),
    )}${FILLER}${closingOf(jobId)}`,
  );

type Order = Readonly<{
  desk: Connection;
  printer: string;
  /** A file with the ids of the jobs that lie whole in the printer's tray: what the person at the desk sees. */
  tray: string;
  /** The end, at the n-th time that this point is passed. */
  point: string;
  nth: number;
  say(word: string): void;
}>;

/** The start after a crash as the program does it, the person's answers, then the worker until nothing waits. */
export async function printPapers({ desk, printer, tray, point, nth, say }: Order, takeWork: () => Promise<void>): Promise<void> {
  let passed = 0;
  const pass = (here: PrintPoint): void => {
    if (here === point && ++passed === nth) process.kill(process.pid, 'SIGKILL');
  };
  const ask: AskEngine = async <R extends RouteName>(name: R, input: Input<R>) => {
    const answer = await desk.runAsSystem(name, input);
    if (!answer.ok) throw new DomainError(answer.error.code, answer.error.params);
    return answer.value as Output<R>;
  };
  await ask('printJob.recover', {});
  await answerDoubts(desk, new Set(JSON.parse(readFileSync(tray, 'utf8')) as string[]));
  await takeWork();

  const real = engineJobs(ask);
  const ended = async (write: Promise<void>): Promise<void> => {
    pass('ending');
    await write;
    pass('ended');
  };
  const jobs: PrintJobs = {
    next: async (except) => {
      const task = await real.next(except);
      return task && { ...task, device: slipPrinter(printer) };
    },
    spooled: async (...claim) => {
      pass('drawn');
      const isOurs = await real.spooled(...claim);
      pass('claimed');
      return isOurs;
    },
    confirmed: (id) => ended(real.confirmed(id)),
    failed: (...end) => ended(real.failed(...end)),
    uncertain: (...end) => ended(real.uncertain(...end)),
    waits: (...end) => ended(real.waits(...end)),
  };
  const device: PrintDevice = {
    render: (task) => Promise.resolve({ language: 'escpos', bytes: bytesOf(task) }),
    reach: async ({ device: slip }) => {
      pass('beforeReach');
      const line = await reachTcp(slip?.address ?? '', 'escpos', TIMES);
      pass('reached');
      const send = async (...sheet: Parameters<typeof line.send>) => {
        const sent = await line.send(...sheet);
        pass('sent');
        return sent;
      };
      return { send, close: line.close };
    },
  };
  const sleep = (ms: number): Promise<void> => wait(ms / FASTER);
  const worker = startPrintQueue({ jobs, device, queue: cupsQueue(), sleep, report: () => undefined });
  say('PRINTING');
  for (;;) {
    worker.wake();
    await worker.idle();
    if ((await ask('printJob.light', {})).queued === 0) return;
    await wait(10);
  }
}

const slipPrinter = (address: string): PrintTask['device'] => deviceOf('escpos80', { way: 'tcp', address });

/** The person looks into the tray and says what lies there; what failed is printed again. */
async function answerDoubts(desk: Connection, tray: ReadonlySet<string>): Promise<void> {
  const told = async <R extends RouteName>(name: R, input: Input<R>): Promise<Output<R>> => {
    const answer = await desk.invoke(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as Output<R>;
  };
  const jobs = await told('printJob.list', { status: ['UNCERTAIN', 'FAILED'], isOpen: true, after: null, limit: 200 });
  for (const job of jobs) {
    if (job.status === 'FAILED') await told('printJob.retry', { jobId: job.id });
    else await told('printJob.answerUsable', { jobId: job.id, isUsable: tray.has(job.id) });
  }
}
