import { expect, it } from 'vitest';
import { code128 } from './code-128';

const shown = (value: string): string | null => {
  const code = code128(value);
  return code && [...code.data].map((b) => (b >= 0x20 && b <= 0x7e ? String.fromCharCode(b) : `<${b}>`)).join('');
};

it.each([
  ['TP1-A-12', '{BTP1-A-12', 8],
  ['TP1-CR-2026-000009', '{BTP1-CR-2026-{C<0><0><9>', 12 + 1 + 3],
  ['12345', '{B1{C<23>-', 1 + 1 + 2], // 45 is the byte of a hyphen
  ['a{b', '{Ba{{b', 3],
  ['123456', '{C<12>"8', 3],
] as const)('%s', (value, data, symbols) => {
  expect(shown(value)).toBe(data);
  expect(code128(value)?.modules).toBe(11 * (symbols + 2) + 13); // with start and check sum; the stop has thirteen
});

it.each(['', '維修', 'a\u001B@', 'é'])('%s has no bars', (value) => expect(code128(value)).toBeNull());
