import { describe, expect, test } from 'vitest';
import { StreamError } from '../byte-reader';
import { bytes, type Part } from '../bytes';
import { blackDots } from '../dots';
import { drawPage } from '../draw-page';
import { linesOf, type Item, type TextItem } from '../page';
import { decodeEscpos, type Printed } from './decode-escpos';
import type { EscposPrinter } from './printer-state';

const [ESC, FS, GS, LF] = [0x1b, 0x1c, 0x1d, 0x0a];
const TAIWAN: EscposPrinter = { dotsAcross: 576, dpi: 203, codePage: 'cp950' };
const CHINA: EscposPrinter = { ...TAIWAN, codePage: 'gb18030' };
type Parts = readonly Part[];

const print = (parts: Parts, printer: EscposPrinter = TAIWAN): Printed => decodeEscpos(bytes(...parts), printer);
const items = (parts: Parts, printer?: EscposPrinter): readonly Item[] => print(parts, printer).receipts[0]?.items ?? [];
const texts = (parts: Parts, printer?: EscposPrinter): readonly TextItem[] => items(parts, printer).filter((item) => item.kind === 'text');
function refused(parts: Parts, printer: EscposPrinter = TAIWAN): string {
  try {
    print(parts, printer);
  } catch (error) {
    if (error instanceof StreamError) return error.message;
    throw error;
  }
  throw new Error('the stream was taken');
}

describe('text', () => {
  test('a letter of font A is 12 × 24 dots, and a line is 30 dots', () => {
    const [first, second] = texts(['Ab', LF, 'c', LF]);
    expect(first).toMatchObject({ text: 'Ab', x: 0, y: 0, width: 24, height: 24, cell: 12, isBold: false });
    expect(second).toMatchObject({ text: 'c', y: 30 });
  });

  test.each<readonly [name: string, parts: Parts, item: Partial<TextItem>]>([
    ['ESC M 1: font B', [ESC, 'M', 1, 'Ab', LF], { cell: 9, height: 17, width: 18 }],
    ['ESC ! 0x38: bold, twice as high and wide', [ESC, '!', 0x38, 'A', LF], { cell: 24, height: 48, isBold: true }],
    ['ESC ! 0x80: underlined', [ESC, '!', 0x80, 'A', LF], { isUnderlined: true, height: 24 }],
    ['GS ! 0x21: three times as wide, twice as high', [GS, '!', 0x21, 'A', LF], { cell: 36, height: 48 }],
    ['ESC E 1', [ESC, 'E', 1, 'A', LF], { isBold: true }],
    ['ESC E: only the lowest bit counts', [ESC, 'E', 2, 'A', LF], { isBold: false }],
    ['ESC - 2', [ESC, '-', 2, 'A', LF], { isUnderlined: true }],
    ['ESC - "0"', [ESC, '-', '0', 'A', LF], { isUnderlined: false }],
    ['GS B 1', [GS, 'B', 1, 'A', LF], { isReversed: true }],
    ['ESC SP 4', [ESC, ' ', 4, 'AB', LF], { cell: 16, width: 32 }],
    ['ESC a 1: in the middle', [ESC, 'a', 1, 'Ab', LF], { x: (576 - 24) / 2 }],
    ['ESC a 2: to the right', [ESC, 'a', 2, 'Ab', LF], { x: 576 - 24 }],
    ['ESC $ 100', [ESC, '$', 100, 0, 'A', LF], { x: 100 }],
    ['ESC $ 44 1: 300 dots', [ESC, '$', 44, 1, 'A', LF], { x: 300 }],
    ['GS L 40: the margin counts from the edge', [GS, 'L', 40, 0, ESC, '$', 10, 0, 'A', LF], { x: 50 }],
    ['GS W 200, in the middle of it', [GS, 'W', 200, 0, ESC, 'a', 1, 'A', LF], { x: 94 }],
    ['HT: eight letters', ['\t', 'A', LF], { x: 96 }],
    ['ESC D', [ESC, 'D', 5, 20, 0, '\t\tA', LF], { x: 240 }],
  ])('%s', (_, parts, item) => {
    expect(texts(parts)[0]).toMatchObject(item);
  });

  test('ESC \\ goes back as well: two letters over each other', () => {
    const [first, second] = texts(['A', ESC, '\\', 0xf4, 0xff, '_', LF]);
    expect([first?.x, second?.x]).toEqual([0, 0]);
  });

  test('letters of two heights stand on one line, which is as high as the highest', () => {
    const [big, small, next] = texts([GS, '!', 0x11, 'A', GS, '!', 0, 'b', LF, 'c', LF]);
    expect([big?.y, small?.y, next?.y]).toEqual([0, 24, 48]);
  });

  test.each<readonly [string, Parts, number]>([
    ['ESC 3 60', [ESC, '3', 60, 'a', LF, 'b', LF], 60],
    ['ESC 2 takes it back', [ESC, '3', 60, ESC, '2', 'a', LF, 'b', LF], 30],
    ['ESC d 3', ['a', ESC, 'd', 3, 'b', LF], 90],
    ['ESC J 100', ['a', ESC, 'J', 100, 'b', LF], 100],
    ['ESC J 10 is less than the line', ['a', ESC, 'J', 10, 'b', LF], 24],
    ['GS P 203 101: steps of two dots', [GS, 'P', 203, 101, 'a', ESC, 'J', 50, 'b', LF], 100],
  ])('feeds: %s', (_, parts, y) => {
    expect(texts(parts)[1]).toMatchObject({ text: 'b', y });
  });

  test('the printer breaks a line that is too long, and the page says so', () => {
    const { receipts } = print(['x'.repeat(49), LF]);
    expect(receipts[0]?.wraps).toBe(1);
    expect(receipts[0] && linesOf(receipts[0])).toEqual(['x'.repeat(48), 'x']);
  });
});

describe('Chinese', () => {
  test('中文 in Big5, 24 × 24 dots, beside Latin letters', () => {
    const found = texts([FS, '&', 0xa4, 0xa4, 0xa4, 0xe5, FS, '.', 'A', LF]);
    expect(found).toMatchObject([
      { text: '中文', x: 0, width: 48, height: 24, cell: 24 },
      { text: 'A', x: 48, cell: 12 },
    ]);
  });

  test('中文 in GB 18030, and a letter of four bytes: 㐂 U+3402', () => {
    expect(texts([FS, '&', 0xd6, 0xd0, 0xce, 0xc4, 0x81, 0x39, 0xef, 0x31, LF], CHINA)[0]?.text).toBe('中文㐂');
  });

  test('FS ! and GS ! enlarge them, FS - underlines them, ESC ! does not touch them', () => {
    const zhong = [0xd6, 0xd0];
    const found = texts(
      [FS, '&', FS, '!', 0x0c, zhong, FS, '!', 0, FS, '-', 1, zhong, ESC, '!', 0x30, zhong, GS, '!', 0x10, zhong, LF],
      CHINA,
    );
    expect(found.map(({ cell, height, isUnderlined }) => [cell, height, isUnderlined])).toEqual([
      [48, 48, false],
      [24, 24, true],
      [48, 24, true],
    ]);
    expect(found[1]?.text).toBe('中中');
  });

  test.each<readonly [string, Parts, EscposPrinter, string]>([
    ['outside Chinese mode', [0xa4, 0xa4, LF], TAIWAN, 'at byte 0: A4 outside Chinese mode'],
    ['a printer without Chinese letters', [FS, '&'], { ...TAIWAN, codePage: 'none' }, 'no Chinese letters'],
    ['half a letter', [FS, '&', 0xa4], TAIWAN, 'at byte 2: cut'],
    ['a second byte that is none', [FS, '&', 0xa4, 0x20, LF], TAIWAN, 'A4 20 is no letter of cp950'],
    ["user's rows of Big5", [FS, '&', 0xc7, 0x40, LF], TAIWAN, 'outside the table of Big5'],
    ["Hong Kong's rows of Big5", [FS, '&', 0x87, 0x40, LF], TAIWAN, 'outside the table of Big5'],
    ["user's places of GB 18030", [FS, '&', 0xaa, 0xa1, LF], CHINA, 'left to the user'],
    ['𠮷 in four bytes', [FS, '&', 0x95, 0x34, 0xb2, 0x35, LF], CHINA, "outside the printer's font"],
  ])('refuses %s', (_, parts, printer, message) => {
    expect(refused(parts, printer)).toContain(message);
  });
});

describe('pictures and codes', () => {
  test('GS v 0: two bytes across, three down, in the middle, and the paper is fed by it', () => {
    const dots = [0xff, 0x00, 0x80, 0x01, 0x00, 0xff];
    const found = items([ESC, 'a', 1, GS, 'v0', 0, 2, 0, 3, 0, dots, 'A', LF]);
    expect(found).toMatchObject([
      { kind: 'raster', x: 280, y: 0, width: 16, height: 3 },
      { kind: 'text', y: 3 },
    ]);
    const picture = found[0];
    expect(picture?.kind === 'raster' && blackDots(picture.raster)).toBe(8 + 2 + 8);
    const page = print([GS, 'v0', 0, 2, 0, 3, 0, dots]).receipts[0];
    expect(page && blackDots(drawPage(page))).toBe(18);
  });

  test('GS v 0 with m = 3: each dot as four', () => {
    expect(items([GS, 'v0', 3, 1, 0, 1, 0, 0xf0])[0]).toMatchObject({ width: 16, height: 2 });
  });

  test('GS k 73: Code 128 in set B, then two digits in each symbol of set C', () => {
    const data = bytes('{BNo.{C', 12, 34);
    const [code] = items([GS, 'h', 50, GS, 'w', 2, GS, 'k', 73, data.length, data]);
    // start, N, o, ., change to C, 12, 34, check: 8 symbols of 11 modules; stop: 13
    expect(code).toMatchObject({ kind: 'code128', value: 'No.1234', width: (8 * 11 + 13) * 2, height: 50 });
  });

  test('GS H 2: the letters of the code below it', () => {
    expect(texts([GS, 'H', 2, GS, 'k', 73, 4, '{BAB'])[0]).toMatchObject({ text: 'AB', y: 162, cell: 12 });
  });

  test('GS ( k: the example of the manual, model 2, module 4, level M', () => {
    const k = (fn: number, ...data: readonly number[]): readonly number[] => [GS, 0x28, 0x6b, data.length + 2, 0, 49, fn, ...data];
    const [code] = items([k(65, 50, 0), k(67, 4), k(69, 49), k(80, 48, ...Buffer.from('RC-2611-0001')), k(81, 48)]);
    expect(code).toMatchObject({ kind: 'qr', value: 'RC-2611-0001', width: 21 * 4, height: 21 * 4 });
  });

  test.each<readonly [string, Parts, string]>([
    ['a cut picture', [GS, 'v0', 0, 2, 0, 3, 0, 1, 2, 3], 'the picture should be 6 bytes, 3 are left'],
    ['a picture wider than the head', [GS, 'v0', 0, 73, 0, 1, 0, new Uint8Array(73)], '584 dots in an area of 576'],
    ['a picture in a line', ['A', GS, 'v0', 0, 1, 0, 1, 0, 0], 'at byte 1: GS v 0 in the middle of a line'],
    ['a code without its set', [GS, 'k', 73, 2, 'AB'], 'must begin with {A, {B or {C'],
    ['a digit pair over 99', [GS, 'k', 73, 3, '{C', 100], 'byte 100 in set C'],
    ['a code wider than the paper', [GS, 'w', 6, GS, 'k', 73, 12, '{BABCDEFGHIJ'], 'it would be cut or not printed'],
    ['a QR code that nobody stored', [GS, '(k', 3, 0, 49, 81, 48], 'without stored data'],
    ['a length that is not that of the function', [GS, '(k', 4, 0, 49, 67, 4, 0], 'pL pH says 4 bytes'],
  ])('refuses %s', (_, parts, message) => {
    expect(refused(parts)).toContain(message);
  });
});

describe('paper and drawer', () => {
  test('GS V 66 0 feeds to the knife and cuts: two slips', () => {
    const { receipts } = print(['one', LF, GS, 'V', 66, 0, 'two', LF, GS, 'V', 65, 20]);
    expect(receipts.map(({ cut, heightDots }) => [cut, heightDots])).toEqual([
      ['partial', 30 + 80],
      ['full', 30 + 80 + 20],
    ]);
    expect(receipts.map((receipt) => linesOf(receipt)[0])).toEqual(['one', 'two']);
  });

  test('GS V 1 where the head stands would cut what was just printed', () => {
    expect(refused(['one', LF, GS, 'V', 1])).toContain('the cut goes through the last 74 dots');
    expect(print(['one', LF, ESC, 'd', 3, GS, 'V', 1]).receipts).toMatchObject([{ cut: 'partial' }]);
  });

  test('ESC p 0 25 250 kicks pin 2 for 50 ms; DLE DC4 at once', () => {
    expect(print([ESC, 'p', 0, 25, 250, 0x10, 0x14, 1, 1, 2]).kicks).toEqual([
      { pin: 2, onMs: 50, offMs: 500, offset: 0 },
      { pin: 5, onMs: 200, offMs: 200, offset: 5 },
    ]);
  });

  test.each<readonly [string, Parts, string]>([
    ['an unknown command', ['ab', LF, ESC, 'Z'], 'at byte 3: unknown command ESC 5A'],
    ['an unknown control', [0x07], 'unknown control 07'],
    ['an unknown GS', [GS, 'Q'], 'unknown command GS 51'],
    ['an unknown FS', [FS, 'q', 1], 'unknown command FS 71'],
    ['an end after ESC', [ESC], 'at byte 0: cut'],
    ['a missing parameter', [ESC, '$', 1], 'at byte 0: cut'],
    ['a value outside the manual', [ESC, 'a', 3], 'the manual allows 0, 1, 2, 48, 49, 50'],
    ['a position outside the area', [ESC, '$', 0x41, 2], 'position 577 is outside'],
    ['alignment in a line', ['A', ESC, 'a', 1], 'ESC a in the middle of a line'],
    ['a reset that loses a line', ['A', ESC, '@'], 'in the middle of a line'],
    ['a last line without LF', ['A'], 'the last line is never printed'],
    ['bits without a meaning', [ESC, '!', 2], 'bits 1, 2 and 6'],
  ])('refuses %s', (_, parts, message) => {
    expect(refused(parts)).toContain(message);
  });
});
