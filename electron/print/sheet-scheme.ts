import { session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The sheets' own partition: no cookies, no storage, nothing of the page. */
const PARTITION = 'print';
/** Where a sheet's font pieces come from; see print-fonts.ts. */
export const FONT_BASE = 'sheet://fonts/';
/** No script, no outside address: a document can show text, our fonts and the picture it carries itself, nothing else. */
const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; font-src sheet:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const FONT_FILE = /^\/(noto-(?:sans-[a-z]+|emoji)-[a-z0-9-]+\.woff2)$/;

/** The pieces lie in the program and never change, so the window may keep them from sheet to sheet. */
const KEPT = 'public, max-age=31536000, immutable';
const sheets = new Map<string, string>(); // host → html, for the length of one print
let next = 0;

export const printSession = (): Session => session.fromPartition(PARTITION);

/** Once, after 'ready'; the scheme itself is registered with the page's (electron/window/page-scheme.ts). */
export function serveSheets(fontsFolder: string): void {
  printSession().protocol.handle('sheet', async (request) => {
    const url = new URL(request.url);
    const headers = { 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' };
    if (url.host === 'fonts') {
      const file = FONT_FILE.exec(url.pathname)?.[1];
      const bytes = file === undefined ? null : await readFile(path.join(fontsFolder, file)).catch(() => null);
      // The page and the fonts are two hosts of one scheme, so the font says that it may be used.
      if (bytes === null) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(bytes), {
        headers: { ...headers, 'content-type': 'font/woff2', 'access-control-allow-origin': '*', 'cache-control': KEPT },
      });
    }
    const html = sheets.get(url.host);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  });
}

/** Puts a sheet under an address of its own for as long as `use` works with it. Not a data: URL: those stop at 2 MB. */
export async function withSheet<T>(html: string, use: (url: string) => Promise<T>): Promise<T> {
  const host = `s${++next}`;
  sheets.set(host, html);
  try {
    return await use(`sheet://${host}/`);
  } finally {
    sheets.delete(host);
  }
}
