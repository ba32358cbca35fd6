import { expect, it } from 'vitest';
import type { Region } from '../kernel/region';
import { checkInvoiceNo, thresholdDecision } from './tax';

it.each([
  [880, 200_000, 'collect'],
  [2000, 2000, 'collect'],
  [2001, 2000, 'invoiceFirst'],
  [6300, 2000, 'invoiceFirst'],
])('%i with a limit of %i: %s', (gross, limit, decision) => {
  expect(thresholdDecision(gross, limit)).toBe(decision);
});

it.each<[Region, string, string | null]>([
  ['TW', 'AB-12345678', 'AB12345678'],
  ['TW', 'ab12345678', 'AB12345678'],
  ['TW', 'ＡＢ－１２３４５６７８', 'AB12345678'],
  ['TW', 'A-12345678', null],
  ['TW', 'AB-1234567', null],
  ['TW', '26352000000012345678', null],
  ['CN', '26352000000012345678', '26352000000012345678'],
  ['CN', '044001900111 12345678', '044001900111-12345678'],
  ['CN', '4400190011-12345678', '4400190011-12345678'],
  ['CN', '12345678', null],
  ['CN', 'AB12345678', null],
  ['CN', '', null],
  ['CN', '12345678901', null],
])('%s %s is stored as %s', (region, text, value) => {
  const got = checkInvoiceNo(text, region);
  expect(got.ok ? got.value : null).toBe(value);
});

it.each([
  ['12345678', '044001900111', '044001900111-12345678'],
  ['12345678', '4400190011', '4400190011-12345678'],
  ['12345678', '440019', null],
  ['26352000000012345678', '4400190011', null],
])('number %s with code %s is stored as %s', (text, invoiceCode, value) => {
  const got = checkInvoiceNo(text, 'CN', invoiceCode);
  expect(got.ok ? got.value : null).toBe(value);
});

it.each<[Region, string, string | null]>([
  ['TW', 'AB 12345678', 'AB12345678'],
  ['TW', ' ab12345678\u200b ', 'AB12345678'],
  ['TW', 'AB\u201312345678', 'AB12345678'],
  ['TW', 'XAB12345678', null],
  ['TW', 'AB123456789', null],
  ['CN', '263520000000123456789', null],
  ['CN', 'x4400190011-12345678', null],
  ['CN', '4400190011-123456789', null],
  ['CN', '04400190011-12345678', null],
  ['CN', '4400190011 / 12345678', '4400190011-12345678'],
  ['CN', `12345678${' '.repeat(60)}x`, null],
])('%s %j is stored as %s', (region, text, value) => {
  const got = checkInvoiceNo(text, region);
  expect(got.ok ? got.value : null).toBe(value);
});

it('Taiwan has no code beside the number, whatever is sent', () => {
  expect(checkInvoiceNo('AB12345678', 'TW', '4400190011')).toEqual({ ok: true, value: 'AB12345678' });
});

it('says what it could not read, at most forty signs of it', () => {
  expect(checkInvoiceNo('x'.repeat(50), 'CN')).toEqual({ ok: false, code: 'INVOICE_NO_INVALID', params: { value: 'X'.repeat(40) } });
});

it('looks at sixty signs of a paste and no more', () => {
  expect(checkInvoiceNo(`26352000000012345678${' '.repeat(41)}9`, 'CN')).toMatchObject({ ok: true });
  expect(checkInvoiceNo(`26352000000012345678${' '.repeat(39)}9`, 'CN')).toMatchObject({ ok: false });
});
