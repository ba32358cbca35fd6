import { fontFaces } from './print-fonts';
import { printHtml, type PrintRequest } from './render-html';
import { FONT_BASE } from './sheet-scheme';

const fonts = fontFaces(FONT_BASE);

/** A paper as the page of a print window, with the bundled fonts; `exact`: the height of a slip in mm, once it is known. */
export const sheetHtml = (request: PrintRequest, exact?: number): string => printHtml(request, fonts, exact);
