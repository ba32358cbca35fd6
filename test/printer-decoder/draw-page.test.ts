import { expect, test } from 'vitest';
import { bitsToRaster, blackDots } from './dots';
import { drawPage } from './draw-page';
import { familyOf } from './letters';
import { differenceOf, fromPng, toPng } from './one-bit-png';
import type { Item, Page, TextItem } from './page';

const plain = { isBold: false, isUnderlined: false, isReversed: false, turns: 0 } as const;
const text = (words: string, extra: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  x: 0,
  y: 0,
  width: 24 * Array.from(words).length,
  height: 24,
  text: words,
  cell: 24,
  ...plain,
  ...extra,
});
const page = (...items: readonly Item[]): Page => ({ widthDots: 120, heightDots: 60, items, wraps: 0 });
const black = (...items: readonly Item[]): number => blackDots(drawPage(page(...items)));

test.each(['A', '中', '喆', '𠮷', '😀'])('%s is drawn from a bundled font', (letter) => {
  expect(familyOf(letter, false)).toMatch(/^"noto-/);
  expect(black(text(letter))).toBeGreaterThan(20);
});

test('a letter that no bundled font has is a frame, on every machine the same', () => {
  expect(familyOf('𪚥', false)).toBeNull();
  expect(black(text('𪚥'))).toBe(4 * 22 - 4);
});

test('bold, underline, white on black, and a turned text show', () => {
  const normal = black(text('中'));
  expect(black(text('中', { isBold: true }))).toBeGreaterThan(normal);
  expect(black(text('中', { isUnderlined: true }))).toBeGreaterThan(normal + 20);
  expect(black(text('中', { isReversed: true }))).toBeGreaterThan(24 * 24 - normal - 60);
  const turned = drawPage(page(text('一一', { turns: 1, width: 24, height: 48 })));
  const upright = drawPage(page(text('一一')));
  expect(blackDots(turned)).toBeGreaterThan(20);
  expect(differenceOf(turned, upright)).toBeGreaterThan(500);
});

test('a frame has its border only, a line is filled', () => {
  const box = (border: number): Item => ({ kind: 'box', x: 0, y: 0, width: 20, height: 10, border, isWhite: false });
  expect(black(box(2))).toBe(200 - 16 * 6);
  expect(black(box(9))).toBe(200);
});

test('a PNG of one bit a dot comes back as it was, and a difference is counted', () => {
  const picture = bitsToRaster(19, 7, (x, y) => (x + y) % 3 === 0);
  expect(fromPng(toPng(picture))).toEqual(picture);
  expect(differenceOf(picture, fromPng(toPng(picture)))).toBe(0);
  const one = bitsToRaster(10, 10, (x) => x < 5);
  const other = bitsToRaster(10, 10, (x, y) => x < 5 || (x === 9 && y === 9));
  expect(differenceOf(one, other)).toBeCloseTo(1000 / 51);
  expect(
    differenceOf(
      one,
      bitsToRaster(10, 11, () => false),
    ),
  ).toBeNull();
});
