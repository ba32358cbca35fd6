import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { engineJobs, type AskEngine } from '#electron/print/engine-jobs';
import type { PrintTask } from '#electron/print/print-ports';
import { PLAIN_TEMPLATE } from '#shared/paper-template/schema';
import { USUAL_GRID } from '#shared/printed-document/models/look';
import { deviceOf } from '#shared/printer/models';
import { DomainError } from '#shared/kernel/app-error';
import { bench } from '../bench';

/** A centre whose tags go on sheets of A4 with six labels, and the worker's port of its PC. */
async function centre() {
  const b = bench();
  await b.manager.ask('paperTemplate.save', {
    kind: 'repair-tag',
    settings: { ...PLAIN_TEMPLATE, grid: { ...USUAL_GRID, columns: 2, rows: 3 } },
    seenVersion: 0,
  });
  const add = (name: string) =>
    b.manager.ask('printer.write', { name, model: 'office', device: deviceOf('office', { way: 'queue', address: name }) });
  const [sheets, other] = [await add('A4'), await add('A4-2')];
  await b.manager.ask('printer.setRoutes', {
    routes: [{ kind: 'repair-tag', printerId: sheets.id, paper: 'A4-labels', copies: 1, event: 'save' }],
  });
  const system = b.connect('PC1', true);
  const ask: AskEngine = async (name, input) => {
    const answer = await system.invoke(name as never, input as never);
    if (!answer.ok) throw new DomainError(answer.error.code, answer.error.params);
    return answer.value as never;
  };
  const worker = engineJobs(ask);
  const next = () => worker.next(['']);
  const take = async () => {
    const task = await next();
    if (task === null) throw new Error('nothing waits');
    return task;
  };
  const tags = () =>
    b.sqlite
      .prepare(
        "select j.id, j.status, j.start_cell as cell, j.mark, j.printer, j.queue_job as queueJob from print_job j join printed_document d on d.id = j.document_id where d.kind = 'repair-tag' order by j.id",
      )
      .all() as Readonly<{ id: string; status: string; cell: number; mark: string; printer: string; queueJob: number | null }>[];
  const spool = (task: PrintTask) => worker.spooled(task.jobId, { language: 'pdf', bytes: new Uint8Array([37]) }, randomUUID());
  return { ...b, other, worker, next, take, tags, spool };
}
const cellsOn = (task: PrintTask): (number | undefined)[] => [task, ...(task.along ?? [])].map(({ marks }) => marks[0]?.cell);
type Centre = Awaited<ReturnType<typeof centre>>;
const stands = (c: Centre) => c.tags().map(({ status }) => status);

it('tags of one intake are one sheet, from the first free cell; the next intake goes on behind', async () => {
  const c = await centre();
  await c.takeIn(3);
  await c.takeIn(2);
  const first = await c.take();
  expect(cellsOn(first)).toEqual([1, 2, 3]);
  expect(await c.spool(first)).toBe(true);
  await c.worker.confirmed(first.jobId);
  expect(stands(c)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'QUEUED', 'QUEUED']);
  expect(cellsOn(await c.take())).toEqual([4, 5]);
});

it('the claim of a sheet is one for all: nobody else gets one of them, and one that was sent elsewhere refuses it', async () => {
  const c = await centre();
  await c.takeIn(2);
  const task = await c.take();
  const [, second] = c.tags();
  await c.clerk.ask('printJob.sendTo', { jobId: second?.id as never, printerId: c.other.id });
  expect(await c.spool(task)).toBe(false);
  expect(stands(c)).toEqual(['QUEUED', 'QUEUED']);
  const again = await c.take();
  expect(again.printer).toBe('A4-2');
  expect(cellsOn(again)).toEqual([1, 2]);
  expect(await c.spool(again)).toBe(true);
  expect(await c.next()).toBeNull();
});

it('waits, fails and is printed again as a whole', async () => {
  const c = await centre();
  await c.takeIn(2);
  const claim = randomUUID();
  const { jobId } = await c.take();
  await c.worker.spooled(jobId, { language: 'pdf', bytes: new Uint8Array([37]) }, claim);
  await c.worker.waits(jobId, 'mediaEmpty', claim);
  expect(stands(c)).toEqual(['QUEUED', 'QUEUED']);
  await c.spool(await c.take());
  await c.worker.failed(jobId, 'jobAborted');
  expect(stands(c)).toEqual(['FAILED', 'FAILED']);
  await c.clerk.ask('printJob.retry', { jobId: jobId as never });
  expect(cellsOn(await c.take())).toEqual([1, 2]);
});

it('one answer is for the whole sheet, and what is spoiled is printed again on one', async () => {
  const c = await centre();
  await c.takeIn(2);
  const task = await c.take();
  await c.spool(task);
  await c.worker.uncertain(task.jobId, { queueJob: 12, trouble: null });
  const [first, second] = c.tags();
  const { reprint } = await c.clerk.ask('printJob.answerUsable', { jobId: second?.id as never, isUsable: false });
  expect(reprint?.documentId).not.toBe(task.documentId);
  expect(await c.clerk.invoke('printJob.answerUsable', { jobId: first?.id as never, isUsable: true })).toMatchObject({ ok: false });
  expect(c.tags().map(({ status, mark, cell, queueJob }) => [status, mark, cell, queueJob])).toEqual([
    ['UNCERTAIN', 'original', 1, 12],
    ['UNCERTAIN', 'original', 2, 12],
    ['QUEUED', 'reprint', 3, null],
    ['QUEUED', 'reprint', 4, null],
  ]);
  expect(cellsOn(await c.take())).toEqual([3, 4]);
});

it('a label that cannot be read stays behind, and fails alone', async () => {
  const c = await centre();
  await c.takeIn(3);
  c.sqlite.exec('drop trigger if exists printed_document_no_update');
  c.sqlite
    .prepare("update printed_document set model = '{}' where id = (select document_id from print_job where id = ?)")
    .run(c.tags()[1]?.id);
  const task = await c.take();
  expect(cellsOn(task)).toEqual([1, 3]);
  await c.spool(task);
  await c.worker.confirmed(task.jobId);
  expect(await c.next()).toBeNull();
  expect(stands(c)).toEqual(['CONFIRMED', 'FAILED', 'CONFIRMED']);
});

it('one more of a tag is a copy with its reason, at the next free cell of its usual printer', async () => {
  const c = await centre();
  await c.takeIn(2);
  const task = await c.take();
  await c.spool(task);
  await c.worker.confirmed(task.jobId);
  const more = await c.clerk.ask('printedDocument.printAgain', { documentId: task.documentId as never, reason: '多要一張標籤' });
  expect(more).toMatchObject({ mark: 'copy', copyNo: 1, reason: '多要一張標籤', printer: 'A4' });
  const again = await c.take();
  expect([again.jobId, cellsOn(again)]).toEqual([more.id, [3]]);
});
