import { expect, it } from 'vitest';
import { widthOf } from '#shared/printed-document/text-width';
import { breakPages, linesOf } from './page-breaks';

const rooms = { first: 30, next: 50, tail: 20 };
const heights = (pages: readonly (readonly number[])[]): number[][] => pages.map((p) => [...p]);

it.each([
  [[], [[]]],
  [[10], [[10]]],
  [
    [10, 10],
    [[10], [10]],
  ], // both fit, but not the tail below them
  [
    [10, 10, 10, 10],
    [[10, 10, 10], [10]],
  ],
  [
    [10, 10, 10, 50],
    [[10, 10, 10], [50], []],
  ], // a last row that fills the page leaves it alone
  [
    [80, 10],
    [[80], [10]],
  ], // taller than any page: it is not lost
] as const)('%j', (rows, expected) => expect(heights(breakPages(rows, (r) => r, rooms))).toEqual(expected));

it('keeps a heading with the row after it', () =>
  expect(
    heights(
      breakPages(
        [10, 10, 5, 10, 10],
        (r) => r,
        { ...rooms, tail: 0 },
        (r) => r === 5,
      ),
    ),
  ).toEqual([
    [10, 10],
    [5, 10, 10],
  ]));

it('never loses a row', () => {
  for (let n = 0; n < 60; n++) {
    const rows = Array.from({ length: n }, (_, i) => 3 + ((i * 7) % 11));
    expect(breakPages(rows, (r) => r, rooms).flat()).toEqual(rows);
  }
});

it('counts a Chinese character as one em, a digit as a little over half', () => {
  expect(widthOf('維修', 10)).toBeCloseTo(7.056);
  expect(widthOf('12', 10)).toBeLessThan(widthOf('維修', 10));
  expect(linesOf('維修'.repeat(20), 50, 9)).toBe(3);
  expect(linesOf('', 50, 9)).toBe(1);
});
