import { normalisePhone } from '../customer/phone';
import { parseDocumentNumber } from '../numbering/document-number';
import { cleanScan } from '../numbering/scan-text';
import { foldText } from './fold';
import { bigramsOf, segmentsOf, signTokens, type Segment } from './segments';

const MAX_TYPED = 200;
const MAX_TERMS = 10;
/** The beginning of a word so long is as good as the whole: chen is typed for 陳, and not for the one who is read chen at the end. */
const LONG = 8;
const LONG_LETTERS = /^[a-z]{4,}$/;
const isLong = (word: string): boolean => word.length >= LONG || LONG_LETTERS.test(word);

/** One FTS5 string: quotes doubled, so nothing typed is ever read as syntax (quality 1.3). */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const startsWith = (text: string): string => `${quoted(text)}*`;
const all = (terms: readonly string[]): string => (terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`);

/**
 * What was typed or scanned in the one box → an FTS5 MATCH expression over the tokens of shared/search/tokens.ts;
 * null when there is nothing to look for. Terms are ANDed. The bigrams of one Chinese run form a phrase, so 歐陽娜 finds
 * 歐陽娜娜 and not a text that merely has 歐陽 and 陽娜 in two places; words and digits match as beginnings.
 */
export const matchQuery = (typed: string): string | null => expressionOf(typed, startsWith);

const HAS_BEGINNINGS = /"\*/;

/** The same for whole words and numbers only: 5678 as the end of a phone, and not 56789. Null when it would find the same as `beginnings`. */
export function wholeQuery(typed: string, beginnings = matchQuery(typed)): string | null {
  if (beginnings === null || !HAS_BEGINNINGS.test(beginnings)) return null;
  const whole = expressionOf(typed, (text) => (isLong(text) ? startsWith(text) : quoted(text)));
  return whole === beginnings ? null : whole;
}

function expressionOf(typed: string, word: (text: string) => string): string | null {
  const text = cleanScan(typed.slice(0, MAX_TYPED).toWellFormed());
  const number = parseDocumentNumber(text);
  if (number !== null) {
    const whole = `${number.prefix}${number.year}${String(number.running).padStart(6, '0')}`.toLowerCase();
    return quoted(number.site === null ? whole : `${number.site.toLowerCase()}${whole}`);
  }
  const foldedText = foldText(text);
  const terms = segmentsOf(foldedText)
    .slice(0, MAX_TERMS)
    .map((s) => termOf(s, word));
  if (terms.length === 0) {
    const signs = signTokens(foldedText);
    return signs.length === 0 ? null : all(signs.map(quoted));
  }
  const digits = groupedDigits(text);
  return digits === null ? all(terms) : `(${word(digits)} OR ${all(terms)})`;
}

function termOf(segment: Segment, word: (text: string) => string): string {
  if (segment.kind === 'word') {
    const [first = ''] = segment.parts;
    if (segment.parts.length === 1) return word(first);
    return `(${word(segment.parts.join(' '))} OR ${word(segment.parts.join(''))})`;
  }
  const bigrams = bigramsOf(segment.text);
  return bigrams.length === 0 ? startsWith(segment.text) : quoted(bigrams.join(' '));
}

/** 0912 345 678, (02) 2712-8800 and +886 912… are one number, however it is grouped. */
function groupedDigits(text: string): string | null {
  if (!/^[+(]?\d[\d\s\-().]*$/.test(text) || !/\D/.test(text)) return null;
  const phone = normalisePhone(text);
  return phone.ok && phone.second === null ? phone.value.replace(/\D/g, '') : text.replace(/\D/g, '');
}
