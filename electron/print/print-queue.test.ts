import { expect, it } from 'vitest';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { PrinterRefusal, SheetInDoubt, type InQueue, type JobState, type PrintTask, type SystemQueue } from './print-ports';
import { startPrintQueue } from './print-queue';
import { reachQueue } from './ways/queue-way';

const [document] = sampleDocuments('zh-TW');
const task = (jobId: string, printer = 'P1'): PrintTask => {
  if (document === undefined) throw new Error('no sample');
  return { jobId, documentId: 'd', documentNo: 'SV-2026-000031', document, marks: [], printer, device: null, paper: 'A4' };
};

type Over = Readonly<{
  states?: JobState[];
  spool?: () => Promise<void>;
  render?: () => Promise<Uint8Array>;
  hangs?: boolean;
  /** Another worker is quicker. */
  isTaken?: boolean;
  trouble?: SystemQueue['trouble'];
}>;
/** Time stands still except for the worker's own sleeps; a race against the twenty seconds is only lost when `hangs`. */
function centre(tasks: PrintTask[], over: Over = {}) {
  const log: string[] = [];
  const queued = [...tasks];
  let ids: number[] = [];
  const states = [...(over.states ?? ['waiting', 'done'])];
  const rests: (() => void)[] = [];
  const slept: number[] = [];
  const end = (jobId: string, word: string) => {
    const at = queued.findIndex((t) => t.jobId === jobId);
    if (at >= 0) queued.splice(at, 1);
    log.push(`${word} ${jobId}`);
    return Promise.resolve();
  };
  const queue: SystemQueue = {
    jobIds: () => Promise.resolve(ids),
    stateOf: () => Promise.resolve((states.length > 1 ? states.shift() : states[0]) ?? 'waiting'),
    trouble: over.trouble ?? (() => Promise.resolve(null)),
    cancel: () => Promise.resolve(),
  };
  let isResting = false;
  let known: InQueue | null = null;
  const sleep = (ms: number): Promise<void> => {
    slept.push(ms);
    if (isResting) return new Promise((resolve) => rests.push(resolve));
    return ms < 20_000 || over.hangs === true ? Promise.resolve() : new Promise(() => undefined);
  };
  const worker = startPrintQueue({
    jobs: {
      next: (except) => Promise.resolve(queued.find((t) => !except.includes(t.printer)) ?? null),
      spooled: (id) => end(id, over.isTaken === true ? 'lost' : 'spooled').then(() => over.isTaken !== true),
      confirmed: (id) => end(id, 'confirmed'),
      failed: (id, reason) => end(id, `failed(${reason})`),
      uncertain: (id, { queueJob, trouble }) => {
        known = { queueJob, trouble };
        return end(id, 'uncertain');
      },
      waits: (id, reason) => {
        log.push(`waits(${reason}) ${id}`);
        isResting = true;
        return Promise.resolve();
      },
    },
    device: {
      render: async (t) => {
        const bytes = await (over.render?.() ?? Promise.resolve(new Uint8Array([37]))).finally(() => log.push(`draw ${t.jobId}`));
        return { language: 'pdf', bytes };
      },
      reach: async (t) => {
        const spool = async (): Promise<void> => {
          log.push(`print ${t.jobId}`);
          await over.spool?.();
          ids = [...ids, ids.length + 1];
        };
        return reachQueue(t.printer, t.documentNo, { queue, spool, sleep, report: () => undefined });
      },
    },
    queue,
    sleep,
    report: () => undefined,
  });
  const switchOn = (): void => {
    isResting = false;
    for (const go of rests.splice(0)) go();
  };
  return { worker, log, queued, switchOn, slept, known: () => known };
}

const run = async (c: ReturnType<typeof centre>): Promise<string[]> => {
  c.worker.wake();
  await c.worker.idle();
  return c.log.filter((line) => !line.startsWith('draw'));
};

it('prints one at a time for a printer and marks each before it is handed over', async () => {
  const log = await run(centre([task('a'), task('b')]));
  expect(log).toEqual(['spooled a', 'print a', 'confirmed a', 'spooled b', 'print b', 'confirmed b']);
});

it('lets one printer work while another is busy', async () => {
  const log = await run(centre([task('a'), task('b', 'P2')], { states: ['done'] }));
  expect(log.indexOf('spooled b')).toBeLessThan(log.indexOf('confirmed a'));
});

it.each([
  ['the system’s queue gave it up before it began', { states: ['waiting', 'failed'] as JobState[] }, 'failed(jobAborted) a'],
  ['the system’s queue gave it up while it printed', { states: ['printing', 'failed'] as JobState[] }, 'uncertain a'],
  ['it had begun before it was given up', { states: ['waiting', 'broken'] as JobState[] }, 'uncertain a'],
  ['it has left the queue', { states: ['waiting', 'gone'] as JobState[] }, 'confirmed a'],
  ['it waits for twenty seconds', { states: ['waiting'] as JobState[] }, 'uncertain a'],
  ['the printer does not answer', { hangs: true, spool: () => new Promise<void>(() => undefined) }, 'uncertain a'],
  ['the printer is gone', { spool: () => Promise.reject(new PrinterRefusal('printerMissing', 'P1')) }, 'failed(printerMissing) a'],
  ['nobody knows what became of it', { spool: () => Promise.reject(new SheetInDoubt('x')) }, 'uncertain a'],
  [
    'something breaks that nobody thought of',
    { states: ['done'] as JobState[], trouble: () => Promise.reject(new Error('x')) },
    'confirmed a',
  ],
  ['the sheet cannot be laid out', { render: () => Promise.reject(new Error('x')) }, 'failed(renderFailed) a'],
])('when %s', async (_why, over, last) => {
  const log = await run(centre([task('a')], over));
  expect(log.at(-1)).toBe(last);
});

it('keeps with a doubt which job it is in the queue, and what ails the printer', async () => {
  let asked = 0;
  const trouble = () => Promise.resolve(asked++ === 0 ? null : ('mediaEmpty' as const)); // the queue is asked before and behind
  const c = centre([task('a')], { states: ['waiting'], trouble });
  expect((await run(c)).at(-1)).toBe('uncertain a');
  expect(c.known()).toEqual({ queueJob: 1, trouble: 'mediaEmpty' });
  const told = centre([task('b')], { spool: () => Promise.reject(new SheetInDoubt('x', 'coverOpen')) });
  await run(told);
  expect(told.known()).toEqual({ queueJob: null, trouble: 'coverOpen' });
});

it('tries a refused sheet three times in all', async () => {
  const log = await run(centre([task('a')], { spool: () => Promise.reject(new PrinterRefusal('printerRefused', 'x')) }));
  expect(log.filter((l) => l === 'print a')).toHaveLength(3);
});

it('waits longer each time before it tries again', async () => {
  const refused = centre([task('a')], { spool: () => Promise.reject(new PrinterRefusal('printerRefused', 'x')) });
  await run(refused);
  const between = refused.slept.filter((ms) => ms < 20_000); // the twenty seconds are the race against a silent printer
  expect(between).toHaveLength(2);
  expect(between[1]).toBeGreaterThan(between[0] ?? 0);
});

it('prints a failed job again when a person has queued it again', async () => {
  let refuses = true;
  const c = centre([task('a')], {
    states: ['done'],
    spool: () => (refuses ? Promise.reject(new PrinterRefusal('printerRefused', 'x')) : Promise.resolve()),
  });
  await run(c);
  refuses = false;
  c.queued.push(task('a'));
  expect((await run(c)).at(-1)).toBe('confirmed a');
});

it('begins nothing while the engine is away', async () => {
  const c = centre([task('a')]);
  c.worker.stop();
  expect(await run(c)).toEqual([]);
});

it('hands nothing over when another worker has the job', async () =>
  expect(await run(centre([task('a')], { isTaken: true }))).toEqual(['lost a']));

it('a printer that is off waits without a person, keeps its order, and holds up no other printer', async () => {
  let isOff = true;
  const c = centre([task('a'), task('b'), task('c', 'P2')], {
    states: ['done'],
    trouble: (printer) => Promise.resolve(isOff && printer === 'P1' ? 'printerNotReady' : null),
  });
  expect(await run(c)).toEqual(expect.arrayContaining(['waits(printerNotReady) a', 'confirmed c']));
  expect(c.log).not.toContain('draw a'); // nothing is drawn for a printer that is off
  c.worker.wake();
  await c.worker.idle();
  expect(c.log.filter((line) => line.startsWith('waits'))).toHaveLength(1); // it rests
  isOff = false;
  c.switchOn();
  await new Promise(setImmediate);
  await c.worker.idle();
  expect(c.log.filter((line) => line.startsWith('confirmed'))).toEqual(['confirmed c', 'confirmed a', 'confirmed b']);
  expect(c.log.filter((line) => line === 'print a')).toHaveLength(1);
});
