import { app } from 'electron';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fittedPdf } from '#electron/print/print-pdf';
import { openPrintWindow } from '#electron/print/print-window';
import { serveSheets } from '#electron/print/sheet-scheme';
import { registerPrivateSchemes } from '#electron/window/page-scheme';
import { partsToPrint } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { goldenPapers, plantedPapers, type Drawn, type GoldenPaper } from './golden-paper';

/** The program's own way from a stored paper to a PDF, for every golden paper: electron -r draw-papers.cjs, its folders in the environment. */
const [out, fonts] = [process.env['COUNTERBOOK_GOLDEN_OUT'] ?? '', process.env['COUNTERBOOK_GOLDEN_FONTS'] ?? ''];

const requestOf = ({ document, paper }: Pick<GoldenPaper, 'document' | 'paper'>) => ({
  document,
  marks: partsToPrint(document.kind, paper).map(firstPrint),
  paper,
});

async function draw(): Promise<void> {
  serveSheets(fonts);
  const window = openPrintWindow();
  const drawn: Drawn[] = [];
  for (const [i, { document, paper, ...rest }] of goldenPapers(process.env['COUNTERBOOK_GOLDEN_SHORT'] === '1').entries()) {
    const pdf = path.join(out, `${i}.pdf`);
    const { drawn: bytes, fit } = await fittedPdf(window, requestOf({ document, paper }));
    writeFileSync(pdf, bytes);
    drawn.push({ ...rest, pdf, fit });
  }
  const planted: Drawn['fit'][] = [];
  for (const paper of plantedPapers()) planted.push((await fittedPdf(window, requestOf(paper))).fit);
  writeFileSync(path.join(out, 'list.json'), JSON.stringify({ chromium: process.versions['chrome'], drawn, planted }));
}

registerPrivateSchemes();
app
  .whenReady()
  .then(draw)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    },
  );
