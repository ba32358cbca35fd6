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

// The 7th digit 7 may count as one more; nothing else may.
it.each<[string, boolean]>([
  ['10000073', true],
  ['10000083', false],
  ['10000070', false],
  ['10000074', true],
  ['153212539', false],
  ['532125391', false],
])('TW %s valid: %s', (text, valid) => expect(checkTaxId(text, 'TW').ok).toBe(valid));

it.each(['x91350100M000100Y43', '91350100M000100Y43x', '91350100M000100Y4', '9135O100M000100Y43', '913501A0M000100Y43'])(
  'CN %s is none',
  (text) => expect(checkTaxId(text, 'CN').ok).toBe(false),
);

it('says what it could not read, at most forty signs of a paste of sixty', () => {
  expect(checkTaxId('7'.repeat(50), 'TW')).toEqual({ ok: false, code: 'TAX_ID_INVALID', params: { value: '7'.repeat(40) } });
  expect(checkTaxId(`53212539${' '.repeat(60)}1`, 'TW')).toEqual({ ok: true, value: '53212539' });
});
