import bwip from 'bwip-js/generic';
import { expect, test } from 'vitest';
import { automaticCode128, code128Of, code128Raster } from './code128';
import { isBlackAt } from './dots';

const bars = (widths: readonly number[]): string => widths.map((width, i) => (i % 2 === 0 ? '█' : ' ').repeat(width)).join('');

/** Written from the table of the standard, and held against a library that was written by others. */
test.each(['A', 'RC-2611-0001', 'No. 1234', '123456', 'SN0012345X', '!"#~{}'])('bars of %s', (text) => {
  const code = automaticCode128(text);
  const raster = code128Raster(code, 1, 1);
  const drawn = Array.from({ length: raster.widthDots }, (_, x) => (isBlackAt(raster, x, 0) ? '█' : ' ')).join('');
  const raw = code.symbols.map((symbol) => `^${String(symbol).padStart(3, '0')}`).join('');
  const [other] = bwip.raw('code128', raw, 'raw');
  expect(code.value).toBe(text);
  expect(drawn).toBe(other !== undefined && 'sbs' in other ? bars(other.sbs) : null);
});

test('every symbol has three bars and three spaces, eleven modules in all', () => {
  for (let symbol = 0; symbol < 103; symbol++) {
    const { widthDots } = code128Raster({ symbols: [symbol], value: '' }, 1, 1);
    expect(widthDots).toBe(11 + 11 + 13);
  }
  expect(code128Of([{ set: 'A', symbols: [64, 33] }]).value).toBe('\0A');
});
