import type { BrowserWindow } from 'electron';
import { pageOf, type PageSize } from '#shared/printed-document/paper';
import { measureSlip, type PrintWindow } from './print-window';
import type { PrintRequest } from './render-html';

const INCH_MM = 25.4;
/** React, the fonts and the sheets come with the first paper: no window waits for them at the start (quality P1). */
export const loadSheets = () => import('./sheet-html');
export type ExactPage = Readonly<{ widthMm: number; heightMm: number }>;

/** Lays a paper out at its exact size, a roll's slip as long as its content, and lends the window that shows it. */
export async function withPage<T>(
  window: PrintWindow,
  request: PrintRequest,
  use: (shown: BrowserWindow, page: ExactPage) => Promise<T>,
): Promise<T> {
  const size: PageSize = pageOf(request.document.kind, request.paper);
  const { heightMm } = size;
  const { sheetHtml } = await loadSheets();
  const exact = heightMm ?? (await window.withLoaded(sheetHtml(request), measureSlip));
  const page = { widthMm: size.widthMm, heightMm: exact };
  return window.withLoaded(sheetHtml(request, exact), (shown) => use(shown, page));
}

export const pdfOf = (shown: BrowserWindow, page: ExactPage): Promise<Uint8Array> =>
  shown.webContents.printToPDF({
    pageSize: { width: page.widthMm / INCH_MM, height: page.heightMm / INCH_MM },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  });

/** A paper as a PDF of exactly its size: for preview, for saving, and as the image that is kept. */
export const paperToPdf = (window: PrintWindow, request: PrintRequest): Promise<Uint8Array> =>
  withPage(window, request, (shown, page) => pdfOf(shown, page));
