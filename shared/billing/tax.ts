import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import type { Region } from '../kernel/region';

export type ThresholdDecision = 'collect' | 'invoiceFirst';
/** A fee up to the limit is collected on site; above it the accountant makes the invoice first (S0§10, D1.3, B9). */
export const thresholdDecision = (grossMinor: number, limitMinor: number): ThresholdDecision =>
  grossMinor <= limitMinor ? 'collect' : 'invoiceFirst';

export type InvoiceNoCheck = Readonly<{ ok: true; value: string } | { ok: false; code: ErrorCode; params: ErrorParams }>;

/**
 * 字軌號碼/发票号码 as it is stored and compared (B9, D6): TW `AB12345678`; CN 20 digits of a digital invoice,
 * or 10 or 12 digits of code with 8 of number, in one field or two, stored as `code-number`.
 */
export function checkInvoiceNo(text: string, region: Region, invoiceCode: string | null = null): InvoiceNoCheck {
  const typed = (invoiceCode === null || region === 'TW' ? text : `${invoiceCode}-${text}`)
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toUpperCase();
  const refused: InvoiceNoCheck = { ok: false, code: 'INVOICE_NO_INVALID', params: { value: typed.slice(0, 40) } };
  if (region === 'TW') {
    const match = /^([A-Z]{2})[- ]?(\d{8})$/.exec(typed);
    return match === null ? refused : { ok: true, value: `${match[1]}${match[2]}` };
  }
  // 12 and 8 digits written together cannot be told from a digital invoice; an old one needs its separator.
  if (/^\d{20}$/.test(typed)) return { ok: true, value: typed };
  const old = /^(\d{10}|\d{12})[- /]+(\d{8})$/.exec(typed);
  return old === null ? refused : { ok: true, value: `${old[1]}-${old[2]}` };
}
