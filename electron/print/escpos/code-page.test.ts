import { expect, it } from 'vitest';
import { encodable, encodeText } from './code-page';

it.each([
  ['維修單', true, true],
  ['报修', true, false],
  ['堃喆煊犇媖', true, false], // ordinary names of Taiwan, in Hong Kong's Big5 and not in a printer's
  ['碁', true, false], // Microsoft's and ETEN's own
  ['𠮷', false, false],
  ['㐀', false, false], // four bytes
  ['é', true, false],
  ['ü', true, false],
  ['한', false, false],
  ['👍', false, false],
  ['\uE000', false, false], // a place for letters of one's own
  ['\uD83D', false, false],
  ['e\u0301', false, false],
  ['\u001B@', false, false],
  ['\u0000', false, false],
  ['\u007F', false, false],
  ['NT$ 1,200 ~ {|}', true, true],
] as const)('%s: in GB18030 %s, in Big5 %s', (text, gb, big5) => {
  expect([encodable(text, 'gb18030'), encodable(text, 'cp950'), encodable(text, 'none')]).toEqual([gb, big5, /^[ -~]*$/.test(text)]);
});

/** A byte of ASCII that is seen, or two bytes of which neither is a control. */
const isHarmless = (coded: Uint8Array): boolean => {
  const [lead = 0, trail = 0] = coded;
  if (coded.length === 1) return lead >= 0x20 && lead <= 0x7e;
  return coded.length === 2 && lead >= 0x81 && lead <= 0xfe && trail >= 0x40 && trail !== 0x7f;
};

it.each(['gb18030', 'cp950'] as const)('%s: no letter of Unicode becomes a control byte, and none more than two bytes', (codePage) => {
  const points = Array.from({ length: 0x10000 }, (_, i) => i).concat(Array.from({ length: 0x2800 }, (_, i) => 0x10000 + i * 97));
  const coded = points.flatMap((point) => encodeText(String.fromCodePoint(point), codePage) ?? []);
  expect(coded.length).toBeGreaterThan(13_000);
  expect(coded.filter((c) => !isHarmless(c))).toEqual([]);
});
