import type { BrowserWindow } from 'electron';
import { layoutOf, pageOf, type PageSize } from '#shared/printed-document/paper';
import { fitted, isCut, type Fitted } from './paper-fit';
import { measureSlip, type PrintWindow } from './print-window';
import type { PrintRequest } from './render-html';

const INCH_MM = 25.4;
/** React, the fonts and the sheets come with the first paper: no window waits for them at the start (quality P1). */
export const loadSheets = () => import('./sheet-html');
export type ExactPage = Readonly<{ widthMm: number; heightMm: number }>;

/**
 * Lays a paper out at its exact size, a roll's slip as long as its content, measures whether anything of it is cut, and lends the window
 * that shows it: in smaller letters where that helps (decision 066).
 */
export async function withPage<T>(
  window: PrintWindow,
  request: PrintRequest,
  use: (shown: BrowserWindow, page: ExactPage) => Promise<T>,
): Promise<Fitted<T>> {
  const size: PageSize = pageOf(request.document.kind, request.paper);
  const { heightMm } = size;
  const { sheetHtml } = await loadSheets();
  return fitted(async (letters, mayShrink) => {
    const exact = heightMm ?? (await window.withLoaded(sheetHtml(request, { letters }), measureSlip));
    const page = { widthMm: size.widthMm, heightMm: exact };
    return window.withLoaded(sheetHtml(request, { heightMm: exact, letters }), async (shown) => {
      const isOver = await isCut(shown, sheetMm(request));
      return isOver && mayShrink ? null : { drawn: await use(shown, page), isCut: isOver };
    });
  });
}

/** Height of one sheet as it is laid out: half of an A4 with two, none of a roll. */
const sheetMm = ({ document: { kind }, paper }: PrintRequest): number | null => pageOf(kind, layoutOf(paper)).heightMm;

export const pdfOf = (shown: BrowserWindow, page: ExactPage): Promise<Uint8Array> =>
  shown.webContents.printToPDF({
    pageSize: { width: page.widthMm / INCH_MM, height: page.heightMm / INCH_MM },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  });

/** A paper as a PDF of exactly its size: for preview, for saving, and as the image that is kept. */
export const fittedPdf = (window: PrintWindow, request: PrintRequest): Promise<Fitted<Uint8Array>> =>
  withPage(window, request, (shown, page) => pdfOf(shown, page));
export const paperToPdf = async (window: PrintWindow, request: PrintRequest): Promise<Uint8Array> =>
  (await fittedPdf(window, request)).drawn;
