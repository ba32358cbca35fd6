import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { facesOf } from './print-fonts';

const sheets = ['tc/400', 'tc/700', 'sc/400', 'sc/700'].map((name) =>
  readFileSync(`node_modules/@fontsource/noto-sans-${name}.css`, 'utf8'),
);
const css = facesOf(sheets.join('\n'), 'sheet://fonts/');
const pieces = (text: string): string[] => css(text).match(/@font-face/g) ?? [];

it('names the pieces that hold a character of the text, in both scripts and both weights, and no other', () => {
  const one = css('維');
  expect(pieces('維')).toHaveLength(4);
  expect(one).toMatch(/url\(sheet:\/\/fonts\/noto-sans-tc-\d+-400-normal\.woff2\)/);
  expect(one).toMatch(/url\(sheet:\/\/fonts\/noto-sans-sc-\d+-700-normal\.woff2\)/);
  expect(one).not.toMatch(/\.woff\)|font-display: swap/);
  expect(pieces('')).toEqual([]);
  expect(css('維維維')).toBe(one);
});

it('a whole receipt needs far fewer than all', () => {
  expect(pieces('更換電源板、試機兩小時無異常 NT$1,200 大安服務站').length).toBeLessThan(100);
});
