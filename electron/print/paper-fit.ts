import type { BrowserWindow } from 'electron';
import type { PrintFit } from '#shared/print-job/states';
import { inspected } from './inspected';

const PX_PER_MM = 96 / 25.4;
/** How large the letters are drawn, in turn, until nothing is cut. */
export const LETTER_SCALES = [1, 0.9, 0.8] as const;

/**
 * Asked of the laid out page: whether words leave their cell, their sheet or its foot. Two pixels are what rounding does, a wide blank may
 * hang at the end of a line; what is meant to end in an ellipsis, and marks across the body, are no words that are cut. Labels fit
 * themselves (decision 046), a test page's rulers stand on its edges.
 */
const IS_CUT = `(heightPx) => {
  const CELLS = new Set(['TD', 'TH', 'DD', 'DT', 'LI', 'P', 'H1']);
  const isOver = (box) => {
    const blank = box.textContent.includes('\\u3000') ? 14 : 0;
    return box.scrollWidth > box.clientWidth + 2 + blank;
  };
  const isMeant = (box) => getComputedStyle(box).overflowX !== 'visible';
  return [...document.querySelectorAll('article:not(.p-label, :has(.p-test-page))')].some((sheet) => {
    const { top, bottom, right, height } = sheet.getBoundingClientRect();
    if (heightPx !== null && height > heightPx + 2) return true;
    if (isMeant(sheet) && sheet.scrollHeight > sheet.clientHeight + 2) return true;
    for (const box of sheet.querySelectorAll('td, th, dd, dt, li, p:not(.p-stamp, .p-void), h1, span, b, svg, table')) {
      const at = box.getBoundingClientRect();
      if (at.right > right + 2 || at.bottom > (heightPx === null ? bottom : top + heightPx) + 2) return true;
      if (CELLS.has(box.tagName) && isOver(box) && !isMeant(box)) return true;
    }
    return false;
  });
}`;

/** Measures the paper itself, not a sample of it, a millisecond or two; the sheet runs no script, the inspector asks. `heightMm` null: a roll. */
export const isCut = (window: BrowserWindow, heightMm: number | null): Promise<boolean> =>
  inspected(window, async (ask) => {
    const expression = `(${IS_CUT})(${heightMm === null ? null : heightMm * PX_PER_MM})`;
    const { result } = await ask<{ result: { value?: unknown } }>('Runtime.evaluate', { expression, returnByValue: true });
    return result.value === true;
  });

/** A paper drawn in the largest letters that nothing is cut in, and how it came to fit (decision 066). */
export type Fitted<T> = Readonly<{ drawn: T; fit: PrintFit | null }>;

/** Draws with smaller letters until nothing is cut; `draw` answers null when something is and it `mayShrink`. */
export async function fitted<T>(
  draw: (scale: number, mayShrink: boolean) => Promise<Readonly<{ drawn: T; isCut: boolean }> | null>,
): Promise<Fitted<T>> {
  for (const [i, scale] of LETTER_SCALES.entries()) {
    const done = await draw(scale, i < LETTER_SCALES.length - 1);
    if (done !== null) return { drawn: done.drawn, fit: done.isCut ? 'cut' : scale < 1 ? 'smaller' : null };
  }
  throw new Error('the last size is drawn whatever is cut');
}
