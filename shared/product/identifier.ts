import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import type { DoubtCode } from '../kernel/doubt';
import { cleanScan } from '../numbering/scan-text';

export type IdentifierWarning = Extract<DoubtCode, `imei${string}` | `serial${string}`>;
export type IdentifierNote = Readonly<{ code: IdentifierWarning; params: ErrorParams }>;
/** Refusals are codes of DomainError, so that field, import, IPC and sync answer alike. */
export type IdentifierCheck = Readonly<
  { ok: true; value: string; warnings: readonly IdentifierNote[] } | { ok: false; code: ErrorCode; params: ErrorParams }
>;

const refuse = (code: ErrorCode, params: ErrorParams = {}): IdentifierCheck => ({ ok: false, code, params });

/** Luhn digit over 14 digits: double the even places, subtract 9 above 9 (D6). 86012304567890 → 0. */
export function imeiCheckDigit(first14: string): number {
  let sum = 0;
  for (let i = 0; i < 14; i += 1) {
    const digit = Number(first14[i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** Kept although its check digit is wrong, because the label cannot be read (quality 4.3, row 50): shown with a flag. */
export const isImeiUnchecked = (imei: string | null): boolean =>
  imei !== null && /^\d{15}$/.test(imei) && Number(imei[14]) !== imeiCheckDigit(imei);

const isPlaceholderImei = (digits: string): boolean => /^(\d)\1{13}/.test(digits) || digits.startsWith('12345678901234');

/** 15 digits with a right check digit, or 16 for IMEISV; separators go, O becomes 0 (quality 4.3, rows 48 to 56). */
export function checkImei(text: string): IdentifierCheck {
  const typed = cleanScan(text);
  if (typed === '') return refuse('IDENTIFIER_NEEDED');
  if (/^\d+[.,]\d+e[+-]?\d+$/i.test(typed)) return refuse('SPOILT_BY_EXCEL', { value: typed });
  const warnings: IdentifierNote[] = [];
  const compact = typed.replace(/^IMEI\d?\s*[:：]?/i, '').replace(/[\s\-./]/g, '');
  const digits = compact.replace(/[oO]/g, '0').replace(/[IlL|]/g, '1');
  if (!/^\d{14,16}$/.test(digits)) return refuse('IMEI_INVALID', { value: typed.slice(0, 40) });
  if (digits !== compact) warnings.push({ code: 'imeiLetterRead', params: { typed: compact } });
  const first14 = digits.slice(0, 14);
  if (/^0{14}/.test(digits)) return refuse('IMEI_PLACEHOLDER', { value: digits });
  const expected = imeiCheckDigit(first14);
  if (digits.length === 15 && Number(digits[14]) !== expected) return refuse('IMEI_CHECK_DIGIT', { value: digits, expected });
  if (digits.length === 14) warnings.push({ code: 'imeiDigitAdded', params: { digit: expected } });
  if (isPlaceholderImei(digits)) warnings.push({ code: 'imeiPlaceholder', params: { value: digits } });
  return { ok: true, value: digits.length === 14 ? `${digits}${expected}` : digits, warnings };
}

/** Two IMEIs in one scan go to slot 1 and 2 (row 57). */
export function splitImeiScan(text: string): readonly string[] {
  const found = cleanScan(text).match(/(?<!\d)\d{14,16}(?!\d)/g);
  return found !== null && found.length >= 2 ? found.slice(0, 2) : [text];
}

const NO_SERIAL = new Set([
  'N/A',
  'NA',
  'NONE',
  'NULL',
  'NIL',
  'UNKNOWN',
  'X',
  'XX',
  'XXX',
  '-',
  '--',
  '無',
  '无',
  '沒有',
  '没有',
  '不明',
  '不詳',
  '不详',
]);
const isPlaceholderSerial = (value: string): boolean =>
  NO_SERIAL.has(value) || /^(.)\1*$/u.test(value) || (value.length >= 4 && '1234567890'.startsWith(value)) || value === 'TEST';
const LOOK_ALIKE = /[\p{sc=Cyrillic}\p{sc=Greek}]/gu;

/** 機號: 4 to 30 characters, upper-cased and trimmed (D6; quality 4.3, rows 61 to 64). */
export function checkSerial(text: string): IdentifierCheck {
  const value = cleanScan(text)
    .replace(/^(?:S\/?N\s*[:：]\s*)+/i, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
  if (value === '') return refuse('IDENTIFIER_NEEDED');
  const length = Array.from(value).length;
  if (isPlaceholderSerial(value)) return { ok: true, value, warnings: [{ code: 'serialPlaceholder', params: { value } }] };
  if (length < 4 || length > 30) return refuse('SERIAL_INVALID', { value: value.slice(0, 40), length });
  const letters = value.match(LOOK_ALIKE);
  return { ok: true, value, warnings: letters === null ? [] : [{ code: 'serialLookAlike', params: { letters: letters.join('') } }] };
}

/** Does the scan at release show the device of the receipt? IMEISV compares its first 14 digits, a serial ignores case (E10). */
export function isSameIdentifier(scanned: string, expected: string): boolean {
  const [a, b] = [comparable(scanned), comparable(expected)];
  if (a === '' || b === '') return false;
  if (/^\d{14,16}$/.test(a) && /^\d{14,16}$/.test(b) && a.length !== b.length) return a.slice(0, 14) === b.slice(0, 14);
  return a === b;
}

function comparable(text: string): string {
  const plain = cleanScan(text)
    .replace(/^(?:(?:IMEI\d?|S\/?N)\s*[:：]\s*)+/i, '')
    .toUpperCase()
    .replace(/\s+/g, '');
  const digits = plain.replace(/[-./]/g, '');
  return /^\d{14,16}$/.test(digits) ? digits : plain;
}
