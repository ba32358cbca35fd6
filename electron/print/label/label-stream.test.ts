import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_PAPERS, TIE_ON_CARD, type LabelPaper } from '#shared/printed-document/paper';
import { FONT_SIZES, type FontSize } from '#shared/printed-document/models/look';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { RepairTagPaper } from '#shared/printed-document/models/repair-tag';
import { labelsOf } from '#shared/printed-document/label/labels';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { widthOf } from '#shared/printed-document/text-width';
import type { PrinterDevice } from '#shared/printer/device';
import type { DrawRaster } from '../encode';
import { rasterOf } from '../dots';
import { labelStream } from './label-stream';
import { printable } from '../printable';

const TAG: RepairTagPaper = {
  kind: 'repair-tag',
  template: 'repair-tag@1',
  language: 'zh-TW',
  region: 'TW',
  series: 'RC-2026-',
  running: '000005',
  barcode: 'TP1-RC-2026-000005',
  qr: 'CB1:TP1-RC-2026-000005:A18E03D4',
  title: 'TV-43A',
  serial: 'TA43-07715',
  person: '郭○偉',
  phone: '0928-***-432',
  text: '無電源',
  promise: '約 11-27（五）',
  type: 'A 有費',
  count: '1/2',
  shelf: 'B-03',
};
const DEVICE: PrinterDevice = {
  way: 'tcp',
  address: '',
  language: 'tspl',
  dpi: 203,
  dotsAcross: 480,
  codePage: 'none',
  hasCutter: false,
  drawerPin: null,
};
/** Everything is ink: each drawn line comes back as a full box. */
const black: DrawRaster = (html, widthDots, dpi) =>
  Promise.resolve(rasterOf(widthDots, html.split('p-sheet p-label').length * Math.ceil((40 * dpi) / 25.4), () => true));

const bytesOf = (
  document: PaperDocument,
  language: 'tspl' | 'zpl',
  mark: PrintMark = firstPrint('original'),
  paper: LabelPaper = '60x40',
) => labelStream(printable({ document, marks: [mark], paper }), { ...DEVICE, language }, black);
const latin = new TextDecoder('latin1');

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
/** The commands of a TSPL stream with the bytes of each BITMAP taken out: what a printer would obey. */
function tsplLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const rest = latin.decode(bytes.subarray(at));
    const bitmap = /^BITMAP \d+,\d+,(\d+),(\d+),0,/.exec(rest);
    if (bitmap !== null) {
      lines.push('BITMAP');
      at += bitmap[0].length + Number(bitmap[1]) * Number(bitmap[2]) + 2;
      must(latin.decode(bytes.subarray(at - 2, at)) === '\r\n', 'a line ends after its picture');
      continue;
    }
    const end = rest.indexOf('\r\n');
    must(end > 0, rest.slice(0, 40));
    lines.push(rest.slice(0, end));
    at += end + 2;
  }
  return lines;
}
const TSPL_LINE =
  /^(?:SIZE \d+ mm,\d+ mm|GAP 2 mm,0 mm|DIRECTION 1|REFERENCE 0,0|CLS|BITMAP|TEXT \d+,\d+,"[1-5]",0,1,1,"[^"\\]*"|BOX \d+(?:,\d+){4}|BARCODE \d+,\d+,"128",\d+,0,0,2,2,"[^"\\]*"|QRCODE \d+,\d+,M,[45],A,0,M2,"[^"\\]*"|PRINT 1,1)$/;
const ZPL_COMMANDS =
  /[\^~](?:XA|PON|LH0,0|PW\d+|LL\d+|FO\d+,\d+|A0N,\d+,\d+|FB\d+,1,0,[RC]|FH_|FD|FS|GB\d+,\d+,\d+|BY\d|BCN,\d+,N,N,N,A|BQN,2,\d|GFA,\d+,\d+,\d+,|PQ1|XZ)/g;

/** What people type and paste, and what would be a command if it got through. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '^XZ',
        '^XA',
        '~JR',
        '~',
        '_5E',
        '^',
        '\r\n',
        '\n',
        'CLS',
        'PRINT 9',
        '\0',
        '\x1b@',
        '\x10',
        '𠮷',
        '👨‍👩‍👧',
        '喆',
        '\u202e',
        'Nguyễn',
        '{{7*7}}',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const nastyTag = fc.record({
  series: nasty,
  running: nasty,
  title: nasty,
  serial: nasty,
  person: nasty,
  phone: nasty,
  text: nasty,
  promise: nasty,
  type: nasty,
  count: nasty,
  shelf: nasty,
});
const marked = (stamp: string | null, voidWord: string | null): PrintMark => ({ ...firstPrint('original'), stamp, voidWord });

describe('data never becomes a command (S14)', () => {
  it('in TSPL', () =>
    fc.assert(
      fc.asyncProperty(nastyTag, nasty, async (over, stamp) => {
        const lines = tsplLines(await bytesOf({ ...TAG, ...over }, 'tspl', marked(stamp, null)));
        for (const line of lines) expect(line).toMatch(TSPL_LINE);
        expect(lines.slice(0, 5).map((l) => l.split(' ')[0])).toEqual(['SIZE', 'GAP', 'DIRECTION', 'REFERENCE', 'CLS']);
        expect(lines.filter((l) => l === 'CLS' || l.startsWith('PRINT'))).toEqual(['CLS', 'PRINT 1,1']);
      }),
      { numRuns: 60 },
    ));
  it('in ZPL', () =>
    fc.assert(
      fc.asyncProperty(nastyTag, nasty, async (over, stamp) => {
        const stream = latin.decode(await bytesOf({ ...TAG, ...over }, 'zpl', marked(stamp, null)));
        expect(stream).toMatch(/^[\n\x20-\x7d]*$/);
        expect(stream.replaceAll(ZPL_COMMANDS, '')).not.toMatch(/[\^~]/);
        expect(stream.match(/\^X[AZ]/g)).toEqual(['^XA', '^XZ']);
        for (const [, data] of stream.matchAll(/\^FD(.*?)\^FS/g)) expect(data).not.toMatch(/[\^~\\]/);
      }),
      { numRuns: 60 },
    ));
});

it('draws what TSPL says, number by number', async () => {
  const lines = tsplLines(await bytesOf(TAG, 'tspl'));
  expect(lines).toContain('SIZE 60 mm,40 mm');
  expect(lines).toContain('QRCODE 339,13,M,5,A,0,M2,"CB1:TP1-RC-2026-000005:A18E03D4"');
  expect(lines.some((l) => l.startsWith('BARCODE ') && l.endsWith('"TP1-RC-2026-000005"'))).toBe(true);
  const texts = lines.filter((l) => l.startsWith('TEXT')).map((l) => /"([^"]*)"$/.exec(l)?.[1]);
  for (const text of ['000005', 'TV-43A', 'TA43-07715', '1/2', 'B-03']) expect(texts).toContain(text);
  // owner with phone, fault, day and type have Chinese letters
  expect(lines.filter((l) => l === 'BITMAP')).toHaveLength(4);
});

it('a dot that is black is a bit that is not set in TSPL, and set in ZPL', async () => {
  const doc = { ...TAG, title: '一', text: '', person: '', promise: '', type: '' };
  const tspl = await bytesOf(doc, 'tspl');
  const start = latin.decode(tspl).indexOf('BITMAP');
  const header = /^BITMAP \d+,\d+,(\d+),(\d+),0,/.exec(latin.decode(tspl.subarray(start)));
  const [stride, height] = [Number(header?.[1]), Number(header?.[2])];
  const from = start + (header?.[0].length ?? 0);
  expect(Array.from(tspl.subarray(from, from + stride - 1))).toEqual(Array.from(new Uint8Array(stride - 1)));
  const zpl = latin.decode(await bytesOf(doc, 'zpl'));
  const graphic = /\^GFA,(\d+),\1,(\d+),(\S+?)\^FS/.exec(zpl);
  expect([Number(graphic?.[1]), Number(graphic?.[2])]).toEqual([stride * height, stride]);
  expect(graphic?.[3]).toMatch(/^(?:!|[g-zG-Y]*F.*):+$/); // one row of ink, then the same again
});

it('a range of bins is one stream with a label each', async () => {
  const labels = ['A-01', 'A-02', 'A-03'].map((code) => ({ code, name: '排水管', barcode: `TP1-${code}` }));
  const doc: PaperDocument = { kind: 'bin-label', template: 'bin-label@1', language: 'zh-TW', region: 'TW', company: '永信', labels };
  expect(tsplLines(await bytesOf(doc, 'tspl')).filter((l) => l === 'PRINT 1,1')).toHaveLength(3);
  expect(latin.decode(await bytesOf(doc, 'zpl')).match(/\^XZ/g)).toHaveLength(3);
});

it('a code that a printer might misread is drawn, not said', async () => {
  const doc = { ...TAG, barcode: 'TP1-"^XZ', qr: 'x"\\^~', series: '"', running: '~' };
  const lines = tsplLines(await bytesOf(doc, 'tspl'));
  expect(lines.some((l) => /^(?:QRCODE|BARCODE)/.test(l))).toBe(false);
});

describe.each([...LABEL_PAPERS, TIE_ON_CARD] as const)('%s', (paper) => {
  type Box = Readonly<{ xMm: number; yMm: number; widthMm: number; heightMm: number }>;
  const isIn = (e: Box, of: Readonly<{ widthMm: number; heightMm: number }>): boolean =>
    e.xMm >= 0 && e.yMm >= 0 && e.xMm + e.widthMm <= of.widthMm && e.yMm + e.heightMm <= of.heightMm;
  const isOver = (a: Box, b: Box): boolean =>
    a.xMm < b.xMm + b.widthMm - 0.05 &&
    b.xMm < a.xMm + a.widthMm - 0.05 &&
    a.yMm < b.yMm + b.heightMm - 0.05 &&
    b.yMm < a.yMm + a.heightMm - 0.05;
  /** What leaves the label, is wider than its own box, or lies on another. */
  const faults = (doc: PaperDocument, mark: PrintMark): readonly unknown[] =>
    (labelsOf(doc, mark, paper) ?? []).flatMap((label) => {
      const off = label.elements.filter((e) => !isIn(e, label) || (e.as === 'text' && widthOf(e.text, e.pt, e.isBold) > e.widthMm));
      const boxes = label.elements.filter((e) => e.as !== 'frame');
      return [...off, ...boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (isOver(a, b) ? [[a, b]] : [])))];
    });
  const textsOf = (doc: PaperDocument): readonly string[] =>
    (labelsOf(doc, firstPrint('original'), paper) ?? []).flatMap((l) => l.elements.map((e) => (e.as === 'text' ? e.text : e.as)));

  it('nothing leaves the label or lies on another, whatever the texts', () =>
    fc.assert(
      fc.property(nastyTag, fc.option(nasty), fc.option(fc.constant('作廢')), (over, stamp, voidWord) => {
        expect(faults({ ...TAG, ...over }, marked(stamp, voidWord))).toEqual([]);
      }),
    ));
  it('keeps what a tag is for: number, model, phone, n/m, shelf and QR', () => {
    const texts = textsOf(TAG);
    for (const text of ['000005', 'TV-43A', 'TA43-07715', '1/2', 'B-03', '約 11-27（五）', 'qr']) expect(texts).toContain(text);
    expect(texts.join('\n')).toContain('0928-***-432');
    expect(texts.includes('bars')).toBe(paper !== '40x30');
  });
  it('letters of the centre’s size: nothing leaves the label or lies on another, and large ones cost none of its letters', () => {
    const sizeOf = (label: ReturnType<typeof labelsOf>): number =>
      Math.max(...(label?.[0]?.elements ?? []).map((e) => (e.as === 'text' ? e.pt : 0)));
    const looked = (tag: RepairTagPaper, font: FontSize): RepairTagPaper => ({ ...tag, look: { version: 1, grid: null, font } });
    const labelIn = (font: FontSize) => labelsOf(looked(TAG, font), firstPrint('original'), paper);
    expect(sizeOf(labelIn('small'))).toBeLessThan(sizeOf(labelIn('normal')));
    expect(sizeOf(labelIn('large'))).toBeGreaterThanOrEqual(sizeOf(labelIn('normal')));
    expect(paper !== '60x40' || sizeOf(labelIn('large')) > sizeOf(labelIn('normal'))).toBe(true);
    const letters = (tag: RepairTagPaper, font: FontSize): number => textsOf(looked(tag, font)).join('').replaceAll('…', '').length;
    fc.assert(
      fc.property(nastyTag, fc.constantFrom(...FONT_SIZES), fc.option(nasty), (over, font, stamp) => {
        expect(faults(looked({ ...TAG, ...over }, font), marked(stamp, null))).toEqual([]);
        expect(letters({ ...TAG, ...over }, 'large')).toBeGreaterThanOrEqual(letters({ ...TAG, ...over }, 'normal'));
      }),
      { numRuns: 60 },
    );
  });
  it.skipIf(paper === TIE_ON_CARD)('a bin with a long code has a QR where its bars do not fit', () => {
    const doc = (code: string): PaperDocument => ({
      kind: 'bin-label',
      template: 'bin-label@1',
      language: 'zh-TW',
      region: 'TW',
      company: '永信',
      labels: [{ code, name: '排水管', barcode: `TP1-${code}` }],
    });
    const codes = (code: string) => textsOf(doc(code)).filter((t) => t === 'qr' || t === 'bars');
    expect(codes('A-12')).toEqual(['bars']);
    expect(codes('RACK-03/LEVEL-2/B7')).toEqual(['qr']);
    expect(faults(doc('RACK-03/LEVEL-2/B7'), marked(null, '作廢'))).toEqual([]);
  });
});
