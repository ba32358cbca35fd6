import { expect, it } from 'vitest';
import { queuedPapers } from './intake-papers';

const DAY_MS = 86_400_000;
/** The slip of an intake, in doubt as the worker leaves it. */
async function inDoubt(queueJob: number | null) {
  const c = await queuedPapers();
  const slip = (await c.jobs()).find((j) => j.kind === 'intake-slip');
  if (slip === undefined) throw new Error('no slip');
  await c.ask('printJob.spooled', { jobId: slip.id, along: [], image: null, claim: null });
  await c.ask('printJob.doubtful', { jobId: slip.id, queueJob, error: 'mediaEmpty' });
  const answer = (isUsable: boolean) => c.clerk.ask('printJob.answerUsable', { jobId: slip.id, isUsable });
  return { ...c, slip, answer, spoiled: () => c.ask('printJob.spoiled', {}) };
}

it('what is called unusable is named to the worker with its number in the queue, for a day', async () => {
  const c = await inDoubt(31);
  expect(await c.spoiled()).toEqual([]); // nobody has looked yet
  expect((await c.jobs()).find((j) => j.id === c.slip.id)).toMatchObject({ status: 'UNCERTAIN', error: 'mediaEmpty' });
  const { reprint } = await c.answer(false);
  expect(reprint).toMatchObject({ mark: 'reprint', documentNo: c.slip.documentNo, error: null });
  expect(await c.spoiled()).toEqual([{ jobId: c.slip.id, printer: c.slip.printer, documentNo: c.slip.documentNo, queueJob: 31 }]);
  c.clock.set(c.clock.nowMs() + DAY_MS + 1);
  expect(await c.spoiled()).toEqual([]);
});

it('a usable sheet stays as it is, and one whose number nobody knows is left alone', async () => {
  const usable = await inDoubt(31);
  await usable.answer(true);
  expect(await usable.spoiled()).toEqual([]);
  const unknown = await inDoubt(null);
  await unknown.answer(false);
  expect(await unknown.spoiled()).toEqual([]);
});

it('what somebody has answered is no doubt any more: the list of open ones leaves it out, the register keeps it', async () => {
  const c = await inDoubt(31);
  const doubts = (isOpen: boolean) => c.clerk.ask('printJob.list', { status: ['UNCERTAIN'], isOpen });
  expect(await doubts(true)).toMatchObject([{ id: c.slip.id, isSheetUsable: null }]);
  await c.answer(false);
  expect(await doubts(true)).toEqual([]);
  expect(await doubts(false)).toMatchObject([{ id: c.slip.id, isSheetUsable: false }]);
});
