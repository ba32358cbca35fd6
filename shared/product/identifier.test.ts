import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkImei,
  checkSerial,
  imeiCheckDigit,
  isImeiUnchecked,
  isSameIdentifier,
  splitImeiScan,
  type IdentifierCheck,
} from './identifier';

/** value, value with its warnings, or the refusal. */
const brief = (c: IdentifierCheck) => (c.ok ? [c.value, ...c.warnings.map((w) => w.code)].join(' ') : c.code);

// quality 4.3, rows 48 to 56
it.each([
  ['490154203237518', '490154203237518'],
  ['49-015420-323751-8', '490154203237518'],
  [' 49 015420 323751 8 ', '490154203237518'],
  ['４９０１５４２０３２３７５１８', '490154203237518'],
  ['IMEI: 490154203237518', '490154203237518'],
  ['490154203237519', 'IMEI_CHECK_DIGIT'],
  ['860123045678901', 'IMEI_CHECK_DIGIT'],
  ['860123045678900', '860123045678900'],
  ['49015420323751', '490154203237518 imeiDigitAdded'],
  ['4901542032375180', '4901542032375180'],
  ['000000000000000', 'IMEI_PLACEHOLDER'],
  ['111111111111119', '111111111111119 imeiPlaceholder'],
  ['123456789012347', '123456789012347 imeiPlaceholder'],
  ['49O154203237518', '490154203237518 imeiLetterRead'],
  ['4.90154E+14', 'SPOILT_BY_EXCEL'],
  ['4901542032375', 'IMEI_INVALID'],
  ['49015420323751801', 'IMEI_INVALID'],
  ['', 'IDENTIFIER_NEEDED'],
  ['無', 'IMEI_INVALID'],
])('IMEI %s: %s', (text, expected) => {
  expect(brief(checkImei(text))).toBe(expected);
});

it('tells which check digit it expected', () => {
  expect(checkImei('490154203237519')).toMatchObject({ params: { value: '490154203237519', expected: 8 } });
  expect(imeiCheckDigit('86012304567890')).toBe(0);
});

it.each([
  ['490154203237518/356938035643809', ['490154203237518', '356938035643809']],
  ['IMEI1:490154203237518 IMEI2:356938035643809', ['490154203237518', '356938035643809']],
  ['490154203237518', ['490154203237518']],
  ['TA43-07715', ['TA43-07715']],
])('a scan of %s', (text, parts) => {
  expect(splitImeiScan(text)).toEqual(parts);
});

// quality 4.3, rows 61 to 64
it.each([
  ['  c02xk0abjgh5 ', 'C02XK0ABJGH5'],
  ['S/N: ta43-07715', 'TA43-07715'],
  ['SN12345678X', 'SN12345678X'],
  ['N/A', 'N/A serialPlaceholder'],
  ['無', '無 serialPlaceholder'],
  ['000000', '000000 serialPlaceholder'],
  ['123456', '123456 serialPlaceholder'],
  ['ABC', 'SERIAL_INVALID'],
  ['A1'.repeat(15), 'A1'.repeat(15)],
  [`${'A1'.repeat(15)}B`, 'SERIAL_INVALID'],
  ['С02XK0АB', 'С02XK0АB serialLookAlike'], // Cyrillic С and А
  ['   ', 'IDENTIFIER_NEEDED'],
])('serial %s: %s', (text, expected) => {
  expect(brief(checkSerial(text))).toBe(expected);
});

it.each([
  ['490154203237518', '490154203237518', true],
  ['49-015420-323751-8\r', '490154203237518', true],
  ['4901542032375180', '490154203237518', true],
  ['490154203237518', '4901542032375199', true],
  ['490154203237526', '490154203237518', false],
  [']C1ta43-07715\r\n', 'TA43-07715', true],
  ['S/N: TA43-07715', 'ta43-07715', true],
  ['TA43-07716', 'TA43-07715', false],
  ['', '', false],
])('scan %s for %s: %s', (scanned, expected, same) => {
  expect(isSameIdentifier(scanned, expected)).toBe(same);
});

describe('properties', () => {
  const fourteen = fc.stringMatching(/^[1-9]\d{13}$/);
  it('one wrong digit is always found', () => {
    fc.assert(
      fc.property(fourteen, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (first14, place, shift) => {
        const right = `${first14}${imeiCheckDigit(first14)}`;
        expect(checkImei(right).ok).toBe(true);
        const wrong = right.slice(0, place) + String((Number(right[place]) + shift) % 10) + right.slice(place + 1);
        expect(checkImei(wrong).ok).toBe(false);
      }),
    );
  });
  it('no text breaks the checks, and an accepted value is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const check of [checkImei, checkSerial]) {
          const first = check(text);
          const again = first.ok ? check(first.value) : first;
          expect(again.ok ? again.value : null).toBe(first.ok ? first.value : null);
        }
      }),
    );
  }, 30_000);
});

// What stands before, behind or between; each line is one border of one pattern.
it.each([
  ['IMEI2 490154203237518', '490154203237518'],
  ['imei：490154203237518', '490154203237518'],
  ['xIMEI:490154203237518', 'IMEI_INVALID'],
  ['490154203237518x', 'IMEI_INVALID'],
  ['x490154203237518', 'IMEI_INVALID'],
  ['49.015420/323751-8', '490154203237518'],
  ['4.9E14', 'SPOILT_BY_EXCEL'],
  ['4,90154e-14', 'SPOILT_BY_EXCEL'],
  ['49E14', 'IMEI_INVALID'],
  ['x4.9E14', 'IMEI_INVALID'],
  ['4.9E14x', 'IMEI_INVALID'],
  ['00000000000000', 'IMEI_PLACEHOLDER'],
  ['100000000000000', 'IMEI_CHECK_DIGIT'],
  ['4l0154203237518', 'IMEI_CHECK_DIGIT'],
  ['|1111111111111', '111111111111119 imeiLetterRead imeiDigitAdded imeiPlaceholder'],
  ['211111111111117', 'IMEI_CHECK_DIGIT'],
])('IMEI at the border: %s: %s', (text, expected) => expect(brief(checkImei(text))).toBe(expected));

it('the questions name what was read', () => {
  expect(checkImei('49O154203237518')).toMatchObject({ warnings: [{ code: 'imeiLetterRead', params: { typed: '49O154203237518' } }] });
  expect(checkImei('49015420323751')).toMatchObject({ warnings: [{ code: 'imeiDigitAdded', params: { digit: 8 } }] });
  expect(checkImei('111111111111119')).toMatchObject({ warnings: [{ params: { value: '111111111111119' } }] });
  expect(checkImei('x'.repeat(50))).toEqual({ ok: false, code: 'IMEI_INVALID', params: { value: 'x'.repeat(40) } });
  expect(checkImei('4.9E14')).toMatchObject({ params: { value: '4.9E14' } });
  expect(checkImei('000000000000000')).toMatchObject({ params: { value: '000000000000000' } });
  expect(checkSerial('ABC')).toEqual({ ok: false, code: 'SERIAL_INVALID', params: { value: 'ABC', length: 3 } });
  expect(checkSerial('B'.repeat(25) + 'A1'.repeat(15))).toMatchObject({
    params: { value: ('B'.repeat(25) + 'A1'.repeat(15)).slice(0, 40), length: 55 },
  });
  expect(checkSerial('n/a')).toMatchObject({ warnings: [{ params: { value: 'N/A' } }] });
  expect(checkSerial('С02XK0АB')).toMatchObject({ warnings: [{ params: { letters: 'СА' } }] });
});

it.each([
  ['S/N: SN：ta43-07715', 'TA43-07715'],
  ['xS/N: ta43', 'XS/N: TA43'],
  ['ta43   07715', 'TA43 07715'],
  ['1234', '1234 serialPlaceholder'],
  ['123', 'SERIAL_INVALID'],
  ['2345', '2345'],
  ['TEST', 'TEST serialPlaceholder'],
  ['TEST1', 'TEST1'],
  ['AAAA', 'AAAA serialPlaceholder'],
  ['AAAB', 'AAAB'],
  ['BAAA', 'BAAA'],
  ['ABCD', 'ABCD'],
  ['不明', '不明 serialPlaceholder'],
  ['--', '-- serialPlaceholder'],
])('serial at the border: %s: %s', (text, expected) => expect(brief(checkSerial(text))).toBe(expected));

it.each([
  ['TA43-07715', '', false],
  ['', 'TA43-07715', false],
  ['49015420323751', '490154203237518', true],
  ['49015420323752', '490154203237518', false],
  ['x490154203237518', '4901542032375180', false],
  ['490154203237518x', '4901542032375180', false],
  ['4901542032375180', 'x490154203237518', false],
  ['490154203237', '490154203237518', false],
  ['TA43.07715', 'TA4307715', false],
  ['IMEI1: 490154203237518', '49-015420-323751-8', true],
  ['xS/N: TA43', 'TA43', false],
  ['TA 43', 'TA43', true],
])('scan at the border: %s for %s: %s', (scanned, expected, same) => expect(isSameIdentifier(scanned, expected)).toBe(same));

it.each([
  [null, false],
  ['490154203237518', false],
  ['490154203237519', true],
  ['4901542032375190', false],
  ['x490154203237519', false],
  ['49015420323751', false],
])('%s was kept without its check: %s', (imei, expected) => expect(isImeiUnchecked(imei)).toBe(expected));

it('three in one scan: the first two', () => {
  expect(splitImeiScan('490154203237518 356938035643809 353258107009125')).toEqual(['490154203237518', '356938035643809']);
  expect(splitImeiScan('12345678901234567 490154203237518')).toEqual(['12345678901234567 490154203237518']); // seventeen digits are none
});
