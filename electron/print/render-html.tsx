import { renderToStaticMarkup } from 'react-dom/server';
import { PaperSheet } from '#renderer/documents/paper-sheet';
import pageCss from '#renderer/documents/page.css?raw';
import sheetCss from '#renderer/documents/sheet.css?raw';
import slipCss from '#renderer/documents/slip.css?raw';
import storeCss from '#renderer/documents/store.css?raw';
import stubCss from '#renderer/documents/stub.css?raw';
import tagCss from '#renderer/documents/tag.css?raw';
import { HTML_LANG } from '#shared/messages/languages';
import { languageOf, numberOf, type PaperDocument } from '#shared/printed-document/models/paper-document';
import { pageOf, type PageSize, type Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import type { FontCss } from './print-fonts';

/** `marks`: one for each part to print, in the order the paper travels. */
export type PrintRequest = Readonly<{ document: PaperDocument; marks: readonly PrintMark[]; paper: Paper }>;

/** What is common to all papers first; the same order as in the preview (renderer/kernel/paper-preview.tsx). */
const PAPER_CSS = [sheetCss, pageCss, stubCss, slipCss, storeCss, tagCss].join('');

const escapeText = (text: string): string => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
/** What no printer should be told and no reader can see: control characters, and marks that turn the reading direction (S13, S14). */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
function printable<T>(value: T): T;
function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(UNPRINTABLE, '');
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)]));
}
/** Before a roll's slip has been measured its page is long enough for any slip. */
const UNMEASURED_MM = 3000;
const pageRule = ({ widthMm, heightMm }: PageSize): string =>
  `@page{size:${widthMm}mm ${heightMm ?? UNMEASURED_MM}mm;margin:0}html,body{margin:0;background:#fff}`;

/**
 * One printing as a whole page of HTML: no script, no outside file but the fonts. The title is the document's number because it
 * becomes the print job's name. `heightMm` is the measured length of a slip.
 */
export function printHtml(request: PrintRequest, fontCss: FontCss, heightMm?: number): string {
  const { document, marks, paper } = printable(request);
  const page = pageOf(document.kind, paper);
  const body = marks.map((mark) => renderToStaticMarkup(<PaperSheet doc={document} mark={mark} paper={paper} />)).join('');
  return [
    `<!doctype html><html lang="${HTML_LANG[languageOf(document)]}"><head><meta charset="utf-8">`,
    `<title>${escapeText(numberOf(document))}</title>`,
    `<style>${fontCss(body + PAPER_CSS)}</style><style>${PAPER_CSS}</style><style>${pageRule({ widthMm: page.widthMm, heightMm: page.heightMm ?? heightMm ?? null })}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('');
}
