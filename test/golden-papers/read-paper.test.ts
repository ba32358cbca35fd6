import { expect, it } from 'vitest';
import { differences, goldenPart, type ReadPaper } from './read-paper';

const paper: ReadPaper = {
  sizes: ['148×210'],
  right: 138,
  bottom: 200,
  lines: [
    { page: 1, y: 10, x: 12.5, text: '報價單' },
    { page: 1, y: 20, x: 12.5, text: '1 排水管' },
  ],
};
const golden = goldenPart('zh-TW rare 1', paper, true);
const moved = (x: number, text = '1 排水管'): string =>
  goldenPart('zh-TW rare 1', { ...paper, lines: paper.lines.map((line, i) => (i === 1 ? { ...line, x, text } : line)) }, true);

it('half a millimetre is where the rounding falls; a whole one is a difference, and so is a word', () => {
  expect(differences(golden, golden)).toEqual([]);
  expect(differences(golden, moved(13))).toEqual([]);
  expect(differences(golden, moved(13.5))).toEqual(['- 1 20 12.5 1 排水管', '+ 1 20 13.5 1 排水管']);
  expect(differences(golden, moved(12.5, '2 排水管'))).toHaveLength(4); // the line and the hash
});

it('a line too few and a page too many are differences', () => {
  expect(differences(golden, goldenPart('zh-TW rare 1', { ...paper, lines: paper.lines.slice(0, 1) }, true))).not.toEqual([]);
  expect(differences(golden, goldenPart('zh-TW rare 1', { ...paper, sizes: ['148×210', '148×210'] }, true))).not.toEqual([]);
});
