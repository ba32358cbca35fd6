import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newsBehindAnswers } from './news-behind-answers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An answer that is out until it is given, and the page that goes on with it by the same door. */
function desk() {
  const seen: string[] = [];
  const doors = newsBehindAnswers();
  const ask = (name: string): ((works?: boolean) => void) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    void doors.asked(promise).then(
      () => seen.push(name),
      () => seen.push(`${name} failed`),
    );
    return (works = true) => (works ? resolve(undefined) : reject(new Error(name)));
  };
  return { seen, ask, hear: (name: string) => doors.heard(() => seen.push(name)) };
}
const passed = (ms = 1): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

it('says news that comes before its answer behind it', async () => {
  const { seen, ask, hear } = desk();
  const answer = ask('answer');
  hear('news');
  await passed();
  expect(seen).toEqual([]);
  answer();
  await passed();
  expect(seen).toEqual(['answer', 'news']);
});

it('says news at once when nothing is out', async () => {
  const { seen, hear } = desk();
  hear('news');
  await passed();
  expect(seen).toEqual(['news']);
});

it('does not wait for what was asked after the news came', async () => {
  const { seen, ask, hear } = desk();
  hear('news');
  ask('later');
  await passed();
  expect(seen).toEqual(['news']);
});

it('keeps news in their order', async () => {
  const { seen, ask, hear } = desk();
  const answer = ask('answer');
  hear('first');
  hear('second');
  answer();
  await passed();
  expect(seen).toEqual(['answer', 'first', 'second']);
});

it('says the news behind an answer that failed', async () => {
  const { seen, ask, hear } = desk();
  const answer = ask('answer');
  hear('news');
  answer(false);
  await passed();
  expect(seen).toEqual(['answer failed', 'news']);
});

it('does not wait longer than a tenth of a second for a long work', async () => {
  const { seen, ask, hear } = desk();
  ask('backup');
  hear('news');
  await passed(99);
  expect(seen).toEqual([]);
  await passed(2);
  expect(seen).toEqual(['news']);
});
