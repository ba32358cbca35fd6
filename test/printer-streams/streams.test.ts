import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/kernel/region';
import { numberOf } from '#shared/printed-document/models/paper-document';
import type { PrinterDevice } from '#shared/printer/device';
import { bytes } from '../printer-decoder/bytes';
import { formStream } from '#electron/print/escp/form-stream';
import { slipStream } from '#electron/print/escpos/slip-stream';
import { labelStream } from '#electron/print/label/label-stream';
import { FORM_PAPERS, LABEL_PAPERS } from '#shared/printed-document/paper';
import { deviceOf, type PrinterModel } from '#shared/printer/models';
import { decodeEscp } from '../printer-decoder/escp/decode-escp';
import { decodeTspl } from '../printer-decoder/tspl/decode-tspl';
import { decodeZpl } from '../printer-decoder/zpl/decode-zpl';
import { decodeEscpos } from '../printer-decoder/escpos/decode-escpos';
import { papersFor, proveStream, type Stream } from './prove-stream';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const isRenewed = process.env['COUNTERBOOK_GOLDEN'] === 'renew';

const printer = (model: PrinterModel): PrinterDevice => deviceOf(model, { way: 'file', address: 'paper' });
const SLIP_PRINTER = printer('escpos80Big5');

/** Each encoder and printer: its golden words and pictures are in golden/<name>. */
const STREAMS: readonly Stream[] = [
  {
    name: 'escpos-80-gb18030',
    device: printer('escpos80'),
    papers: ['80mm'],
    encode: slipStream,
    pagesOf: (sent) => decodeEscpos(sent, printer('escpos80')).receipts,
  },
  {
    name: 'escpos-80-big5',
    device: printer('escpos80Big5'),
    papers: ['80mm'],
    encode: slipStream,
    pagesOf: (sent) => decodeEscpos(sent, printer('escpos80Big5')).receipts,
  },
  {
    name: 'escpos-80-drawn', // no Chinese letters of its own: every line is a picture
    device: { ...printer('escpos80'), codePage: 'none' },
    papers: ['80mm'],
    encode: slipStream,
    pagesOf: (sent) => decodeEscpos(sent, { ...printer('escpos80'), codePage: 'none' }).receipts,
  },
  {
    name: 'escpos-58',
    device: printer('escpos58'),
    papers: ['58mm'],
    encode: slipStream,
    pagesOf: (sent) => decodeEscpos(sent, printer('escpos58')).receipts,
  },
  {
    name: 'tspl-203',
    device: printer('tspl203'),
    papers: LABEL_PAPERS,
    encode: labelStream,
    pagesOf: (sent) => decodeTspl(sent, printer('tspl203')),
  },
  {
    name: 'tspl-300',
    device: printer('tspl300'),
    papers: LABEL_PAPERS,
    encode: labelStream,
    pagesOf: (sent) => decodeTspl(sent, printer('tspl300')),
  },
  {
    name: 'zpl-203',
    device: printer('zpl203'),
    papers: LABEL_PAPERS,
    encode: labelStream,
    pagesOf: (sent) => decodeZpl(sent, printer('zpl203')),
  },
  {
    name: 'zpl-300',
    device: printer('zpl300'),
    papers: LABEL_PAPERS,
    encode: labelStream,
    pagesOf: (sent) => decodeZpl(sent, printer('zpl300')),
  },
  {
    name: 'escp',
    device: printer('escp'),
    papers: FORM_PAPERS,
    encode: formStream,
    pagesOf: (sent) => decodeEscp(sent, printer('escp')),
  },
  // Letters of the printer's own, each code page in the language it is sold for.
  ...(
    [
      ['escp-gb18030', 'gb18030', 'zh-CN'],
      ['escp-big5', 'cp950', 'zh-TW'],
    ] as const
  ).map(([name, codePage, language]): Stream => {
    const device = { ...printer('escp'), codePage };
    return { name, device, languages: [language], papers: FORM_PAPERS, encode: formStream, pagesOf: (sent) => decodeEscp(sent, device) };
  }),
];

for (const stream of STREAMS)
  describe.each(stream.languages ?? LANGUAGES)(`${stream.name} in %s`, (language) => {
    it.each(papersFor(stream, language).map((paper) => [paper.name, paper] as const))('%s', async (_, paper) => {
      expect(await proveStream(stream, paper, GOLDEN, isRenewed)).toBeGreaterThan(0);
    });
  });

/** The proof itself: an encoder of three lines is held to what it printed first. */
describe('a golden stream', () => {
  const slip = (mark: string): Stream => ({
    name: 'three-lines',
    device: SLIP_PRINTER,
    papers: ['80mm'],
    encode: async ({ document }, { dotsAcross, dpi }, draw) => {
      const { rows, heightDots } = await draw('<p style="height:24pt">領取收據 𠮷</p>', dotsAcross, dpi);
      const picture = [0x1d, 'v0', 0, dotsAcross / 8, 0, heightDots & 255, heightDots >> 8, rows] as const;
      return bytes(0x1b, '@', numberOf(document), 0x0a, ...picture, mark, 0x0a, 0x1d, 'V', 66, 0);
    },
    pagesOf: (sent) => decodeEscpos(sent, SLIP_PRINTER).receipts,
  });
  const [paper] = papersFor(slip(''), 'zh-TW');

  it('is the same again; a moved letter, a wrap and a word that is lost are found', async () => {
    if (paper === undefined) throw new Error('no sample');
    const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-streams-'));
    expect(await proveStream(slip('A'), paper, folder, true)).toBe(1);
    expect(await proveStream(slip('A'), paper, folder, false)).toBe(1);
    const of = (mark: string) => proveStream(slip(mark), paper, folder, false);
    await expect(of('x'.repeat(49))).rejects.toThrow('to deeply equal');
    await expect(of('B')).rejects.toThrow('to be');
    await expect(proveStream({ ...slip('A'), name: 'other' }, paper, folder, false)).rejects.toThrow('is missing');
    rmSync(folder, { recursive: true, force: true });
  });
});
