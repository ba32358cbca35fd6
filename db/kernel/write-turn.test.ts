import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WriteTurn } from './write-turn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settled = async (work: Promise<unknown>): Promise<boolean> => {
  let isSettled = false;
  void work.then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(0);
  return isSettled;
};

it('nobody waits while no thread writes', async () => {
  expect(await settled(new WriteTurn().untilFree(false))).toBe(true);
});

it('a save waits half a second, then the thread is asked to give way, and the save goes on when it has', async () => {
  const turn = new WriteTurn();
  const giveWay = vi.fn<() => void>();
  const free = await turn.take(giveWay);
  const save = turn.untilFree(false);
  expect(await settled(save)).toBe(false);
  await vi.advanceTimersByTimeAsync(499);
  expect(giveWay).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(giveWay).toHaveBeenCalledOnce();
  expect(await settled(save)).toBe(false);
  free();
  expect(await settled(save)).toBe(true);
});

it('what nobody waits for makes nothing give way', async () => {
  const turn = new WriteTurn();
  const giveWay = vi.fn<() => void>();
  const free = await turn.take(giveWay);
  const draft = turn.untilFree(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(giveWay).not.toHaveBeenCalled();
  free();
  expect(await settled(draft)).toBe(true);
});

it('two threads write one after the other; who has freed it once frees nobody else’s turn', async () => {
  const turn = new WriteTurn();
  const first = await turn.take(() => undefined);
  const second = turn.take(() => undefined);
  expect(await settled(second)).toBe(false);
  first();
  expect(await settled(second)).toBe(true);
  first();
  expect(await settled(turn.untilFree(true))).toBe(false);
});
