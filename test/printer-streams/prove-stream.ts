import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Encode } from '#electron/print/encode';
import type { Language } from '#shared/kernel/region';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, partsToPrint, type Paper } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import type { PrinterDevice } from '#shared/printer/device';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { drawPage } from '../printer-decoder/draw-page';
import { differenceOf, fromPng, toPng } from '../printer-decoder/one-bit-png';
import { linesOf, overTheEdge, type Page } from '../printer-decoder/page';
import { drawPlaced } from './draw-placed';

/** An encoder, the printer it writes for, the papers it is for, and the decoder of that printer's manual. */
export type Stream = Readonly<{
  name: string;
  device: PrinterDevice;
  papers: readonly Paper[];
  /** Left out: all. */
  languages?: readonly Language[];
  encode: Encode;
  pagesOf(bytes: Uint8Array): readonly Page[];
}>;
export type StreamPaper = Readonly<{ name: string; document: PaperDocument; paper: Paper }>;

/** Dots that may differ in a thousand black ones: the edges of letters, should another machine draw them a little otherwise. */
const ALLOWED = 20;

/** Every document that goes to one of the papers, with the hardest data. */
export const papersFor = ({ papers }: Pick<Stream, 'papers'>, language: Language): readonly StreamPaper[] =>
  sampleDocuments(language, { long: true, rare: true }).flatMap((document, n) =>
    PAPER_CHOICES[document.kind]
      .filter((paper) => papers.includes(paper))
      .map((paper) => ({ name: `${language}-${n}-${document.kind}-${paper}`, document, paper })),
  );

const golden = (file: string): Buffer => {
  if (!existsSync(file)) throw new Error(`${file} is missing: COUNTERBOOK_GOLDEN=renew npm run test:unit -- test/printer-streams`);
  return readFileSync(file);
};

/**
 * Encodes a paper, decodes the bytes by the printer's manual, and holds what would be printed against the golden words and pictures in
 * `folder`; answers how many pages there were. `isRenewed` writes them first.
 */
export async function proveStream(
  stream: Stream,
  { name, document, paper }: StreamPaper,
  folder: string,
  isRenewed: boolean,
): Promise<number> {
  const marks = partsToPrint(document.kind, paper).map(firstPrint);
  const bytes = await stream.encode({ document, marks, paper }, stream.device, drawPlaced);
  const pages = stream.pagesOf(bytes);
  expect(pages.map(({ wraps }) => wraps)).toEqual(pages.map(() => 0));
  expect(pages.flatMap(overTheEdge)).toEqual([]);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const words = pages.map((page) => `== ${page.widthDots}×${page.heightDots}\n${linesOf(page).join('\n')}\n`).join('');
  const at = (file: string): string => path.join(folder, stream.name, file);
  mkdirSync(at('.'), { recursive: true });
  const told = `${bytes.length} bytes ${hash}\n${words}`;
  if (isRenewed) writeFileSync(at(`${name}.txt`), told);
  expect(told).toBe(golden(at(`${name}.txt`)).toString());
  pages.forEach((page, i) => {
    const [file, picture] = [at(`${name}-${i + 1}.png`), drawPage(page)];
    if (isRenewed) writeFileSync(file, toPng(picture));
    const difference = differenceOf(fromPng(golden(file)), picture);
    expect(difference).not.toBeNull();
    expect(difference).toBeLessThanOrEqual(ALLOWED);
  });
  return pages.length;
}
