import { expect, it } from 'vitest';
import { byUrgency, type Waiting } from './waiting';

const w = (lineId: string, over: Partial<Waiting> = {}): Waiting => ({
  lineId,
  promisedAt: null,
  deadlineOn: null,
  askedAt: '2026-11-23T01:00:00.000Z',
  isVanStock: false,
  ...over,
});
const day = (n: number): string => `2026-11-${n}T10:00:00.000Z`;

it.each<[string, Waiting[], string]>([
  ['promised first', [w('late', { promisedAt: day(28) }), w('soon', { promisedAt: day(24) })], 'soon late'],
  ['a promise before none', [w('none'), w('promised', { promisedAt: day(30) })], 'promised none'],
  [
    'the legal limit before a later promise',
    [w('promised', { promisedAt: day(27) }), w('legal', { deadlineOn: '2026-11-25' })],
    'legal promised',
  ],
  ['a promise before a later limit', [w('legal', { deadlineOn: '2026-11-28' }), w('promised', { promisedAt: day(27) })], 'promised legal'],
  [
    'the same day: the promise before the mere limit',
    [w('legal', { deadlineOn: day(27) }), w('both', { deadlineOn: day(27), promisedAt: day(29) })],
    'both legal',
  ],
  ['equally due: who waits longer', [w('young', { askedAt: day(23) }), w('old', { askedAt: day(20) })], 'old young'],
  ['van stock after every job', [w('van', { isVanStock: true, askedAt: day(10) }), w('job')], 'job van'],
  ['a tie is settled by the line', [w('b'), w('a')], 'a b'],
])('%s', (_name, lines, order) => {
  expect(
    lines
      .toSorted(byUrgency)
      .map((l) => l.lineId)
      .join(' '),
  ).toBe(order);
  expect(
    lines
      .toReversed()
      .toSorted(byUrgency)
      .map((l) => l.lineId)
      .join(' '),
  ).toBe(order);
});
