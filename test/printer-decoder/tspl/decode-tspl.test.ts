import { describe, expect, test } from 'vitest';
import { bytes, type Part } from '../bytes';
import { blackDots } from '../dots';
import { drawPage } from '../draw-page';
import { linesOf, type Item } from '../page';
import { decodeTspl } from './decode-tspl';

const PRINTER = { dpi: 203, dotsAcross: 576 };
const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');
const HEAD = lines(
  'SIZE 60 mm,40 mm',
  'GAP 2 mm,0 mm',
  'DIRECTION 1',
  'REFERENCE 0,0',
  'CODEPAGE UTF-8',
  'SPEED 4',
  'DENSITY 8',
  'SET TEAR ON',
  'CLS',
);
type Parts = readonly Part[];
const labels = (...parts: Parts) => decodeTspl(bytes(HEAD, ...parts, lines('PRINT 1,1')), PRINTER);
const items = (...parts: Parts): readonly Item[] => labels(...parts)[0]?.items ?? [];

test('a label of 60 × 40 mm at 203 dpi, two sets of three', () => {
  const [label] = decodeTspl(bytes(HEAD, lines('TEXT 10,20,"3",0,1,1,"RC-1"', 'PRINT 2,3')), PRINTER);
  expect(label).toMatchObject({ widthDots: 480, heightDots: 320, copies: 6 });
  expect(label && linesOf(label)).toEqual(['RC-1']);
});

describe('what stands on it', () => {
  test.each<readonly [string, Parts, Partial<Item> & Record<string, unknown>]>([
    ['TEXT of font 3, twice as wide', [lines('TEXT 10,20,"3",0,2,1,"Ab"')], { x: 10, y: 20, width: 64, height: 24, cell: 32, text: 'Ab' }],
    ['TEXT turned a quarter', [lines('TEXT 100,20,"2",90,1,1,"Ab"')], { x: 80, y: 20, width: 20, height: 24, turns: 1 }],
    ['TEXT with a quotation mark', [lines('TEXT 0,0,"1",0,1,1,"7\\["]"')], { text: '7"' }],
    ['TEXT in Big5', ['TEXT 0,0,"TST24.BF2",0,1,1,"', 0xa4, 0xa4, 0xa4, 0xe5, lines('"')], { text: '中文', width: 48, cell: 24 }],
    ['BAR', [lines('BAR 5,6,100,2')], { kind: 'box', x: 5, y: 6, width: 100, height: 2 }],
    ['BOX', [lines('BOX 5,6,105,56,3')], { kind: 'box', width: 100, height: 50, border: 3 }],
    ['BARCODE', [lines('BARCODE 10,10,"128",50,0,0,2,2,"RC12"')], { kind: 'code128', value: 'RC12', width: (6 * 11 + 13) * 2, height: 50 }],
    ['QRCODE', [lines('QRCODE 10,10,M,4,A,0,M2,S7,"RC-2611-0001"')], { kind: 'qr', value: 'RC-2611-0001', width: 84 }],
    ['BITMAP', [`BITMAP 8,9,1,2,0,`, 0x00, 0xfe, '\r\n'], { kind: 'raster', x: 8, y: 9, width: 8, height: 2 }],
  ])('%s', (_, parts, item) => {
    expect(items(...parts)[0]).toMatchObject(item);
  });

  test('in a BITMAP a bit that is 0 is black', () => {
    const [label] = labels('BITMAP 8,9,1,2,0,', 0x00, 0xfe, '\r\n');
    expect(label && blackDots(drawPage(label))).toBe(9);
  });

  test('white dots that fill the last byte of a row are no part of the picture; black ones are cut', () => {
    expect(items('BITMAP 476,0,1,1,0,', 0x0f, '\r\n')).toHaveLength(1);
    expect(() => items('BITMAP 476,0,1,1,0,', 0x07, '\r\n')).toThrow('over the edge');
  });

  test('REFERENCE moves what comes after it; Latin letters beside Chinese ones are half as wide', () => {
    const found = items(lines('REFERENCE 16,8'), 'TEXT 4,2,"TSS24.BF2",0,1,1,"', 0xd6, 0xd0, lines('A"'));
    expect(found).toMatchObject([
      { text: '中', x: 20, y: 10, cell: 24 },
      { text: 'A', x: 44, cell: 12 },
    ]);
  });
});

test.each<readonly [string, Parts, string]>([
  ['an unknown command', [lines('FOO 1')], 'unknown command FOO'],
  ['a value too few', [lines('BAR 1,2,3')], 'cut: height is missing'],
  ['a value too many', [lines('BAR 1,2,3,4,5')], '1 values too many'],
  ['what runs over the edge', [lines('TEXT 470,0,"3",0,1,1,"Ab"')], 'over the edge of a label of 480×320'],
  ['letters that a font lacks', ['TEXT 0,0,"3",0,1,1,"', 0xe4, 0xb8, 0xad, lines('"')], 'no letters beyond ASCII'],
  ['a font that is none', [lines('TEXT 0,0,"X",0,1,1,"A"')], 'no font "X"'],
  ['𠮷 in GB 18030', ['TEXT 0,0,"TSS24.BF2",0,1,1,"', 0x95, 0x34, 0xb2, 0x35, lines('"')], "outside the printer's font"],
  ['a cut picture', ['BITMAP 0,0,2,9,0,', 1, 2], 'the picture should be 18 bytes'],
  ['a picture longer than it says', ['BITMAP 0,0,1,1,0,', 1, 2, '\r\n'], 'bytes after the picture'],
  ['a text without its end', ['TEXT 0,0,"3",0,1,1,"A\r\n'], 'a line ends within quotation marks'],
  ['a turn that is none', [lines('TEXT 0,0,"3",45,1,1,"A"')], 'rotation = 45'],
])('refuses %s', (_, parts, message) => {
  expect(() => labels(...parts)).toThrow(message);
});

test.each<readonly [string, string, string]>([
  ['nothing printed', HEAD + lines('TEXT 0,0,"3",0,1,1,"A"'), 'no PRINT'],
  ['drawn before CLS', lines('SIZE 60 mm,40 mm', 'BAR 0,0,5,5'), 'BAR before CLS'],
  ['a label wider than the head', lines('SIZE 80 mm,40 mm'), 'the head has 576'],
  ['an end within a line', 'SIZE 60 mm', 'cut: the stream ends'],
])('refuses a stream: %s', (_, stream, message) => {
  expect(() => decodeTspl(bytes(stream), PRINTER)).toThrow(message);
});
