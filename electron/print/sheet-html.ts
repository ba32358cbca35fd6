import { fontFaces } from './print-fonts';
import { printHtml, type Drawing, type PrintRequest } from './render-html';
import { FONT_BASE } from './sheet-scheme';
import { framed } from './unknown-letters';

const fonts = fontFaces(FONT_BASE);

/** A paper as the page of a print window, with the bundled fonts. */
export const sheetHtml = (request: PrintRequest, how: Drawing = {}): string =>
  framed(printHtml(request, fonts, how), (point) => fonts.has(point));

/** A piece of a paper as the page of a print window, to be taken as dots: it brings its style, the page brings the bundled fonts. */
export const pieceHtml = (piece: string): string =>
  framed(
    [
      '<!doctype html><html><head><meta charset="utf-8">',
      `<style>${fonts(piece)}html,body{margin:0;background:#fff}</style>`,
      `</head><body>${piece}</body></html>`,
    ].join(''),
    (point) => fonts.has(point),
  );
