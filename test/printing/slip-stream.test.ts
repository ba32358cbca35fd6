import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawRaster } from '#electron/print/encode';
import { slipStream } from '#electron/print/escpos/slip-stream';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { buildPrintMark } from '#shared/printed-document/build/mark';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { isRoll, PAPER_CHOICES, partsToPrint, type Roll } from '#shared/printed-document/paper';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { CODE_PAGES, type PrinterDevice } from '#shared/printer/device';
import { deviceOf } from '#shared/printer/models';
import { sampleDocuments } from '#shared/printed-document/sample/samples';
import { decodeEscpos, type Printed } from '../printer-decoder/escpos/decode-escpos';
import { linesOf, overTheEdge } from '../printer-decoder/page';
import { printable } from '#electron/print/printable';

const PRINTER: PrinterDevice = { ...deviceOf('escpos80Big5', { way: 'tcp', address: '192.0.2.7:9100' }), drawerPin: 2 };
const ROLLS: readonly Roll[] = ['80mm', '58mm'];
const WIDE: Readonly<Record<Roll, number>> = { '80mm': 576, '58mm': 384 };

type Sent = Readonly<{ printed: Printed; drawn: readonly string[] }>;
/** The bytes of a print read back; drawn lines are left white and their HTML is kept. */
async function send(document: PaperDocument, roll: Roll, device: PrinterDevice, marks?: readonly PrintMark[]): Promise<Sent> {
  const drawn: string[] = [];
  const draw: DrawRaster = (html, widthDots) => {
    drawn.push(...(html.match(/<span [^>]*>[^<]*<\/span>/g) ?? []).map((span) => span.replaceAll(/<[^>]*>/g, '')));
    return Promise.resolve({ widthDots, heightDots: 0, rows: new Uint8Array() });
  };
  const own = marks ?? partsToPrint(document.kind, roll).map(firstPrint);
  const bytes = await slipStream(printable({ document, marks: own, paper: roll }), device, draw);
  return { printed: decodeEscpos(bytes, { ...device, dotsAcross: WIDE[roll] }), drawn };
}
const onRolls = (language: Language, long = false): readonly PaperDocument[] =>
  sampleDocuments(language, { long }).filter((d) => PAPER_CHOICES[d.kind].some(isRoll));
const sample = (kind: PaperDocument['kind']): PaperDocument => {
  const found = onRolls('zh-TW').find((d) => d.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return found;
};
const wordsOf = ({ printed }: Sent): string => printed.receipts.flatMap((r) => linesOf(r)).join('\n');

describe.each(LANGUAGES)('slips in %s', (language) => {
  const codePage = language === 'zh-CN' ? 'gb18030' : 'cp950';
  const cases = [false, true].flatMap((long) =>
    onRolls(language, long).flatMap((d, n) => ROLLS.map((roll) => [`${n}-${d.kind} ${roll}${long ? ' long' : ''}`, d, roll] as const)),
  );
  it.each(cases)(
    '%s: all its parts, within the paper, no line broken by the printer, each with its QR and a cut',
    async (_, document, roll) => {
      const { printed } = await send(document, roll, { ...PRINTER, codePage, dotsAcross: WIDE[roll] });
      expect(printed.receipts).toHaveLength(partsToPrint(document.kind, roll).length);
      expect(printed.kicks).toEqual([]);
      for (const receipt of printed.receipts) {
        expect(receipt.wraps).toBe(0);
        expect(overTheEdge(receipt)).toEqual([]);
        const codes = receipt.items.flatMap((item) => (item.kind === 'qr' || item.kind === 'code128' ? [item.kind] : []));
        expect(codes).toEqual(roll === '80mm' ? ['qr', 'code128'] : ['qr']);
      }
    },
  );
});

it('says what the paper says', async () => {
  const words = wordsOf(await send(sample('charge-slip'), '80mm', PRINTER));
  for (const text of [
    '收費單',
    'BL-2026-000101',
    '本單據非統一發票',
    '新臺幣捌佰捌拾元整',
    '未稅 838',
    '1,000',
    '第 3 聯',
    '排水管 P-HOSE-01',
  ])
    expect(words.replaceAll(/ {2,}/g, ' ')).toContain(text);
  expect(words).toContain('[code128 TP1-BL-2026-000101]');
  await expect(words).toMatchFileSnapshot('golden/charge-slip-80mm.txt');
  await expect(wordsOf(await send(sample('intake-slip'), '58mm', PRINTER))).toMatchFileSnapshot('golden/intake-slip-58mm.txt');
});

it('letters of the centre’s size: large is twice as high, small leaves out the room between lines, the words are the same', async () => {
  const document = sample('charge-slip');
  if (document.kind !== 'charge-slip') throw new Error('no charge slip');
  const inSize = async (font: 'small' | 'normal' | 'large') => {
    const look = { version: 1, logo: '', header: [], footer: [], font };
    const sent = await send({ ...document, head: { ...document.head, look } }, '80mm', PRINTER);
    for (const receipt of sent.printed.receipts) {
      expect(receipt.wraps).toBe(0);
      expect(overTheEdge(receipt)).toEqual([]);
    }
    return { words: wordsOf(sent), long: sent.printed.receipts[0]?.heightDots ?? 0 };
  };
  const [small, normal, large] = [await inSize('small'), await inSize('normal'), await inSize('large')];
  expect(small.words).toBe(normal.words);
  expect(large.words).toBe(normal.words);
  expect(small.long).toBeLessThan(normal.long);
  expect(large.long).toBeGreaterThan(normal.long);
});

it('marks a copy at the top, and a void one below its number', async () => {
  const document = sample('charge-slip');
  const again = { as: 'copy', copyNo: 2, at: '2026-11-24T01:10:00.000Z', by: '林佳蓉', reason: '客戶遺失' } as const;
  const lines = wordsOf(await send(document, '80mm', PRINTER, [buildPrintMark(document, { part: 'customer', again, isVoid: true })])).split(
    '\n',
  );
  expect(lines[0]).toContain('副本 COPY 2');
  expect(lines.findIndex((l) => l.includes('作廢'))).toBeGreaterThan(lines.findIndex((l) => l.includes('BL-2026-000101')));
});

const named = (name: string): PaperDocument => {
  const document = sample('charge-slip');
  if (document.kind !== 'charge-slip') throw new Error('no charge slip');
  return { ...document, fields: document.fields.map((f, i) => (i === 0 ? { ...f, value: name } : f)) };
};

describe('a letter that the printer does not have', () => {
  it.each([
    ['堃喆煊犇', 'cp950', ['客戶', '堃喆煊犇']],
    ['堃喆煊犇', 'gb18030', []],
    ['𠮷田', 'gb18030', ['客戶', '𠮷田']],
    ['王👨‍👩‍👧‍👦明', 'cp950', ['客戶', '王👨‍👩‍👧‍👦明']],
    ['محمد', 'cp950', ['客戶', 'محمد']],
    ['<img src=x onerror=alert(1)>é', 'cp950', ['客戶', '&#60;img src=x onerror=alert(1)&#62;é']],
  ] as const)('%s, %s: only its line is drawn', async (name, codePage, expected) => {
    const [mark] = partsToPrint('charge-slip', '80mm').map(firstPrint);
    const { drawn } = await send(named(name), '80mm', { ...PRINTER, codePage }, mark === undefined ? [] : [mark]);
    expect(drawn).toEqual(expected);
  });

  it('is drawn wherever it is not ASCII, when the printer has no Chinese', async () => {
    const { printed, drawn } = await send(named('Ann Smith'), '80mm', { ...PRINTER, codePage: 'none' });
    expect(drawn.join('')).toContain('永信維修服務股份有限公司');
    expect(wordsOf({ printed, drawn })).toContain('TP1-BL-2026-000101');
  });

  it('costs one picture for a whole print', async () => {
    let pictures = 0;
    const draw: DrawRaster = (_, widthDots) => {
      pictures += 1;
      return Promise.resolve({ widthDots, heightDots: 0, rows: new Uint8Array() });
    };
    const document = sample('charge-slip');
    const marks = partsToPrint(document.kind, '80mm').map(firstPrint);
    await slipStream(printable({ document, marks, paper: '80mm' }), { ...PRINTER, codePage: 'none' }, draw);
    expect(pictures).toBe(1);
  });
});

/** Any text, with bytes that are commands to one printer or another (quality S14, 4.1 row 25). */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\u001B@',
        '\u001Bp\u0000',
        '\u001DV\u0000',
        '\u0010\u0014',
        '^XA^XZ',
        '\u001C.',
        '王',
        '{B',
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u202E',
      ),
      { maxLength: 20 },
    )
    .map((l) => l.join('')),
);
const texts = (n: number) => fc.array(anyText, { minLength: n, maxLength: n });

/** The paper with other texts in all places that take them; codes stay. */
function typed(document: PaperDocument, words: readonly string[]): PaperDocument {
  let at = 0;
  const put = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && !['kind', 'template', 'language', 'region', 'part', 'tone', 'barcode', 'qr'].includes(key)) {
      at += 1;
      return words[at % words.length] ?? value;
    }
    if (Array.isArray(value)) return value.map((v) => put(v, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, put(v, k)]));
  };
  return put(document, '') as PaperDocument;
}

it('nothing that was typed becomes a command: the stream is what was meant, and no more', () => {
  const kinds = [sample('charge-slip'), sample('intake-slip'), sample('turn-in')];
  return fc.assert(
    fc.asyncProperty(
      texts(7),
      fc.constantFrom(...kinds),
      fc.constantFrom(...ROLLS),
      fc.constantFrom(...CODE_PAGES),
      async (words, kind, roll, codePage) => {
        const { printed } = await send(typed(kind, words), roll, { ...PRINTER, codePage, dotsAcross: WIDE[roll] });
        expect(printed.kicks).toEqual([]);
        expect(printed.receipts).toHaveLength(partsToPrint(kind.kind, roll).length);
        for (const receipt of printed.receipts) {
          expect(receipt.wraps).toBe(0);
          expect(overTheEdge(receipt)).toEqual([]);
          expect(receipt.items.filter((i) => i.kind === 'qr')).toHaveLength(1);
        }
      },
    ),
    { numRuns: 150 },
  );
});
