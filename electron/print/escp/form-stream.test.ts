import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { StoreSheetPaper } from '#shared/printed-document/models/store-sheet';
import { FORM_PAPERS, type FormPaper } from '#shared/printed-document/paper';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import type { PrinterDevice } from '#shared/printer/device';
import type { DrawRaster } from '../encode';
import { rasterOf } from '../dots';
import { lookFits } from './form-page';
import { formStream } from './form-stream';
import { printable } from '../printable';

const HEAD: StoreSheetPaper['head'] = {
  language: 'zh-TW',
  region: 'TW',
  title: '領料單',
  note: '',
  company: '永信維修服務股份有限公司',
  site: '大安服務站',
  address: '',
  phone: '',
  complaint: '',
  number: 'SI-2026-000016',
  barcode: 'TP1-SI-2026-000016',
  qr: 'CB1:TP1-SI-2026-000016:00000000',
  parts: [],
  printed: '列印 115-11-23 12:05　林佳蓉（C01）',
  page: '第 {page} 頁／共 {pages} 頁',
};
const row = (n: number, name = '排水管'): string[] => [String(n), 'A-12', 'P-HOSE-01', name, '條', '2', '240'];
const sheet = (over: Partial<StoreSheetPaper> = {}): StoreSheetPaper => ({
  kind: 'stock-issue',
  template: 'store-sheet@2',
  head: HEAD,
  about: [[{ label: '領料人', value: '李俊傑（T02）', tone: 'strong', wide: false }]],
  columns: [
    { title: '項', mm: 8, as: 'text' },
    { title: '儲位', mm: 20, as: 'text' },
    { title: '料號', mm: 40, as: 'code' },
    { title: '品名', mm: 80, as: 'text' },
    { title: '單位', mm: 15, as: 'text' },
    { title: '數量', mm: 16, as: 'figure' },
    { title: '金額', mm: 30, as: 'figure' },
  ],
  rows: [row(1)],
  sum: { label: '合計', words: '新臺幣貳佰肆拾元整', amount: '240', column: 6 },
  notes: ['單價為核准時的平均成本'],
  signs: [
    { label: '領料人', name: '李俊傑（T02）\n11-23 10:10' },
    { label: '發料', name: '' },
  ],
  copies: '① 領料人（白）　② 會計（紅）　③ 倉庫（黃）',
  ...over,
});
const DEVICE: PrinterDevice = {
  way: 'tcp',
  address: '',
  language: 'escp',
  dpi: 180,
  dotsAcross: 1440,
  codePage: 'cp950',
  hasCutter: false,
  drawerPin: null,
};
const black: DrawRaster = (html, widthDots) =>
  Promise.resolve(rasterOf(widthDots, 24 * html.split('position:absolute').length, () => true));
const streamOf = (
  document: StoreSheetPaper,
  paper: FormPaper,
  { codePage = 'cp950', mark = firstPrint('original') }: Partial<{ codePage: PrinterDevice['codePage']; mark: PrintMark }> = {},
) => formStream(printable({ document, marks: [mark], paper }), { ...DEVICE, codePage }, black);

type Page = { lines: string[]; feeds: number; images: number };
const PITCH: Readonly<Record<number, number>> = { 0x50: 18, 0x4d: 15, 0x67: 12 };
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
/** What the printer would do, command by command as the manual lists them; anything else is an error. */
function obeyed(bytes: Uint8Array, codePage: 'cp950' | 'gb18030' = 'cp950'): Readonly<{ lines: number; pages: Page[] }> {
  let at = 0;
  const take = (): number => bytes[at++] ?? NaN;
  const pages: Page[] = [];
  let page: Page = { lines: [''], feeds: 0, images: 0 };
  let [x, letter, gap, spacing, isChinese, length] = [0, 18, 0, 30, false, 0];
  const write = (text: string, dots: number) => {
    page.lines[page.lines.length - 1] += text;
    x += dots;
    must(x <= 1485, `past the edge: ${page.lines.at(-1)}`);
  };
  while (at < bytes.length) {
    const code = take();
    if (code === 0x1b) {
      const next = take();
      if (PITCH[next] !== undefined) letter = PITCH[next] ?? 0;
      else if (next === 0x24) {
        x = (take() + take() * 256) * 3;
        page.lines[page.lines.length - 1] += '|';
      } else if (next === 0x2a) {
        must(take() === 39, 'an image of 24 pins');
        const columns = take() + take() * 256;
        at += columns * 3;
        page.images += 1;
        write('▮', columns);
      } else if (next === 0x33) spacing = take();
      else if (next === 0x32) spacing = 30;
      else if (next === 0x43) length = take();
      else must([0x40, 0x4f, 0x45, 0x46].includes(next), `ESC ${next}`);
    } else if (code === 0x1c) {
      const next = take();
      if (next === 0x53) {
        must(take() === 0, 'no room at the left');
        gap = take();
      } else {
        must(next === 0x26 || next === 0x2e, `FS ${next}`);
        isChinese = next === 0x26;
      }
    } else if (code === 0x0f) letter = 10.5;
    else if (code === 0x12) letter = 18;
    else if (code === 0x0d) {
      must(take() === 0x0a, 'LF after CR');
      page.feeds += spacing;
      page.lines.push('');
      x = 0;
    } else if (code === 0x0c) {
      pages.push(page);
      page = { lines: [''], feeds: 0, images: 0 };
      x = 0;
    } else if (isChinese) write(iconv.decode(Buffer.of(code, take()), codePage), 24 + gap);
    else {
      must(code >= 0x20 && code <= 0x7e, `byte ${code}`);
      write(String.fromCharCode(code), letter);
    }
  }
  must(page.lines.join('') === '', 'nothing after the last form feed');
  return { lines: length, pages };
}
const wordsOf = (pages: readonly Page[]): string =>
  pages
    .flatMap((p) => p.lines)
    .join('\n')
    .replaceAll('|', '');
const LONG = '財團法人國立臺灣大學醫學院附設醫院新竹臺大分院生醫醫院竹北院區護理部暨行政管理中心資訊室設備維護組第二辦公室共同採購專案';

describe.each(FORM_PAPERS)('%s', (paper) => {
  const height = paper === '241x140' ? 33 : 22;
  it('a short paper is one form of its height, with number, sum, signatures and copies', async () => {
    const { lines, pages } = obeyed(await streamOf(sheet(), paper));
    expect([lines, pages.length]).toEqual([height, 1]);
    const words = wordsOf(pages);
    for (const text of ['領料單', 'SI-2026-000016', 'P-HOSE-01', '新臺幣貳佰肆拾元整', '發料', '倉庫（黃）', '第 1 頁／共 1 頁'])
      expect(words).toContain(text);
    expect(pages[0]?.images).toBe(2 + 3); // the bars are two rows of pins; ① ② ③ are in no printer of CP950
  });

  it('thirty long lines go on over numbered forms, head on each, nothing lost, nothing past a perforation', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => row(i + 1, LONG));
    const { pages } = obeyed(await streamOf(sheet({ rows, notes: [LONG, LONG] }), paper));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, n) => {
      expect(page.feeds).toBeLessThanOrEqual(height * 30);
      const words = wordsOf([page]);
      for (const text of ['領料單', 'SI-2026-000016', '料號', `第 ${n + 1} 頁／共 ${pages.length} 頁`]) expect(words).toContain(text);
      expect(words.includes('發料')).toBe(n === pages.length - 1);
    });
    const letters = wordsOf(pages).replaceAll(/[^\u4e00-\u9fff]/g, '');
    for (const letter of '竹北院區') expect(letters.split(letter).length - 1).toBeGreaterThanOrEqual(30);
    for (let n = 1; n <= 30; n++) expect(wordsOf(pages)).toMatch(new RegExp(`^${n}A-12`, 'm'));
  });

  it('a long list of facts and of notes keeps within its forms, and the signatures are there', async () => {
    const about = Array.from({ length: 12 }, (_, i) => [{ label: `項目${i}`, value: LONG, tone: 'text' as const, wide: true }]);
    const { pages } = obeyed(await streamOf(sheet({ about, notes: Array.from({ length: 12 }, () => LONG) }), paper));
    for (const page of pages) expect(page.feeds).toBeLessThanOrEqual(height * 30);
    const words = wordsOf(pages);
    for (const text of ['項目0', '項目11', 'P-HOSE-01', '發料', `第 ${pages.length} 頁`]) expect(words).toContain(text);
  });

  it('the centre with address and telephones stands on each form, and its own logo, head and foot', async () => {
    const head = {
      ...HEAD,
      address: '臺北市大安區和平東路二段 100 號',
      phone: '電話 02-2700-1234',
      complaint: '申訴 0800-000-123',
      look: { version: 3, logo: 'data:image/jpeg;base64,AAAA', header: ['原廠授權'], footer: ['週日公休', LONG], font: 'normal' as const },
    };
    const rows = Array.from({ length: 12 }, (_, i) => row(i + 1));
    const plainForm = obeyed(await streamOf(sheet({ head: { ...head, look: { ...head.look, logo: '' } } }), paper)).pages[0];
    const { pages } = obeyed(await streamOf(sheet({ head, rows }), paper));
    for (const page of pages) {
      const words = wordsOf([page]);
      for (const text of ['和平東路二段 100 號', '02-2700-1234', '0800-000-123', '原廠授權', '週日公休', '領料單', '項'])
        expect(words.replaceAll('▮', '')).toContain(text);
      expect(page.feeds).toBeLessThanOrEqual(height * 30);
      expect(page.images).toBe((plainForm?.images ?? 0) + 3); // three strokes of the logo
    }
    const first = pages[0]?.lines ?? [];
    expect(first.findIndex((l) => l.includes('原廠授權'))).toBeLessThan(first.findIndex((l) => l.includes('領料單')));
    expect(lookFits(sheet({ head }), firstPrint('original'), paper)).toBe(true);
    const much = { ...head, look: { ...head.look, header: [LONG, LONG, LONG, LONG], footer: [LONG, LONG, LONG, LONG] } };
    expect(lookFits(sheet({ head: much }), firstPrint('original'), paper)).toBe(paper === '241x140');
    const { pages: full } = obeyed(await streamOf(sheet({ head: much, rows }), paper));
    for (const page of full) expect(page.feeds).toBeLessThanOrEqual(height * 30);
    expect(wordsOf(full)).toContain('發料');
  });

  it('rows in the centre’s size of letters', async () => {
    const sized = async (font: 'small' | 'normal' | 'large') => {
      const look = { version: 1, logo: '', header: [], footer: [], font };
      const bytes = await streamOf(sheet({ head: { ...HEAD, look } }), paper);
      obeyed(bytes);
      return Buffer.from(bytes).toString('latin1');
    };
    const [small, large] = [await sized('small'), await sized('large')];
    const pitchBefore = (stream: string): string | undefined => /\x12\x1b([PMg])(?:(?!\x12\x1b[PMg]).)*P-HOSE-01/s.exec(stream)?.[1];
    expect([pitchBefore(small), pitchBefore(await sized('normal')), pitchBefore(large)]).toEqual(['g', 'M', 'P']);
  });

  it('data never becomes a command, and nothing stands past the edge (S14)', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constantFrom('\x1b@', '\x1bC\x01', '\x0c', '\n', '\x1c&', '\x0f', '𠮷', '喆', '👨‍👩‍👧', '維修', '"', 'WWWW'),
            fc.string({ unit: 'binary', maxLength: 8 }),
          ),
          { maxLength: 25 },
        ),
        fc.constantFrom('cp950' as const, 'gb18030' as const),
        async (parts, codePage) => {
          const text = parts.join('');
          const rows = [row(1, text), ['1', text, text, text, text, text, text], [text]];
          const mark = { ...firstPrint('original'), stamp: text, stampLine: text };
          const { pages } = obeyed(
            await streamOf(sheet({ rows, head: { ...HEAD, company: text, number: text }, notes: [text] }), paper, { codePage, mark }),
            codePage,
          );
          for (const page of pages) expect(page.feeds).toBeLessThanOrEqual(height * 30);
        },
      ),
      { numRuns: 40 },
    ));
});

it('a number that is too wide for its column is set narrower, not broken', async () => {
  const words = wordsOf(
    obeyed(await streamOf(sheet({ rows: [['1', 'A-12', 'P-PSU-TV-43A-2026-000017X', 'x', '條', '2', '1,234,567,890.00']] }), '241x140'))
      .pages,
  );
  expect(words).toContain('P-PSU-TV-43A-2026-000017X');
  expect(words).toContain('1,234,567,890.00');
});

it('a letter the printer has not is a picture at its place; without a code page every Chinese character is', async () => {
  const rare = obeyed(await streamOf(sheet({ rows: [row(1, '𠮷田喆')] }), '241x140')).pages[0];
  expect(rare?.images).toBe(2 + 3 + 2); // 𠮷 and 喆 are not in CP950, 田 is
  expect(rare?.lines.find((l) => l.includes('A-12'))).toContain('田');
  const none = obeyed(await streamOf(sheet(), '241x140', { codePage: 'none' })).pages[0];
  expect(none?.lines.join('')).not.toMatch(/[\u4e00-\u9fff]/);
  expect(none?.images).toBeGreaterThan(60);
});

it('bytes at the start: reset, lines of 1/6 inch, the form’s height in lines', async () =>
  expect(Array.from((await streamOf(sheet(), '241x93')).subarray(0, 11))).toEqual([
    0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x32, 0x1b, 0x43, 22, 0x1b, 0x4f,
  ]));

it('the marks of a reprint and of a void paper stand below the title', async () => {
  const mark: PrintMark = { part: 'original', stamp: '補印', stampLine: '115-11-24 09:10 林佳蓉', voidWord: '作廢' };
  const words = wordsOf(obeyed(await streamOf(sheet(), '241x140', { mark })).pages);
  for (const text of ['補印', '作廢', '115-11-24 09:10']) expect(words).toContain(text);
});
