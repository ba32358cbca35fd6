import type { ErrorCode, ErrorParams } from '../kernel/app-error';
import type { Region } from '../kernel/region';

export type TaxIdCheck = Readonly<{ ok: true; value: string } | { ok: false; code: ErrorCode; params: ErrorParams }>;

const TW_WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1] as const;
/** GB 32100 leaves out I, O, S, V and Z, which are read as digits. */
const CN_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 統一編號, rule of 2023: digit sums of the products; mod 5 is 0, or the 7th digit is 7 and one more makes it so (D6). */
function isTwTaxId(value: string): boolean {
  if (!/^\d{8}$/.test(value) || value === '00000000') return false;
  const sum = TW_WEIGHTS.reduce((total, weight, i) => {
    const product = Number(value[i]) * weight;
    return total + Math.trunc(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
}

/** 统一社会信用代码, GB 32100: weights 3^i mod 31 over 17 places (D6). */
function isCnTaxId(value: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of value.slice(0, 17)) {
    sum += CN_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CN_ALPHABET[(31 - (sum % 31)) % 31] === value[17];
}

/** The business tax id of a buyer as it is stored, or why not (quality 4.3, rows 66 to 68). */
export function checkTaxId(text: string, region: Region): TaxIdCheck {
  const value = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\s\-\p{Cc}\p{Cf}]/gu, '')
    .toUpperCase();
  const isValid = region === 'TW' ? isTwTaxId(value) : isCnTaxId(value);
  return isValid ? { ok: true, value } : { ok: false, code: 'TAX_ID_INVALID', params: { value: value.slice(0, 40) } };
}
