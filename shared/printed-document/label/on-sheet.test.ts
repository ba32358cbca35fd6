import { expect, it } from 'vitest';
import { LabelGrid, USUAL_GRID } from '../models/look';
import { isReadableIn, labelInCell, onSheets } from './on-sheet';

it.each([
  ['what the print shop sells', 60, 40, '60x40', 1],
  ['a little smaller', 56, 37, '60x40', 0.925],
  ['wide and low: the fullest that keeps its size', 99, 38, '60x40', 0.95],
  ['65 to a sheet', 38.1, 21.2, '50x30', 0.707],
  ['a strip', 105, 30, '50x30', 1],
  ['a square', 30, 30, '40x30', 0.75],
] as const)('%s, %d × %d mm, gets %s', (_what, widthMm, heightMm, paper, scale) => {
  const got = labelInCell({ widthMm, heightMm });
  expect(got.paper).toBe(paper);
  expect(got.scale).toBeCloseTo(scale, 3);
});

it.each([
  [60, 40, true],
  [38.1, 21.2, true],
  [26, 20, false],
  [60, 15, false],
])('%d × %d mm can be read: %s', (widthMm, heightMm, expected) =>
  expect(isReadableIn(LabelGrid.parse({ ...USUAL_GRID, widthMm, heightMm }))).toBe(expected),
);

it('a label stands in its own cell and within the page, whatever the grid', () => {
  for (const columns of [1, 2, 3])
    for (const rows of [1, 4, 7]) {
      const grid = { ...USUAL_GRID, columns, rows };
      const [sheet = []] = onSheets([{ labels: Array.from({ length: columns * rows }, (_, i) => i), cell: 1 }], grid);
      expect(new Set(sheet.map(({ leftMm, topMm }) => `${leftMm} ${topMm}`)).size).toBe(columns * rows);
      for (const { leftMm, topMm } of sheet) {
        expect(leftMm + grid.widthMm).toBeLessThanOrEqual(210);
        expect(topMm + grid.heightMm).toBeLessThanOrEqual(297);
      }
    }
});
