import { describe, expect, it } from 'vitest';
import { formStream } from '#electron/print/escp/form-stream';
import { slipStream } from '#electron/print/escpos/slip-stream';
import { shownTexts } from '#shared/paper-template/shown-texts';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, partsToPrint, type Paper } from '#shared/printed-document/paper';
import { firstPrint } from '#shared/printed-document/print-mark';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { deviceOf } from '#shared/printer/models';
import { decodeEscp } from '../printer-decoder/escp/decode-escp';
import { decodeEscpos } from '../printer-decoder/escpos/decode-escpos';
import { linesOf } from '../printer-decoder/page';
import { drawPlaced } from './draw-placed';

const SLIPS = deviceOf('escpos80', { way: 'file', address: 'paper' });
const FORMS = { ...deviceOf('escp', { way: 'file', address: 'paper' }), codePage: 'gb18030' as const };
/** Printers with Chinese letters of their own, so that their words can be read back. */
const READABLE = {
  '80mm': { device: SLIPS, encode: slipStream, pagesOf: (sent: Uint8Array) => decodeEscpos(sent, SLIPS).receipts },
  '241x140': { device: FORMS, encode: formStream, pagesOf: (sent: Uint8Array) => decodeEscp(sent, FORMS) },
  '241x93': { device: FORMS, encode: formStream, pagesOf: (sent: Uint8Array) => decodeEscp(sent, FORMS) },
} as const;
type Readable = keyof typeof READABLE;
const isReadable = (paper: Paper): paper is Readable => paper in READABLE;

/** As a code page writes it: the minus is a hyphen, the sign of the yuan its wide form. */
const bare = (text: string): string => text.replaceAll(/\s/g, '').replaceAll('\u2212', '-').replaceAll('¥', '￥');
/** How often each letter stands there: a text that fills a narrow column is broken between those of its neighbours. */
function lettersOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const letter of texts.join('')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}
/** The cells of a table, wherever the model has one. */
const cellsOf = (document: PaperDocument): string[] =>
  ('rows' in document && Array.isArray(document.rows) ? document.rows.flat(2) : []).filter(
    (cell): cell is string => typeof cell === 'string',
  );

/** A paper is laid out three times over, for a page, a roll and a form (decisions 045, 046): what stands on one stands on the others. */
describe('a printer of its own language gets the words that stand on the sheet', () => {
  const papers = sampleDocuments('zh-CN').filter(({ kind }) => kind !== 'test-page');
  const cases = papers.flatMap((document, n) =>
    PAPER_CHOICES[document.kind].filter(isReadable).map((paper) => [`${n} ${document.kind} ${paper}`, document, paper] as const),
  );
  it.each(cases)('%s', async (_name, document, paper) => {
    const { device, encode, pagesOf } = READABLE[paper];
    const marks = partsToPrint(document.kind, paper).map(firstPrint);
    const pages = pagesOf(await encode({ document, marks, paper }, device, drawPlaced));
    const printed = bare(pages.flatMap((page) => linesOf(page)).join(''));
    const wanted = [...new Set([...shownTexts(document), ...cellsOf(document)].map(bare))].filter((text) => text !== '');
    expect(wanted.length).toBeGreaterThan(0);
    const there = lettersOf([printed]);
    const lost = wanted.filter((text) => !printed.includes(text));
    expect(
      [...lettersOf(lost)].filter(([letter, n]) => (there.get(letter) ?? 0) < n),
      `of ${lost.join(' | ')}`,
    ).toEqual([]);
  });
});
