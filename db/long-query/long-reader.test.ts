import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contract, type RouteName } from '#shared/contract/contract';
import { isLongQuery, startLongReader } from './long-reader';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-long-'));
const entry = path.join(folder, 'thread.mjs');
writeFileSync(
  entry,
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', ({ id, order: { input } }) => {
     if (input === 'die') process.exit(3);
     if (input === 'throw') throw new Error('out of memory');
     if (input === 'fault') parentPort.postMessage({ id, fault: 'no such table' });
     else setTimeout(() => parentPort.postMessage({ id, value: input }), input === 'slow' ? 50 : 0);
   });`,
);
afterAll(() => rmSync(folder, { recursive: true }));
const reader = () => startLongReader(entry, { file: ':memory:', addon: undefined });
const order = (input: string) => ({ name: 'monthReport.read' as const, input, now: '2026-11-23T01:30:00.000Z' });

it('each question gets its own answer, in whatever order they come', async () => {
  const long = reader();
  expect(await Promise.all([long.read(order('slow')), long.read(order('quick'))])).toEqual(['slow', 'quick']);
  await long.close();
});

it('a question that goes wrong takes no other with it', async () => {
  const long = reader();
  const [bad, good] = await Promise.allSettled([long.read(order('fault')), long.read(order('slow'))]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  await long.close();
});

it.each(['die', 'throw'])('when the thread goes (%s) nobody waits for ever, and the next question starts another', async (end) => {
  const long = reader();
  const waiting = await Promise.allSettled([long.read(order('slow')), long.read(order(end))]);
  expect(waiting.map((w) => w.status)).toEqual(['rejected', 'rejected']);
  expect(await long.read(order('again'))).toBe('again');
  await long.close();
});

it('who asks when the file is being closed is told so', async () => {
  const long = reader();
  const [asked] = await Promise.allSettled([long.read(order('slow')), long.close()]);
  expect(asked.status).toBe('rejected');
});

it('the month report and the worth of the stock on a day are long queries and a page of the register is not', () => {
  expect((Object.keys(contract) as RouteName[]).filter(isLongQuery)).toEqual(['stock.onDayTotal', 'monthReport.read']);
});
