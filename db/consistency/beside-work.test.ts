import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogEntry } from '#shared/log/log-entry';
import { checkBesideWork } from './beside-work';
import type { Consistency, Depth } from './check-consistency';

const SOUND: Consistency = { violations: [], audit: { rows: 0, head: null } };
const HOUR_MS = 3_600_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function beside(wasLeftOpen: boolean, answer: () => Promise<Consistency> = () => Promise.resolve(SOUND)) {
  const asked: Depth[] = [];
  const log: LogEntry[] = [];
  const end = checkBesideWork({
    wasLeftOpen,
    log: (entry) => void log.push(entry),
    check: (depth) => {
      asked.push(depth);
      return answer();
    },
  });
  return { asked, log, end };
}

it('after an unclean end the file is checked at once, and the books need no second look', async () => {
  const { asked, log } = beside(true);
  expect(asked).toEqual(['quick']);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(asked).toEqual(['quick']);
  expect(log).toEqual([{ level: 'info', event: 'consistency.checked', facts: { reason: 'unclean-end', count: 0 } }]);
});

it('after every other start the books are checked when the first minute is over', async () => {
  const { asked, log } = beside(false);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual(['books']);
  expect(log.map((e) => e.facts)).toEqual([{ reason: 'start', count: 0 }]);
});

it('a PC that is never switched off is checked every day, until the program ends', async () => {
  const { asked, end } = beside(false);
  await vi.advanceTimersByTimeAsync(49 * HOUR_MS);
  expect(asked).toEqual(['books', 'quick', 'quick']);
  end();
  await vi.advanceTimersByTimeAsync(100 * HOUR_MS);
  expect(asked).toHaveLength(3);
});

it('what is broken is told kind by kind, and a check that cannot be made is told as well', async () => {
  const violations = [
    { code: 'stockBalance', data: {} },
    { code: 'stockBalance', data: {} },
    { code: 'drawerCash', data: {} },
  ] as unknown as Consistency['violations'];
  const broken = beside(true, () => Promise.resolve({ ...SOUND, violations }));
  await vi.advanceTimersByTimeAsync(0);
  expect(broken.log.map((e) => [e.event, e.facts])).toEqual([
    ['consistency.broken', { about: 'stockBalance', count: 2 }],
    ['consistency.broken', { about: 'drawerCash', count: 1 }],
    ['consistency.checked', { reason: 'unclean-end', count: 3 }],
  ]);
  const failed = beside(true, () => Promise.reject(new Error('no worker')));
  await vi.advanceTimersByTimeAsync(0);
  expect(failed.log.map((e) => e.event)).toEqual(['consistency.notChecked']);
});
