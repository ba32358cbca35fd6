import { cellsOf, type LabelGrid } from '#shared/printed-document/models/look';
import { PAPER_SIZES, type PageSize } from '#shared/printed-document/paper';

/** The pages of one part. What somebody typed is escaped, so an article that begins is one of the sheets' own. */
const pagesIn = (part: string): string[] => part.split(/(?=<article )/);

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Two A5 sheets on one A4, to be cut apart: the first page of each part, then the second of each. */
export function twoOnSheet(parts: readonly string[], page: PageSize): string {
  const pages = parts.map(pagesIn);
  const longest = Math.max(...pages.map((own) => own.length));
  const ordered = Array.from({ length: longest }, (_, i) =>
    chunks(
      pages.flatMap((own) => own.slice(i, i + 1)),
      2,
    ),
  ).flat();
  const isStacked = (page.heightMm ?? 0) > page.widthMm;
  return ordered.map((two) => `<section class="p-two${isStacked ? ' p-stacked' : ''}">${two.join('')}</section>`).join('');
}

const LABEL = PAPER_SIZES['60x40'];
/** A paper's labels, and the cell the first of them goes to, counted from 1. */
type Placed = Readonly<{ html: string; cell: number }>;
/**
 * Labels on sheets of A4, each as large as its cell allows (users-ask 41). A paper begins at its own cell, row by row; where that one lies
 * before what is on the sheet already, on the next sheet.
 */
export function labelsOnSheets(papers: readonly Placed[], grid: LabelGrid): string {
  const scale = Math.min(grid.widthMm / LABEL.widthMm, grid.heightMm / (LABEL.heightMm ?? grid.heightMm));
  const cells = cellsOf(grid);
  const sheets: string[][] = [];
  let next = cells;
  for (const { html, cell } of papers) {
    const first = (cell - 1) % cells;
    if (first < next) next = cells;
    for (const [i, label] of pagesIn(html).entries()) {
      if (next === cells) sheets.push([]);
      const at = i === 0 ? first : next % cells;
      const left = grid.leftMm + (at % grid.columns) * grid.acrossMm;
      const top = grid.topMm + Math.floor(at / grid.columns) * grid.downMm;
      const place = `left:${left.toFixed(2)}mm;top:${top.toFixed(2)}mm;transform:scale(${scale.toFixed(4)})`;
      sheets.at(-1)?.push(`<div style="${place}">${label}</div>`);
      next = at + 1;
    }
  }
  return sheets.map((sheet) => `<section class="p-labels">${sheet.join('')}</section>`).join('');
}
