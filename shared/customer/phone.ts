import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import type { DoubtCode } from '../kernel/doubt';

export type PhoneKind = 'twMobile' | 'twLandline' | 'cnMobile' | 'cnLandline' | 'service' | 'foreign' | 'unknown';
export type PhoneWarning = Extract<DoubtCode, `phone${string}`>;
export type PhoneNote = Readonly<{ code: PhoneWarning; params: ErrorParams }>;
export type Phone = Readonly<{
  /** National digits (`0912345678`, `13805910001`), or `+81…` from abroad: the form that is stored and compared. */
  value: string;
  kind: PhoneKind;
  extension: string | null;
  note: string | null;
  /** The other number of `0912345678/0987654321`, to be offered as a second phone. */
  second: string | null;
  warnings: readonly PhoneNote[];
}>;
export type PhoneCheck = Readonly<({ ok: true } & Phone) | { ok: false; code: ErrorCode; params: ErrorParams }>;

const NO_PHONE = /^(?:無|无|沒有|没有|none|no|n\/a|null|-+)$/i;
const EXTENSION = /\s*(?:#|\bext\.?|\bx|轉|转|分機|分机)\s*(\d{1,6})$/i;
const WORDS_BESIDE = /^([^\p{sc=Han}]*?)\s*\(?\s*(\p{sc=Han}[^\d()]*)\)?$/u;

const LEAST_DIGITS = 3;
const MOST_DIGITS = 15;

/** 電話 as typed, pasted or imported → stored form, with what the clerk should confirm (quality 4.2, rows 30 to 46). */
export function normalisePhone(text: string): PhoneCheck {
  const refuse = (code: ErrorCode): PhoneCheck => ({ ok: false, code, params: { value: text.slice(0, 40) } });
  let rest = text
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^[='"]+/, '');
  if (rest === '' || NO_PHONE.test(rest)) return refuse('PHONE_NEEDED');
  if (/^\d(?:[.,]\d+)?e\+?\d{1,2}$/i.test(rest)) return refuse('SPOILT_BY_EXCEL');
  const warnings: PhoneNote[] = [];

  let second: string | null = null;
  const parts = rest.split(/\s*[/、;,或]\s*/u).filter((p) => p.replace(/\D/g, '').length >= 7);
  if (parts.length >= 2) {
    const other = normalisePhone(parts[1] ?? '');
    rest = parts[0] ?? '';
    second = other.ok ? other.value : null;
  }
  let note: string | null = null;
  const beside = EXTENSION.test(rest) ? null : WORDS_BESIDE.exec(rest);
  if (beside !== null) {
    rest = (beside[1] ?? '').trim();
    note = (beside[2] ?? '').trim();
    warnings.push({ code: 'phoneNote', params: { note } });
  }
  const extension = EXTENSION.exec(rest)?.[1] ?? null;
  rest = rest.replace(EXTENSION, '');
  if (!/^\+?[\d\s\-().]+$/.test(rest)) return refuse('PHONE_INVALID');

  const digits = rest.replace(/\D/g, '');
  if (digits.length > MOST_DIGITS) return refuse('PHONE_INVALID');
  const national = nationalOf(digits, rest.startsWith('+'));
  if (national.replace('+', '').length < LEAST_DIGITS) return refuse('PHONE_INVALID');
  const { value, kind, warning } = classify(national);
  if (warning !== null) warnings.push({ code: warning, params: { value } });
  if (second !== null) warnings.push({ code: 'phoneTwo', params: { first: value, second } });
  return { ok: true, value, kind, extension, note, second, warnings };
}

/** +886 912…, 00886…, 86 138… lose the country; other countries keep theirs. */
function nationalOf(digits: string, hasPlus: boolean): string {
  const international = hasPlus ? digits : digits.startsWith('00') && !/^0+$/.test(digits) ? digits.slice(2) : null;
  const full = international ?? (/^(?:886[2-9]\d{7,8}|861[3-9]\d{9})$/.test(digits) ? digits : null);
  if (full === null) return digits;
  if (full.startsWith('886')) return `0${full.slice(3).replace(/^0/, '')}`;
  if (full.startsWith('86')) return /^86(?:1|0|400|800)/.test(full) ? full.slice(2) : `0${full.slice(2)}`;
  return `+${full}`;
}

type Classified = Readonly<{ value: string; kind: PhoneKind; warning: PhoneWarning | null }>;
function classify(value: string): Classified {
  const known = (kind: PhoneKind): Classified => ({ value, kind, warning: null });
  const doubtful = (warning: PhoneWarning): Classified => ({ value, kind: 'unknown', warning });
  if (value.startsWith('+')) return value.length >= 9 ? known('foreign') : doubtful('phoneUnusual');
  if (/^(\d)\1{6,}$/.test(value)) return doubtful('phonePlaceholder');
  if (/^09\d{8}$/.test(value)) return known('twMobile');
  if (/^1[3-9]\d{9}$/.test(value)) return known('cnMobile');
  if (/^(?:080[09]\d{6}|[48]00\d{7})$/.test(value)) return known('service');
  if (/^0[2-8]\d{7,8}$/.test(value)) return known('twLandline');
  if (/^0(?:10\d{8}|2\d{9}|[3-9]\d{9,10})$/.test(value)) return known('cnLandline');
  if (/^9\d{8}$/.test(value)) return { value: `0${value}`, kind: 'twMobile', warning: 'phoneZeroLost' };
  if (/^(?:1[3-9]\d{8}|09\d{7})$/.test(value)) return doubtful('phoneShort');
  if (/^(?:1[3-9]\d{10}|09\d{9})$/.test(value)) return doubtful('phoneLong');
  if (/^\d{11}$/.test(value)) return doubtful('phonePrefix');
  if (/^[2-9]\d{6,7}$/.test(value)) return doubtful('phoneAreaMissing');
  return doubtful('phoneUnusual');
}

const TW_AREA = /^(0826|0836|037|049|082|089|0[2-8])(\d+)$/;
const CN_AREA = /^(010|02\d|0\d{3})(\d+)$/;

/** The number in the groups people read it in: [`0912`, `345`, `678`]. */
function groupsOf(value: string): Readonly<{ parts: readonly string[]; joint: string }> {
  const { kind } = classify(value);
  if (kind === 'twMobile' || (kind === 'service' && value.startsWith('0')))
    return { parts: [value.slice(0, 4), value.slice(4, 7), value.slice(7)], joint: '-' };
  if (kind === 'cnMobile') return { parts: [value.slice(0, 3), value.slice(3, 7), value.slice(7)], joint: ' ' };
  if (kind === 'service') return { parts: [value.slice(0, 3), value.slice(3, 6), value.slice(6)], joint: '-' };
  const match = kind === 'twLandline' ? TW_AREA.exec(value) : kind === 'cnLandline' ? CN_AREA.exec(value) : null;
  if (match === null) return { parts: [value], joint: '' };
  const [, area = '', local = ''] = match;
  return { parts: [area, local.slice(0, -4), local.slice(-4)], joint: '-' };
}

/** 0912-345-678, 02-2712-8800, 138 0591 0001. */
export function formatPhone(value: string): string {
  const { parts, joint } = groupsOf(value);
  return parts.join(joint);
}

/** 02-2345-6789 #123. */
export const phoneWithExtension = (value: string, extension: string | null): string =>
  extension === null ? formatPhone(value) : `${formatPhone(value)} #${extension}`;

/** For tags and screens in sight of others: 0912-***-678, 02-****-8800, 138 **** 0001. */
export function maskPhone(value: string): string {
  const { parts, joint } = groupsOf(value);
  const [head = '', middle = '', ...tail] = parts;
  if (tail.length > 0) return [head, '*'.repeat(middle.length), ...tail].join(joint);
  return head.length > 6 ? `${head.slice(0, 3)}${'*'.repeat(head.length - 6)}${head.slice(-3)}` : '*'.repeat(head.length);
}
