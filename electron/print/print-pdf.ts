import type { BrowserWindow } from 'electron';
import { pageOf, type PageSize } from '#shared/printed-document/paper';
import { fontFaces } from './print-fonts';
import { measureSlip, type PrintWindow } from './print-window';
import { printHtml, type PrintRequest } from './render-html';
import { FONT_BASE } from './sheet-scheme';

const INCH_MM = 25.4;
const fonts = fontFaces(FONT_BASE);
export type ExactPage = Readonly<{ widthMm: number; heightMm: number }>;

/** Lays a paper out at its exact size, a roll's slip as long as its content, and lends the window that shows it. */
export async function withPage<T>(
  window: PrintWindow,
  request: PrintRequest,
  use: (shown: BrowserWindow, page: ExactPage) => Promise<T>,
): Promise<T> {
  const size: PageSize = pageOf(request.document.kind, request.paper);
  const { heightMm } = size;
  const exact = heightMm ?? (await window.withLoaded(printHtml(request, fonts), measureSlip));
  const page = { widthMm: size.widthMm, heightMm: exact };
  return window.withLoaded(printHtml(request, fonts, exact), (shown) => use(shown, page));
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
