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
/** Labels on sheets of A4 from the first free cell on, row by row, each as large as its cell allows (users-ask 41). */
export function labelsOnSheets(parts: readonly string[], grid: LabelGrid, firstCell: number): string {
  const scale = Math.min(grid.widthMm / LABEL.widthMm, grid.heightMm / (LABEL.heightMm ?? grid.heightMm));
  const cells = cellsOf(grid);
  const skipped = (firstCell - 1) % cells;
  const labels = [...Array.from({ length: skipped }, () => ''), ...parts.flatMap(pagesIn)];
  const placed = (label: string, i: number): string => {
    if (label === '') return '';
    const left = grid.leftMm + (i % grid.columns) * grid.acrossMm;
    const top = grid.topMm + Math.floor(i / grid.columns) * grid.downMm;
    return `<div style="left:${left.toFixed(2)}mm;top:${top.toFixed(2)}mm;transform:scale(${scale.toFixed(4)})">${label}</div>`;
  };
  return chunks(labels, cells)
    .map((sheet) => `<section class="p-labels">${sheet.map(placed).join('')}</section>`)
    .join('');
}
