import { describe, expect, test } from 'vitest';
import { bytes, type Part } from '../bytes';
import { blackDots } from '../dots';
import { linesOf, type Item } from '../page';
import { decodeEscp, type EscpPrinter } from './decode-escp';

const [ESC, FS, FF, CR, LF] = [0x1b, 0x1c, 0x0c, 0x0d, 0x0a];
const TAIWAN: EscpPrinter = { dotsAcross: 1440, codePage: 'cp950' };
type Parts = readonly Part[];
const pages = (parts: Parts, printer = TAIWAN) => decodeEscp(bytes(...parts), printer);
const items = (...parts: Parts): readonly Item[] => pages([...parts, FF])[0]?.items ?? [];

test('two forms of 33 lines are five and a half inches long', () => {
  const [first, second] = pages([ESC, '@', ESC, 'C', 33, 'one', CR, LF, 'two', FF, 'three', FF]);
  expect([first?.heightDots, second?.heightDots]).toEqual([990, 990]);
  expect(first && linesOf(first)).toEqual(['one', 'two']);
  expect(second && linesOf(second)).toEqual(['three']);
});

describe('letters', () => {
  test.each<readonly [string, Parts, Partial<Item> & Record<string, unknown>]>([
    ['ESC P: ten in an inch', [ESC, 'P', 'Ab'], { cell: 18, width: 36, height: 24 }],
    ['ESC M: twelve', [ESC, 'M', 'Ab'], { cell: 15 }],
    ['ESC g: fifteen', [ESC, 'g', 'Ab'], { cell: 12 }],
    ['SI with twelve: twenty', [ESC, 'M', 0x0f, 'Ab'], { cell: 9 }],
    ['ESC W: twice as wide', [ESC, 'W', 1, 'A'], { cell: 36 }],
    ['ESC E', [ESC, 'E', 'A'], { isBold: true }],
    ['ESC E … ESC F', [ESC, 'E', ESC, 'F', 'A'], { isBold: false }],
    ['ESC -', [ESC, '-', 1, 'A'], { isUnderlined: true }],
    ['ESC $ 60: one inch', [ESC, '$', 60, 0, 'A'], { x: 180 }],
    ['ESC \\ back by ten', [ESC, '$', 60, 0, ESC, '\\', 0xf6, 0xff, 'A'], { x: 170 }],
    ['ESC J 90: half an inch', [ESC, 'J', 90, 'A'], { y: 90 }],
    ['ESC 3 20', [ESC, '3', 20, LF, 'A'], { y: 20 }],
    ['ESC 0: an eighth', [ESC, '0', LF, 'A'], { y: 22.5 }],
    ['ESC ( V: down to an inch', [ESC, '(U', 1, 0, 10, ESC, '(V', 2, 0, 104, 1, 'A'], { y: 180 }],
    ['中 in Big5, with three dots of space', [FS, '&', 0xa4, 0xa4, FS, '.'], { text: '中', cell: 27, height: 24 }],
    ['FS S 0 0', [FS, 'S', 0, 0, FS, '&', 0xa4, 0xa4, 0xa4, 0xe5], { text: '中文', cell: 24 }],
    ['FS W', [FS, 'W', 1, FS, '&', 0xa4, 0xa4], { cell: 54, height: 48 }],
  ])('%s', (_, parts, item) => {
    expect(items(...parts)[0]).toMatchObject(item);
  });

  test('CR goes back and prints over the line', () => {
    expect(items('A', CR, '_').map(({ x }) => x)).toEqual([0, 0]);
  });
});

test('ESC * 39: columns of 24 pins, the highest bit on top', () => {
  const [picture] = items(ESC, '*', 39, 2, 0, 0x80, 0, 0, 0, 0, 0x01);
  expect(picture).toMatchObject({ kind: 'raster', x: 0, y: 0, width: 2, height: 24 });
  expect(picture?.kind === 'raster' && blackDots(picture.raster)).toBe(2);
  expect(picture?.kind === 'raster' && [picture.raster.rows[0], picture.raster.rows[23]]).toEqual([0x80, 0x40]);
});

test('a form ends with its length in units of ESC ( C', () => {
  expect(pages([ESC, '(U', 1, 0, 10, ESC, '(C', 2, 0, 0x4c, 0x02, 'A', FF])[0]?.heightDots).toBe(294);
});

test.each<readonly [string, Parts, string]>([
  ['an unknown command', [ESC, 'Z'], 'at byte 0: unknown command ESC 5A'],
  ['a form that is not fed out', ['A'], 'no FF'],
  ['feeding beyond the form', [ESC, 'C', 2, LF, LF, LF], 'beyond the form'],
  ['a line that reaches over the form', [ESC, 'C', 1, ESC, 'J', 10, 'A'], 'reaches over the form'],
  ['a line that is too long', ['x'.repeat(81)], 'over the right edge'],
  ['a cut picture', [ESC, '*', 39, 2, 0, 1, 2, 3], 'the columns should be 6 bytes, 3 are left'],
  ['a density that is none', [ESC, '*', 7, 1, 0, 0], 'ESC * 7'],
  ['Chinese outside its mode', [0xa4, 0xa4], 'A4 outside Chinese mode'],
  ['a length within a form', ['A', ESC, 'C', 33], 'within a form'],
  ['units that nobody set', [ESC, '(C', 2, 0, 1, 1], 'without ESC ( U'],
])('refuses %s', (_, parts, message) => {
  expect(() => pages(parts)).toThrow(message);
});
