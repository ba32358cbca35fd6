import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lookPages } from '#test/documents/look';
import { UNMEASURED_MM, type PaperFile } from './paper-file';

/** Where the program's print windows get their fonts (electron/print/sheet-scheme.ts). */
const FONT_BASE = 'sheet://paper/fonts/';

// Writes every paper as a page of HTML and a list of them into the folder it is given; papers.look.ts makes the pictures.
const folder = path.resolve(process.argv[2] ?? '.look/papers/html');
mkdirSync(folder, { recursive: true });
const list = lookPages(FONT_BASE).map(({ name, page, html }): PaperFile => {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html(page.heightMm === null ? UNMEASURED_MM : undefined));
  return { name, file, widthMm: page.widthMm, heightMm: page.heightMm };
});
writeFileSync(path.join(folder, 'list.json'), JSON.stringify(list));
