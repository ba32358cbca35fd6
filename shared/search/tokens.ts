import { pinyin } from 'pinyin-pro';
import { parseDocumentNumber } from '../numbering/document-number';
import { foldText } from './fold';
import { bigramsOf, segmentsOf, signTokens } from './segments';

export type SearchFields = Readonly<{
  /** People and firms: also found by pinyin and its initials. */
  names?: readonly string[];
  /** Models, symptoms, addresses, remarks. */
  texts?: readonly string[];
  /** Stored form of shared/customer/phone.ts. */
  phones?: readonly string[];
  /** Serials and IMEIs. */
  identifiers?: readonly string[];
  /** Document numbers; also found by their running number and by the barcode of this centre. */
  numbers?: readonly string[];
  siteCode?: string;
}>;

/** Names longer than this are firms: whole pinyin only, no ends of it. */
const LONGEST_PERSON = 6;
const PHONE_TAILS = [4, 8] as const;
const IMEI_TAILS = [5, 6, 8] as const;
const SERIAL_TAILS = [4, 5, 6, 8] as const;

/** What the full-text table stores for one thing: tokens of folded text, so that any crumb of it is the beginning of a token. */
export function searchTokens(fields: SearchFields): string {
  const tokens = [
    ...(fields.names ?? []).flatMap((name) => [...textTokens(name), ...pinyinTokens(name)]),
    ...(fields.texts ?? []).flatMap(textTokens),
    ...(fields.phones ?? []).flatMap(phoneTokens),
    ...(fields.identifiers ?? []).flatMap(identifierTokens),
    ...(fields.numbers ?? []).flatMap((no) => numberTokens(no, fields.siteCode)),
  ];
  return tokens.join(' ');
}

/** Bigrams and the last character of a Chinese run; words and, when hyphened, also their joined form. */
function textTokens(text: string): string[] {
  const foldedText = foldText(text);
  const segments = segmentsOf(foldedText);
  if (segments.length === 0) return signTokens(foldedText);
  return segments.flatMap((s) => {
    if (s.kind === 'han') return [...bigramsOf(s.text), Array.from(s.text).at(-1) ?? ''];
    return s.parts.length > 1 ? [...s.parts, s.parts.join('')] : [...s.parts];
  });
}

type Readings = Readonly<{ syllables: readonly string[]; initials: readonly string[] }>;
const READINGS_KEPT = 5_000;
/** Reading a name takes longer than everything else of its indexing, and the same names come again. */
const read = new Map<string, Readings>();

/** 歐陽娜娜: ouyangnana, yangnana, nana, na, oynn, ynn, nn. */
function pinyinTokens(name: string): string[] {
  const { syllables, initials } = nameReadings(name);
  return [...new Set([...syllables, ...initials])];
}

/** How a name is typed by its sounds: whole or from a later character on, and by initials. */
export function nameReadings(name: string): Readings {
  const known = read.get(name);
  if (known !== undefined) return known;
  if (read.size >= READINGS_KEPT) read.clear();
  const readings = readName(name);
  read.set(name, readings);
  return readings;
}

function readName(name: string): Readings {
  const han = (foldText(name).match(/\p{sc=Han}+/gu) ?? []).join('');
  if (han === '') return { syllables: [], initials: [] };
  const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true, surname: 'head', nonZh: 'removed' }).map((s) =>
    s.toLowerCase(),
  );
  const starts = syllables.length > LONGEST_PERSON ? [0] : syllables.map((_, i) => i);
  const whole = starts.map((i) => syllables.slice(i).join(''));
  const initials = starts
    .map((i) =>
      syllables
        .slice(i)
        .map((s) => s.charAt(0))
        .join(''),
    )
    .filter((s) => s.length > 1);
  // 呂 is typed lv, lu or lyu.
  const umlauts = whole.filter((s) => s.includes('v')).flatMap((s) => [s.replaceAll('v', 'u'), s.replaceAll('v', 'yu')]);
  return { syllables: [...whole, ...umlauts], initials };
}

const tailsOf = (text: string, lengths: readonly number[]): string[] => lengths.filter((n) => n < text.length).map((n) => text.slice(-n));

function phoneTokens(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  return digits === '' ? [] : [digits, ...tailsOf(digits, PHONE_TAILS)];
}

function identifierTokens(identifier: string): string[] {
  const words = textTokens(identifier);
  const joined = foldText(identifier).replace(/[^\p{L}\p{N}]/gu, '');
  const tails = tailsOf(joined, /^\d{14,16}$/.test(joined) ? IMEI_TAILS : SERIAL_TAILS);
  // A second reading with 16 digits ends in a software version; people read the end of the 15.
  const own = joined.length === 16 && /^\d+$/.test(joined) ? tailsOf(joined.slice(0, 14), IMEI_TAILS) : [];
  return [...words, ...[joined, ...tails, ...own].filter((t) => t !== '' && !words.includes(t))];
}

/** What people type of a document number. */
export const numberCrumbs = (documentNo: string): string[] => numberTokens(documentNo, undefined);

/** SC-2026-000101: sc2026000101, 2026000101, sc000101, sc101, 000101, 101, and tp1sc2026000101 as the barcode has it. */
function numberTokens(documentNo: string, siteCode: string | undefined): string[] {
  const parsed = parseDocumentNumber(documentNo);
  if (parsed === null) return textTokens(documentNo);
  const prefix = parsed.prefix.toLowerCase();
  const six = String(parsed.running).padStart(6, '0');
  const short = String(parsed.running);
  const site = (siteCode ?? parsed.site)?.toLowerCase();
  const whole = `${prefix}${parsed.year}${six}`;
  return [
    ...new Set([
      ...(site === undefined ? [] : [`${site}${whole}`]),
      whole,
      `${parsed.year}${six}`,
      `${prefix}${six}`,
      `${prefix}${short}`,
      six,
      short,
    ]),
  ];
}
