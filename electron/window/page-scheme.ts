import { protocol } from 'electron';
import { PAGE_HEADERS, readPageFile } from '#db/page-files';

export const PAGE_ORIGIN = 'app://counterbook';
export const PAGE_URL = `${PAGE_ORIGIN}/`;
export const STOP_URL = `${PAGE_ORIGIN}/stop.html`;

/** Before the app is ready, and once for all private schemes: the page, and the sheets to be printed (electron/print). */
export function registerPrivateSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'sheet', privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the built page from its folder, and the stop page, which is made here because it must not need the page. */
export function servePage(folder: string, stopPage: () => string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== 'counterbook') return new Response(null, { status: 403 });
    const headers = { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' };
    if (url.pathname === '/stop.html') return new Response(stopPage(), { headers });
    const file = await readPageFile(folder, url.pathname);
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.bytes, { headers: { ...headers, 'content-type': file.type } });
  });
}
