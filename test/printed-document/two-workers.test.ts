import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { engineJobs } from '#electron/print/engine-jobs';
import type { PrintJobs, SystemQueue } from '#electron/print/print-ports';
import { startPrintQueue } from '#electron/print/print-queue';
import { reachTcp } from '#electron/print/ways/tcp-way';
import { tcpPrinter, type TcpPrinter } from '../documents/tcp-printer';
import { INTAKE, queuedPapers } from './intake-papers';

let printer: TcpPrinter | null = null;
afterEach(() => printer?.close());
const TIMES = { connect: 500, status: 20, silent: 500, close: 100 };
const noQueue: SystemQueue = {
  jobIds: () => Promise.resolve([]),
  stateOf: () => Promise.resolve('gone'),
  trouble: () => Promise.resolve(null),
  cancel: () => Promise.resolve(),
};

it('two workers over one engine: each paper comes out once', async () => {
  const c = await queuedPapers();
  for (let n = 0; n < 6; n += 1)
    await c.clerk.ask('counterIntake.receive', {
      ...INTAKE,
      customer: { new: { name: `客戶${n}`, phones: [{ number: `0912-000-00${n}` }], privacyConsent: true } },
      devices: INTAKE.devices.map((d) => ({
        ...d,
        product: { new: { deviceClass: 'laptop' as const, model: 'NB-14P', serial: `NB14P-${n}` } },
      })),
    });
  const slow = await tcpPrinter({ slowMs: 1 });
  printer = slow;
  let lost = 0;
  const started = () => {
    const real = engineJobs(c.ask);
    /** Both are handed the same job at the same moment, whatever the engine thinks of who is busy. */
    const jobs: PrintJobs = {
      ...real,
      spooled: async (...claim) => {
        const isOurs = await real.spooled(...claim);
        if (!isOurs) lost += 1;
        return isOurs;
      },
    };
    return startPrintQueue({
      jobs,
      queue: noQueue,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 50)),
      report: () => undefined,
      device: {
        render: (task) => Promise.resolve({ language: 'escp', bytes: new TextEncoder().encode(`<${task.jobId}>`) }),
        reach: () => reachTcp(slow.address, 'escp', TIMES),
      },
    });
  };
  const workers = [started(), started()];
  for (let left = 1; left > 0; left = (await c.ask('printJob.light', {})).queued) {
    for (const worker of workers) worker.wake();
    await Promise.all(workers.map((worker) => worker.idle()));
  }
  const jobs = await c.jobs();
  expect(jobs.length).toBeGreaterThan(12);
  expect(jobs.every((job) => job.status === 'CONFIRMED')).toBe(true);
  expect(slow.received().toSorted()).toEqual(jobs.map((job) => `<${job.id}>`).toSorted());
  expect(lost).toBeGreaterThan(0); // they did meet
}, 60_000);

describe('a claim', () => {
  it('asked for again with its word has the same answer; another one is refused', async () => {
    const c = await queuedPapers();
    const [job] = await c.jobs();
    const real = engineJobs(c.ask);
    const sheet = { language: 'tspl', bytes: Uint8Array.of(1) } as const;
    const [ours, theirs] = [randomUUID(), randomUUID()];
    expect(await real.spooled(job?.id ?? '', sheet, ours)).toBe(true);
    expect(await real.spooled(job?.id ?? '', sheet, ours)).toBe(true);
    expect(await real.spooled(job?.id ?? '', sheet, theirs)).toBe(false);
    await expect(real.waits(job?.id ?? '', 'printerUnreachable', theirs)).rejects.toMatchObject({ app: { code: 'STALE_ROW' } });
    await real.waits(job?.id ?? '', 'printerUnreachable', ours);
    expect((await c.jobs()).find((j) => j.id === job?.id)).toMatchObject({ status: 'QUEUED', error: 'printerUnreachable' });
    expect(await c.clerk.ask('printJob.light', {})).toMatchObject({ waiting: 1 });
    expect(await real.spooled(job?.id ?? '', sheet, theirs)).toBe(true);
    expect((await c.jobs()).find((j) => j.id === job?.id)).toMatchObject({ status: 'SPOOLED', error: null });
  });

  it('that a printer is off is written once, however often it is tried', async () => {
    const c = await queuedPapers();
    const [job] = await c.jobs();
    const real = engineJobs(c.ask);
    const lines = c.count('audit_entry');
    for (let tried = 0; tried < 5; tried += 1) await real.waits(job?.id ?? '', 'printerUnreachable', null);
    expect(c.count('audit_entry')).toBe(lines + 1);
  });
});
