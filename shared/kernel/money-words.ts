import { decimalsOf, type Currency } from './money';

const SCRIPT = {
  TWD: { digits: '零壹貳參肆伍陸柒捌玖', groups: ['', '萬', '億', '兆'], head: '新臺幣', minus: '負' },
  CNY: { digits: '零壹贰叁肆伍陆柒捌玖', groups: ['', '万', '亿', '兆'], head: '人民币', minus: '负' },
} as const;
const PLACES = ['', '拾', '佰', '仟'] as const;

/** 0 to 9999: inner zeros become one 零, trailing zeros none. */
function groupInWords(value: number, digits: string): string {
  let words = '';
  let needsZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(value / 10 ** place) % 10;
    if (digit === 0) {
      needsZero = words !== '';
      continue;
    }
    words += `${needsZero ? digits.charAt(0) : ''}${digits.charAt(digit)}${PLACES[place] ?? ''}`;
    needsZero = false;
  }
  return words;
}

function wholeInWords(whole: number, digits: string, groupNames: readonly string[]): string {
  if (whole === 0) return digits.charAt(0);
  let words = '';
  let needsZero = false;
  for (let g = groupNames.length - 1; g >= 0; g -= 1) {
    const value = Math.trunc(whole / 10_000 ** g) % 10_000;
    if (value === 0) {
      needsZero = words !== '';
      continue;
    }
    if (words !== '' && (needsZero || value < 1000)) words += digits.charAt(0);
    words += groupInWords(value, digits) + (groupNames[g] ?? '');
    needsZero = false;
  }
  return words;
}

/** 大寫金額 as receipts carry it, hard to alter: 新臺幣捌佰捌拾元整; 人民币叁仟贰佰玖拾玖元伍角整. */
export function moneyInWords(minor: number, currency: Currency): string {
  const { digits, groups, head, minus } = SCRIPT[currency];
  const size = Math.abs(minor);
  const unit = 10 ** decimalsOf(currency);
  const whole = Math.trunc(size / unit);
  const prefix = minor < 0 ? `${head}${minus}` : head;
  const cents = size % unit;
  if (cents === 0) return `${prefix}${wholeInWords(whole, digits, groups)}元整`;
  const jiao = Math.trunc(cents / 10);
  const fen = cents % 10;
  const yuan = whole === 0 ? '' : `${wholeInWords(whole, digits, groups)}元`;
  const jiaoWords = jiao > 0 ? `${digits.charAt(jiao)}角` : yuan === '' ? '' : digits.charAt(0);
  return `${prefix}${yuan}${jiaoWords}${fen > 0 ? `${digits.charAt(fen)}分` : '整'}`;
}
