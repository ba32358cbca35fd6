import { expect, it } from 'vitest';
import { fitted, LETTER_SCALES } from './paper-fit';

/** A paper that nothing is cut of from this size of letters down. */
const paperThatFits = (from: number) => {
  const drawn: number[] = [];
  const draw = (scale: number, mayShrink: boolean) => {
    const isCut = scale > from;
    if (isCut && mayShrink) return Promise.resolve(null);
    drawn.push(scale);
    return Promise.resolve({ drawn: scale, isCut });
  };
  return { drawn, draw };
};

it.each([
  ['fits', 1, { drawn: 1, fit: null }],
  ['fits in smaller letters', 0.9, { drawn: 0.9, fit: 'smaller' }],
  ['fits in the smallest', 0.8, { drawn: 0.8, fit: 'smaller' }],
  ['fits in none: it is printed, and said', 0, { drawn: 0.8, fit: 'cut' }],
])('a paper that %s', async (_what, from, expected) => {
  const paper = paperThatFits(from);
  expect(await fitted(paper.draw)).toEqual(expected);
  expect(paper.drawn).toHaveLength(1); // drawn once, handed over once
});

it('letters grow smaller in turn, none below what can be read', () => {
  expect(LETTER_SCALES.map((scale, i) => i === 0 || scale < (LETTER_SCALES[i - 1] ?? 0))).not.toContain(false);
  expect(Math.min(...LETTER_SCALES) * 7.5 * 0.9).toBeGreaterThan(5); // small print of a sheet in small letters, in points
});
