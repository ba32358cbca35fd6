import type { FormBlock, FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { pageOf, type Paper } from '#shared/printed-document/paper';
import { qrDots } from '#shared/printed-document/bars';
import { columnsMm, QR_MODULE_MM, type FormLayout, type Slice } from './form-blocks';
import { fitted } from './look';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { fieldRows } from './sheet-parts';

const PT = 9;
const SMALL_PT = 7.5;
const SMALL_MM = 3.6;
const GAP_MM = 2.6;
const HEADING_MM = 4.6;
const LEAST_ROW_MM = 6.4;
const BLANK_MM = 7.4;
const CELL_SIDES_MM = 3;
/** The line that says who printed it, and the space around the signatures beside the QR. */
const FOOT_MM = 7.5;
const LEAST_SIGNS_MM = 19;
const TICK_LABEL_MM = 34;

const LAYOUTS: Readonly<Record<'A5' | 'A4' | 'across', FormLayout>> = {
  A5: { size: 'a5', widthMm: 132, heightMm: 194, roomMm: 168, halfMm: 42, labelMm: 19, cellPt: 9 },
  A4: { size: 'a4', widthMm: 186, heightMm: 274, roomMm: 248, halfMm: 64, labelMm: 20, cellPt: 9 },
  across: { size: 'a4-across', widthMm: 273, heightMm: 188, roomMm: 161, halfMm: 108, labelMm: 22, cellPt: 8 },
};
/** Of English labels on A5 (sheet.css). */
const EN_LABEL_MM = 23;

/** What a form is laid out on: a register lies on its side. */
export function formLayout({ kind, head }: FormSheetPaper, paper: Paper): FormLayout {
  const page = pageOf(kind, paper);
  const own = LAYOUTS[paper === 'A5' ? 'A5' : page.widthMm > (page.heightMm ?? 0) ? 'across' : 'A4'];
  const isWider = head.language === 'en' && own.size === 'a5';
  return isWider ? { ...own, labelMm: EN_LABEL_MM, halfMm: own.halfMm - (EN_LABEL_MM - own.labelMm) } : own;
}

/** One row of one block, with its height. */
type Row = Readonly<{ block: FormBlock; no: number; mm: number }>;

const titleMm = (title: string): number => (title === '' ? 0 : HEADING_MM);
function rowsOf(block: FormBlock, { widthMm, halfMm, labelMm, cellPt }: FormLayout, blanks: number): readonly number[] {
  switch (block.as) {
    case 'fields':
      return fieldRows(block.fields, halfMm).map((row, i) => {
        const roomMm = row.length === 1 ? widthMm - labelMm - CELL_SIDES_MM : halfMm;
        const values = rowHeight(Math.max(...row.map((f) => linesOf(f.value, roomMm, PT))), PT);
        const labels = 1.5 + Math.max(...row.map((f) => linesOf(f.label, labelMm - CELL_SIDES_MM, SMALL_PT))) * SMALL_MM;
        return Math.max(values, labels) + (i === 0 ? titleMm(block.title) : 0);
      });
    case 'table': {
      const widths = columnsMm(block.columns, widthMm).map((mm) => mm - CELL_SIDES_MM);
      const head = 1.5 + Math.max(...block.columns.map((c, n) => linesOf(c.title, widths[n] ?? 20, SMALL_PT))) * SMALL_MM;
      const rows = block.rows.map((row) =>
        Math.max(LEAST_ROW_MM, rowHeight(Math.max(...row.map((cell, n) => linesOf(cell, widths[n] ?? 20, cellPt))), cellPt)),
      );
      return [...rows, ...Array.from({ length: blanks }, () => BLANK_MM)].map((mm, i) => mm + (i === 0 ? head + titleMm(block.title) : 0));
    }
    case 'choices':
      return block.rows.map((row, i) => {
        const ticks = row.choices.map((c) => c.text).join('　　　');
        const lines = Math.max(linesOf(ticks, widthMm - TICK_LABEL_MM - 4, PT), linesOf(row.label, TICK_LABEL_MM - 3, SMALL_PT));
        return rowHeight(lines, PT) + (i === 0 ? titleMm(block.title) : 0);
      });
    case 'writing':
      return [Math.max(block.mm, 5.5 + linesOf(block.text, widthMm - CELL_SIDES_MM - 1, PT) * 4.7)];
    case 'text':
      return block.lines.map((line, i) => linesOf(line, widthMm, PT) * 4.7 + 1 + (i === 0 ? titleMm(block.title) : 0));
  }
}

function pagesWith(doc: FormSheetPaper, layout: FormLayout, most: number): readonly (readonly Row[])[] {
  const rows: Row[] = doc.blocks.flatMap((block) =>
    rowsOf(block, layout, block.as === 'table' ? Math.min(block.blanks, most) : 0).map((mm, no) => ({
      block,
      no,
      mm: mm + (no === 0 ? GAP_MM : 0),
    })),
  );
  const termsMm = doc.terms.reduce((mm, term) => mm + linesOf(term, layout.widthMm - 6, SMALL_PT) * 4.1, 0);
  const signsMm = Math.max(LEAST_SIGNS_MM, (qrDots(doc.head.qr)?.side ?? 0) * QR_MODULE_MM);
  // across, where no one signs, they stand beside the code
  const tail = layout.size === 'a4-across' ? Math.max(FOOT_MM + termsMm, signsMm) + 3 : FOOT_MM + signsMm + termsMm;
  return breakPages(rows, (row) => row.mm, fitted(doc.head, layout, { first: layout.roomMm, next: layout.roomMm - 8, tail }));
}

function slicesOf(page: readonly Row[]): readonly Slice[] {
  return [...new Set(page.map((r) => r.block))].map((block) => {
    const own = page.filter((r) => r.block === block).map((r) => r.no);
    return { block, from: Math.min(...own), to: Math.max(...own) + 1 };
  });
}

/** The blocks shared over pages; empty lines to write on never make a page more. */
export function formPages(doc: FormSheetPaper, layout: FormLayout): readonly (readonly Slice[])[] {
  const wanted = Math.max(0, ...doc.blocks.map((b) => (b.as === 'table' ? b.blanks : 0)));
  const least = pagesWith(doc, layout, Math.min(1, wanted));
  for (let most = wanted; most > 1; most -= 1) {
    const pages = pagesWith(doc, layout, most);
    if (pages.length === least.length) return pages.map(slicesOf);
  }
  return least.map(slicesOf);
}
