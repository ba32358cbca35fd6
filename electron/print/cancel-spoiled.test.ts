import { expect, it } from 'vitest';
import { openSpoiledWatch } from './cancel-spoiled';

const spoiled = (jobId: string, queueJob: number) => ({ jobId, printer: 'SLIP', documentNo: 'CR-2026-000001', queueJob }) as never;

it('cancels each once, and asks again where the queue did not answer', async () => {
  let isUp = false;
  const asked: string[] = [];
  const said: string[] = [];
  const watch = openSpoiledWatch({
    spoiled: () => Promise.resolve([spoiled('a', 7), spoiled('b', 8)]),
    queue: {
      cancel: (printer, job, name) => {
        asked.push(`${printer} ${job} ${name}`);
        return isUp || job === 8 ? Promise.resolve() : Promise.reject(new Error('off'));
      },
    },
    report: (event) => said.push(event),
  });
  await watch.wake();
  isUp = true;
  await Promise.all([watch.wake(), watch.wake()]);
  expect(asked).toEqual(['SLIP 7 CR-2026-000001', 'SLIP 8 CR-2026-000001', 'SLIP 7 CR-2026-000001']);
  expect(said).toEqual(['print.notCancelled', 'print.cancelled', 'print.cancelled']);
});

it('an engine that is away is asked the next time', async () => {
  const said: string[] = [];
  const watch = openSpoiledWatch({
    spoiled: () => Promise.reject(new Error('away')),
    queue: { cancel: () => Promise.resolve() },
    report: (event) => said.push(event),
  });
  await watch.wake();
  expect(said).toEqual(['print.queueUnread']);
});
