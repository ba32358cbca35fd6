import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Region } from '../kernel/region';
import { checkTaxId } from './tax-id';

it.each<[Region, string, boolean]>([
  ['TW', '53212539', true],
  ['TW', '5321 2539', true],
  ['TW', '５３２１２５３９', true],
  ['TW', '12345678', false],
  ['TW', '00000000', false],
  ['TW', '5321253', false],
  ['TW', '10458575', true], // 7th digit 7
  ['CN', '91350100M000100Y43', true],
  ['CN', '91350100m000100y43', true],
  ['CN', '91350100M000100Y44', false],
  ['CN', '91350100M0O0100Y43', false],
  ['CN', '91350100I000100Y43', false],
  ['CN', '53212539', false],
  ['TW', '91350100M000100Y43', false],
])('%s %s valid: %s', (region, text, valid) => {
  expect(checkTaxId(text, region).ok).toBe(valid);
});

it('one wrong character of a credit code is always found', () => {
  const right = '91350100M000100Y43';
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 17 }), fc.constantFrom(...Array.from(alphabet)), (place, character) => {
      fc.pre(right[place] !== character);
      expect(checkTaxId(right.slice(0, place) + character + right.slice(place + 1), 'CN').ok).toBe(false);
    }),
  );
});
