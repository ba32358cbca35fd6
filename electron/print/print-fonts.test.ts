import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { facesOf } from './print-fonts';
import { rareFaces } from './rare-faces';

const sheets = ['tc/400', 'tc/700', 'sc/400', 'sc/700'].map((name) =>
  readFileSync(`node_modules/@fontsource/noto-sans-${name}.css`, 'utf8'),
);
const css = facesOf(sheets.join('\n'), 'sheet://paper/fonts/');
const pieces = (text: string): string[] => css(text).match(/@font-face/g) ?? [];

it('names the pieces that hold a character of the text, in both scripts and both weights, and no other', () => {
  const one = css('維');
  expect(pieces('維')).toHaveLength(4);
  expect(one).toMatch(/url\(sheet:\/\/paper\/fonts\/noto-sans-tc-\d+-400-normal\.woff2\)/);
  expect(one).toMatch(/url\(sheet:\/\/paper\/fonts\/noto-sans-sc-\d+-700-normal\.woff2\)/);
  expect(one).not.toMatch(/\.woff\)|font-display: swap/);
  expect(pieces('')).toEqual([]);
  expect(css('維維維')).toBe(one);
});

it('a whole receipt needs far fewer than all', () => {
  expect(pieces('更換電源板、試機兩小時無異常 NT$1,200 大安服務站').length).toBeLessThan(100);
});

it('of Noto Sans JP only the pieces beyond the basic plane are bundled, and 𠮷 is in one of them', () => {
  const jp = rareFaces(readFileSync('node_modules/@fontsource/noto-sans-jp/400.css', 'utf8'));
  expect(jp.match(/@font-face/g)).toHaveLength(2);
  const fonts = facesOf(`${sheets.join('\n')}\n${jp}\n${readFileSync('node_modules/@fontsource/noto-emoji/400.css', 'utf8')}`, '');
  expect(fonts('𠮷')).toMatch(/noto-sans-jp-1-400-normal\.woff2/);
  expect(fonts('😀')).toMatch(/noto-emoji-\d+-400-normal\.woff2/);
  const has = (letter: string): boolean => fonts.has(letter.codePointAt(0) ?? 0);
  expect(['維', '喆', '𠮷', '😀', 'é', '①'].map(has)).toEqual([true, true, true, true, true, true]);
  expect(['𪚥', 'ก', 'क', '\uE000'].map(has)).toEqual([false, false, false, false]);
});
