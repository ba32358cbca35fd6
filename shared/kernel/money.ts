import type { Region } from './region';

export type Currency = 'TWD' | 'CNY';
/** A part of a whole, kept as two integers so that no float ever touches money: 5 % is 5/100. */
export type Ratio = Readonly<{ num: number; den: number }>;

export const currencyOf = (region: Region): Currency => (region === 'TW' ? 'TWD' : 'CNY');
export const decimalsOf = (currency: Currency): 0 | 2 => (currency === 'TWD' ? 0 : 2);
/** What stands before an amount on screen and paper; plain enough for every printer. */
export const currencySign = (currency: Currency): string => (currency === 'TWD' ? 'NT$' : '¥');

const MAX_MAJOR = 99_999_999;
/** Upper limit of one amount and of a total (quality 4.4, rows 78 and 79). */
export const maxMinor = (currency: Currency): number => MAX_MAJOR * 10 ** decimalsOf(currency);

function assertInteger(...values: number[]): void {
  for (const v of values) if (!Number.isSafeInteger(v)) throw new Error(`money must be a safe integer, got ${v}`);
}

/** amount × ratio, half rounded away from zero, so that a reversing line is the exact mirror of the first. */
export function mulRatio(amountMinor: number, ratio: Ratio): number {
  assertInteger(amountMinor, ratio.num, ratio.den);
  if (ratio.den <= 0) throw new Error('the denominator must be positive');
  const product = BigInt(amountMinor) * BigInt(ratio.num);
  const den = BigInt(ratio.den);
  const size = product < 0n ? -product : product;
  const rounded = Number((size * 2n + den) / (den * 2n));
  assertInteger(rounded);
  return product < 0n && rounded > 0 ? -rounded : rounded;
}

/** Unit price × quantity (at most three decimals), rounded once (B8). */
export const timesQuantity = (priceMinor: number, quantity: number): number =>
  mulRatio(priceMinor, { num: Math.round(quantity * 1000), den: 1000 });

/** Tax inside the price: tax = round_half_up(gross × r / (1 + r)), net is the rest (D6). */
export function splitTaxInclusive(grossMinor: number, rate: Ratio): Readonly<{ taxMinor: number; netMinor: number }> {
  const taxMinor = mulRatio(grossMinor, { num: rate.num, den: rate.den + rate.num });
  return { taxMinor, netMinor: grossMinor - taxMinor };
}

/** Shares a total by weights; the parts always add up. What is left over goes to the last ones: 100.00 / 3 = 33.33 + 33.33 + 33.34. */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  assertInteger(totalMinor, ...weights);
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (sum <= 0n || weights.some((w) => w < 0)) throw new Error('weights must be zero or more and not all zero');
  const parts = weights.map((w) => Number((BigInt(totalMinor) * BigInt(w)) / sum));
  let rest = totalMinor - parts.reduce((a, b) => a + b, 0);
  const step = Math.sign(rest);
  for (let i = parts.length - 1; rest !== 0; i -= 1) {
    if (weights[i] === 0) continue;
    parts[i] = (parts[i] ?? 0) + step;
    rest -= step;
  }
  return parts;
}

/** 1234567 minor → `1,234,567` (TWD) or `12,345.67` (CNY); with `sign` also `NT$1,234`. */
export function formatMinor(minor: number, currency: Currency, options: Readonly<{ sign?: boolean; group?: boolean }> = {}): string {
  assertInteger(minor);
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = options.group === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${minor < 0 ? '-' : ''}${options.sign === true ? currencySign(currency) : ''}${grouped}${fraction}`;
}

export type MoneyRefusal = 'moneyNeeded' | 'notMoney' | 'moneyDecimals' | 'moneyNegative' | 'moneyTooLarge' | 'moneyOtherCurrency';
export type MoneyCheck = Readonly<
  { ok: true; minor: number } | { ok: false; code: MoneyRefusal; params: Readonly<Record<string, string | number>> }
>;

const SIGNS: readonly [string, readonly Currency[]][] = [
  ['NT$', ['TWD']],
  ['TWD', ['TWD']],
  ['CNY', ['CNY']],
  ['RMB', ['CNY']],
  ['¥', ['CNY']],
  ['$', ['TWD']],
];

/** What a person typed, pasted or imported as an amount (quality 4.4, rows 69 to 78). */
export function parseMoney(text: string, currency: Currency): MoneyCheck {
  const refuse = (code: MoneyRefusal, params: Readonly<Record<string, string | number>> = {}): MoneyCheck => ({ ok: false, code, params });
  let rest = text
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .trim()
    .toUpperCase();
  if (rest === '') return refuse('moneyNeeded');
  if (/^\(.*\)$|^-|-\s*\d/.test(rest)) return refuse('moneyNegative');
  for (const [sign, owners] of SIGNS) {
    if (!rest.startsWith(sign)) continue;
    if (!owners.includes(currency)) return refuse('moneyOtherCurrency', { sign });
    rest = rest.slice(sign.length).trim();
    break;
  }
  rest = rest.replace(/\s*[元圓圆]$/, '');
  if (rest.startsWith('-')) return refuse('moneyNegative');
  const match = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/.exec(rest);
  if (match === null) return refuse('notMoney');
  const decimals = decimalsOf(currency);
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return refuse('moneyDecimals', { decimals });
  const whole = (match[1] ?? '').replace(/[, ]/g, '').replace(/^0+(?=\d)/, '');
  const limit = maxMinor(currency);
  if (whole.length > 12) return refuse('moneyTooLarge', { maxMinor: limit });
  const minor = Number(whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0') || '0');
  return minor > limit ? refuse('moneyTooLarge', { maxMinor: limit }) : { ok: true, minor };
}
