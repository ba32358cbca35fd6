import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lookPages } from '#test/documents/look';
import { UNMEASURED_MM, type PaperFile } from './paper-file';

/** Where the program's print windows get their fonts (electron/print/sheet-scheme.ts). */
const FONT_BASE = 'sheet://paper/fonts/';

// Writes every paper as a page of HTML and a list of them into the folder it is given; papers.look.ts makes the pictures.
const folder = path.resolve(process.argv[2] ?? '.look/papers/html');
mkdirSync(folder, { recursive: true });
// `COUNTERBOOK_LOOK_SCREENS=requisition,quote`: only papers whose name begins so.
const begins = process.env['COUNTERBOOK_LOOK_SCREENS']?.split(',') ?? [''];
const chosen = lookPages(FONT_BASE).filter(({ name }) => begins.some((beginning) => name.startsWith(beginning)));
const list = chosen.map(({ name, page, html }): PaperFile => {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html(page.heightMm === null ? UNMEASURED_MM : undefined));
  return { name, file, widthMm: page.widthMm, heightMm: page.heightMm };
});
writeFileSync(path.join(folder, 'list.json'), JSON.stringify(list));
