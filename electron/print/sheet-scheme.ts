import { session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The sheets' own partition: no cookies, no storage, nothing of the page. */
const PARTITION = 'print';
/**
 * Sheets and fonts are one place, so that the window keeps its process and the fonts it has read from sheet to sheet; each under a
 * place of its own would be a new process with all its fonts to read again (quality P8).
 */
const PLACE = 'sheet://paper';
/** Where a sheet's font pieces come from; see print-fonts.ts. */
export const FONT_BASE = `${PLACE}/fonts/`;
/** No script, no outside address: a document can show text, our fonts and the picture it carries itself, nothing else. */
const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; font-src sheet:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const FONT_FILE = /^\/fonts\/(noto-(?:sans-[a-z]+|emoji)-[a-z0-9-]+\.woff2)$/;

/** The pieces lie in the program and never change, so the window may keep them from sheet to sheet. */
const KEPT = 'public, max-age=31536000, immutable';
const sheets = new Map<string, string>(); // path → html, for the length of one print
let next = 0;

export const printSession = (): Session => session.fromPartition(PARTITION);

/** Once, after 'ready'; the scheme itself is registered with the page's (electron/window/page-scheme.ts). */
export function serveSheets(fontsFolder: string): void {
  printSession().protocol.handle('sheet', async (request) => {
    const url = new URL(request.url);
    const headers = { 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' };
    const font = FONT_FILE.exec(url.pathname)?.[1];
    if (font !== undefined) {
      const bytes = await readFile(path.join(fontsFolder, font)).catch(() => null);
      if (bytes === null) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': 'font/woff2', 'cache-control': KEPT } });
    }
    const html = sheets.get(url.pathname);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  });
}

/** Puts a sheet under an address of its own for as long as `use` works with it. Not a data: URL: those stop at 2 MB. */
export async function withSheet<T>(html: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `/${++next}`;
  sheets.set(name, html);
  try {
    return await use(PLACE + name);
  } finally {
    sheets.delete(name);
  }
}
