import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import path from 'node:path';
import { expect, it } from 'vitest';
import { widthOf } from '#shared/printed-document/text-width';

const FONTS = path.resolve('node_modules/@fontsource/noto-sans-tc/files');
const MM_PER_PT = 0.3528;

it.each([400, 700] as const)('the widths of the bundled letters of weight %i are the font’s own', (weight) => {
  const family = `widths-${weight}`;
  GlobalFonts.registerFromPath(path.join(FONTS, `noto-sans-tc-latin-${weight}-normal.woff2`), family);
  const pen = createCanvas(10, 10).getContext('2d');
  pen.font = `1000px ${family}`;
  const letters = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  const ours = (letter: string): number => widthOf(letter, 1000, weight === 700) / MM_PER_PT;
  expect(letters.filter((l) => Math.abs(ours(l) - pen.measureText(l).width) > 1)).toEqual([]);
  // Accents and dashes are taken for a little wider than they are, never narrower by more than a tenth of an em.
  for (const letter of 'éüñØß€–') expect(ours(letter)).toBeGreaterThan(pen.measureText(letter).width - 100);
});
