import { expect, it } from 'vitest';
import { fitsFirst } from './fits-first';

const parts = (...ids: string[]) => ids.map((id) => ({ id }));

it.each([
  ['nothing fits: the list as it is', parts(), parts('a', 'b'), [], ['a', 'b']],
  ['what fits first, each once', parts('b'), parts('a', 'b', 'c'), ['b'], ['a', 'c']],
  ['no more than stand in the list', parts('d', 'e'), parts('a', 'b', 'c'), ['d', 'e'], ['a', 'b']],
  ['all that fit are enough', parts('d', 'e', 'f', 'g', 'h'), parts('a'), ['d', 'e', 'f', 'g'], []],
])('%s', (_case, ofModel, found, fits, others) => {
  const shown = fitsFirst(ofModel, found, 4);
  expect(shown.fits.map((p) => p.id)).toEqual(fits);
  expect(shown.others.map((p) => p.id)).toEqual(others);
});
