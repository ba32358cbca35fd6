import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { queuedPapers } from './intake-papers';

it('the register counts how often a paper was printed, copies too, and the copy keeps its reason (B31)', async () => {
  const c = await queuedPapers();
  const slip = async () => {
    const paper = (await c.clerk.ask('printedDocument.list', { limit: 200 })).find((p) => p.kind === 'intake-slip');
    if (paper === undefined) throw new Error('no slip');
    return paper;
  };
  const out = async () => {
    const job = (await c.jobs()).find((j) => j.kind === 'intake-slip' && j.status === 'QUEUED');
    await c.ask('printJob.spooled', { jobId: job?.id ?? ('' as never), along: [], image: null, claim: randomUUID() });
    await c.ask('printJob.confirmed', { jobId: job?.id ?? ('' as never) });
  };
  await out();
  expect((await slip()).printCount).toBe(1);
  await c.clerk.ask('printedDocument.printAgain', { documentId: (await slip()).id, reason: '客戶遺失' });
  await out();
  expect((await slip()).printCount).toBe(2);
  const copy = (await c.jobs()).find((j) => j.kind === 'intake-slip' && j.copyNo === 1);
  expect(copy).toMatchObject({ reason: '客戶遺失', status: 'CONFIRMED' });
});
