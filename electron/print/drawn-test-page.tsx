import { renderToStaticMarkup } from 'react-dom/server';
import sheetCss from '#renderer/documents/sheet.css?raw';
import { TestPageSheet } from '#renderer/documents/test-page-sheet';
import testPageCss from '#renderer/documents/test-page.css?raw';
import type { TestPagePaper } from '#shared/printed-document/models/test-page';
import { PAPER_SIZES, type Paper } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import type { PrinterDevice } from '#shared/printer/device';
import type { Raster } from '#shared/printer/raster';
import type { DrawRaster } from './encode';
import { toDots } from './dots';

/** 測試頁 for a printer of labels or forms: the page with its rulers as dots, as far as the head reaches. */
export function drawnTestPage(doc: TestPagePaper, paper: Paper, { dpi, dotsAcross }: PrinterDevice, draw: DrawRaster): Promise<Raster> {
  const sheet = renderToStaticMarkup(<TestPageSheet doc={doc} mark={firstPrint('original')} paper={paper} />);
  const width = Math.min(dotsAcross, toDots(PAPER_SIZES[paper].widthMm, dpi));
  return draw(`<style>${sheetCss}${testPageCss}</style>${sheet}`, width, dpi);
}
