import { renderToStaticMarkup } from 'react-dom/server';
import { PaperSheet } from '#renderer/documents/paper-sheet';
import formCss from '#renderer/documents/form.css?raw';
import labelCss from '#renderer/documents/label.css?raw';
import pageCss from '#renderer/documents/page.css?raw';
import sheetCss from '#renderer/documents/sheet.css?raw';
import slipCss from '#renderer/documents/slip.css?raw';
import storeCss from '#renderer/documents/store.css?raw';
import stubCss from '#renderer/documents/stub.css?raw';
import testPageCss from '#renderer/documents/test-page.css?raw';
import { HTML_LANG } from '#shared/messages/languages';
import { labelInCell } from '#shared/printed-document/label/on-sheet';
import { USUAL_GRID } from '#shared/printed-document/models/look';
import { languageOf, numberOf, type PaperDocument } from '#shared/printed-document/models/paper-document';
import { pageOf, type PageSize, type Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { labelsOnSheets, twoOnSheet } from './many-on-sheet';
import type { FontCss } from './print-fonts';
import { printable } from './printable';

type PaperWithMarks = Readonly<{ document: PaperDocument; marks: readonly PrintMark[] }>;
/** `marks`: one for each part to print, in the order the paper travels. `along`: the other labels of its sheet. */
export type PrintRequest = PaperWithMarks & Readonly<{ along?: readonly PaperWithMarks[]; paper: Paper }>;

/** What is common to all papers first; the same order as in the preview (renderer/kernel/paper-preview.tsx). */
const PAPER_CSS = [sheetCss, pageCss, stubCss, slipCss, storeCss, formCss, labelCss, testPageCss].join('');

const escapeText = (text: string): string => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
/** Before a roll's slip has been measured its page is long enough for any slip. */
const UNMEASURED_MM = 3000;
const pageRule = ({ widthMm, heightMm }: PageSize): string =>
  `@page{size:${widthMm}mm ${heightMm ?? UNMEASURED_MM}mm;margin:0}html,body{margin:0;background:#fff}`;

/** `heightMm`: the length of a slip, once it is measured. `letters`: how large they are where a paper does not fit otherwise. */
export type Drawing = Readonly<{ heightMm?: number; letters?: number }>;
const lettersRule = (letters: number): string => {
  const rule = (sheet: string, size: number): string => `${sheet}{--f:${(letters * size).toFixed(3)}}`;
  return letters === 1 ? '' : [rule('.p-sheet', 1), rule('.p-sheet.p-font-small', 0.9), rule('.p-sheet.p-font-large', 1.1)].join('');
};

const drawn = ({ document, marks }: PaperWithMarks, paper: Paper): string[] =>
  marks.map((mark) => renderToStaticMarkup(<PaperSheet doc={document} mark={mark} paper={paper} />));
function onSheets({ document, marks, along = [], paper }: PrintRequest): string {
  if (paper === 'A4-labels') {
    const grid = ('look' in document ? document.look?.grid : null) ?? USUAL_GRID;
    const { paper: label } = labelInCell(grid);
    return labelsOnSheets(
      [{ document, marks }, ...along].map((one) => ({ html: drawn(one, label).join(''), cell: one.marks[0]?.cell ?? 1 })),
      grid,
    );
  }
  const parts = drawn({ document, marks }, paper);
  return paper === 'A4-2up' ? twoOnSheet(parts, pageOf(document.kind, paper)) : parts.join('');
}

/**
 * One printing as a whole page of HTML: no script, no outside file but the fonts. The title is the document's number because it
 * becomes the print job's name.
 */
export function printHtml(request: PrintRequest, fontCss: FontCss, { heightMm, letters = 1 }: Drawing = {}): string {
  const clean = printable(request);
  const { document, paper } = clean;
  const page = pageOf(document.kind, paper);
  const body = onSheets(clean);
  return [
    `<!doctype html><html lang="${HTML_LANG[languageOf(document)]}"><head><meta charset="utf-8">`,
    `<title>${escapeText(numberOf(document))}</title>`,
    `<style>${fontCss(body + PAPER_CSS)}</style><style>${PAPER_CSS}${lettersRule(letters)}</style><style>${pageRule({ widthMm: page.widthMm, heightMm: page.heightMm ?? heightMm ?? null })}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('');
}
