import { normalisePhone } from '../customer/phone';
import { parseDocumentNumber } from '../numbering/document-number';
import { cleanScan } from '../numbering/scan-text';
import { foldText } from './fold';
import { bigramsOf, segmentsOf, signTokens, type Segment } from './segments';

const MAX_TYPED = 200;
const MAX_TERMS = 10;

/** One FTS5 string: quotes doubled, so nothing typed is ever read as syntax (quality 1.3). */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const startsWith = (text: string): string => `${quoted(text)}*`;
const all = (terms: readonly string[]): string => (terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`);

/**
 * What was typed or scanned in the one box → an FTS5 MATCH expression over the tokens of shared/search/tokens.ts;
 * null when there is nothing to look for. Terms are ANDed. The bigrams of one Chinese run form a phrase, so 歐陽娜 finds
 * 歐陽娜娜 and not a text that merely has 歐陽 and 陽娜 in two places; words and digits match as beginnings.
 */
export function matchQuery(typed: string): string | null {
  const text = cleanScan(typed.slice(0, MAX_TYPED).toWellFormed());
  const number = parseDocumentNumber(text);
  if (number !== null) {
    const whole = `${number.prefix}${number.year}${String(number.running).padStart(6, '0')}`.toLowerCase();
    return quoted(number.site === null ? whole : `${number.site.toLowerCase()}${whole}`);
  }
  const foldedText = foldText(text);
  const terms = segmentsOf(foldedText).slice(0, MAX_TERMS).map(termOf);
  if (terms.length === 0) {
    const signs = signTokens(foldedText);
    return signs.length === 0 ? null : all(signs.map(quoted));
  }
  const digits = groupedDigits(text);
  return digits === null ? all(terms) : `(${startsWith(digits)} OR ${all(terms)})`;
}

function termOf(segment: Segment): string {
  if (segment.kind === 'word') {
    const [first = ''] = segment.parts;
    if (segment.parts.length === 1) return startsWith(first);
    return `(${startsWith(segment.parts.join(' '))} OR ${startsWith(segment.parts.join(''))})`;
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
