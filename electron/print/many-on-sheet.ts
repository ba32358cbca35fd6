import { labelInCell, onSheets } from '#shared/printed-document/label/on-sheet';
import type { LabelGrid } from '#shared/printed-document/models/look';
import type { PageSize } from '#shared/printed-document/paper';

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

/** A paper drawn, and the cell its first label goes to, counted from 1. */
type Placed = Readonly<{ html: string; cell: number }>;
/** Labels on sheets of A4, each as large as its cell allows (users-ask 41). */
export function labelsOnSheets(papers: readonly Placed[], grid: LabelGrid): string {
  const { scale } = labelInCell(grid);
  const labelled = papers.map(({ html, cell }) => ({ labels: pagesIn(html), cell }));
  return onSheets(labelled, grid)
    .map((sheet) => {
      const labels = sheet.map(({ label, leftMm, topMm }) => {
        const place = `left:${leftMm.toFixed(2)}mm;top:${topMm.toFixed(2)}mm;transform:scale(${scale.toFixed(4)})`;
        return `<div style="${place}">${label}</div>`;
      });
      return `<section class="p-labels">${labels.join('')}</section>`;
    })
    .join('');
}
