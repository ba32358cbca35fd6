import { cellsOf, type LabelGrid } from '../models/look';
import { LABEL_PAPERS, PAPER_SIZES, type LabelPaper } from '../paper';

/** The layout that a cell of a sheet of labels gets, and how much it is drawn smaller or larger. */
type InCell = Readonly<{ paper: LabelPaper; scale: number }>;
/** A little smaller is better than less on the label. */
const AS_GOOD_AS_WHOLE = 0.9;
/** Letters of 5 points and modules of a third of a millimetre: what an office printer still prints to be read and scanned. */
const LEAST_SCALE = 2 / 3;

/** The fullest label that keeps its size in a cell; in a small one the label that keeps most of it (users-ask 41). */
export function labelInCell({ widthMm, heightMm }: Pick<LabelGrid, 'widthMm' | 'heightMm'>): InCell {
  const all = LABEL_PAPERS.map((paper): InCell => {
    const size = PAPER_SIZES[paper];
    return { paper, scale: Math.min(widthMm / size.widthMm, heightMm / (size.heightMm ?? heightMm)) };
  });
  return all.find(({ scale }) => scale >= AS_GOOD_AS_WHOLE) ?? all.reduce((best, one) => (one.scale > best.scale ? one : best));
}

/** Whether what stands on a label can be read and scanned in cells of this size. */
export const isReadableIn = (grid: LabelGrid): boolean => labelInCell(grid).scale >= LEAST_SCALE;

/** The top left corner of a cell, counted row by row from 0. */
const cornerOf = (grid: LabelGrid, cell: number): Readonly<{ leftMm: number; topMm: number }> => ({
  leftMm: grid.leftMm + (cell % grid.columns) * grid.acrossMm,
  topMm: grid.topMm + Math.floor(cell / grid.columns) * grid.downMm,
});

/** A paper's labels, and the cell that the first of them goes to, counted from 1. */
type Labels<T> = Readonly<{ labels: readonly T[]; cell: number }>;
type Placed<T> = Readonly<{ label: T; leftMm: number; topMm: number }>;
/**
 * Papers on sheets of labels, row by row. Each begins at its own cell; where that one lies before what is on the sheet already, on the next
 * sheet (decision 060).
 */
export function onSheets<T>(papers: readonly Labels<T>[], grid: LabelGrid): readonly (readonly Placed<T>[])[] {
  const cells = cellsOf(grid);
  const sheets: Placed<T>[][] = [];
  let next = cells;
  for (const { labels, cell } of papers) {
    const first = (cell - 1) % cells;
    if (first < next) next = cells;
    for (const [i, label] of labels.entries()) {
      if (next === cells) sheets.push([]);
      const at = i === 0 ? first : next % cells;
      sheets.at(-1)?.push({ label, ...cornerOf(grid, at) });
      next = at + 1;
    }
  }
  return sheets;
}
