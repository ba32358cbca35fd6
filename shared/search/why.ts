import { foldText } from './fold';
import { plainOf } from './said-number';
import { nameReadings, numberCrumbs } from './tokens';

export type IndexField = Readonly<{ field: string; text: string }>;
/** `isWhole`: the whole number or its end, a whole word, a name by all its sounds; not the beginning of one. */
export type Reason = Readonly<{ field: string; text: string; isWhole: boolean }>;
const NAMES = ['name', 'contact'];

/** Why a thing was found: the field that holds what was typed, and its text for the mark on screen; how a name was read, when by letters. */
export function reasonFor(typed: string): (fields: readonly IndexField[]) => Reason | null {
  const whole = plainOf(typed);
  if (whole === '') return () => null;
  const terms = foldText(typed)
    .split(/\s+/)
    .map(plainOf)
    .filter((t) => t !== '');
  const asTyped = typed.trim();
  const keys = [...new Set([whole, ...terms.toSorted((a, b) => b.length - a.length)])];
  return (fields) => {
    for (const key of keys) {
      const why = holder(fields, key, asTyped);
      if (why !== null) return why;
    }
    return null;
  };
}

const ASCII = /^[\x20-\x7e]*$/;
const HAS_LATIN = /[\p{sc=Latin}\p{Nd}]/u;
/** Folding takes longer than everything else here, so the text as it stands comes first: a Chinese word is in no serial, and digits are in no word without any. */
const mayHold = (text: string, isAscii: boolean): boolean => (isAscii ? ASCII.test(text) || HAS_LATIN.test(text) : !ASCII.test(text));

function holder(fields: readonly IndexField[], key: string, typed: string): Reason | null {
  const isAscii = ASCII.test(key);
  const read = /^[a-z]+$/.test(key) ? readAs(fields, key) : null;
  if (read !== null) return read;
  const own =
    fields.find((f) => f.text.includes(typed) || f.text.includes(key)) ??
    fields.find((f) => mayHold(f.text, isAscii) && plainOf(f.text).includes(key));
  if (own) return { field: own.field, text: own.text, isWhole: !isAscii || isWordOf(own, key) };
  if (/\d/.test(key)) {
    const numbered = fields.find((f) => f.field === 'number' && numberCrumbs(f.text).some((crumb) => crumb.startsWith(key)));
    if (numbered) return { ...numbered, isWhole: numberCrumbs(numbered.text).includes(key) };
  }
  return null;
}

/** A name by its sounds. Letters are looked for here first: what is kept of a name is quickly compared. */
function readAs(fields: readonly IndexField[], key: string): Reason | null {
  for (const { field, text } of fields.filter((f) => NAMES.includes(f.field))) {
    const { syllables, initials } = nameReadings(text);
    if (initials.some((r) => r.startsWith(key))) return { field: 'initials', text, isWhole: initials.includes(key) };
    if (syllables.some((r) => r.startsWith(key)))
      return { field: field === 'name' ? 'pinyin' : field, text, isWhole: syllables.includes(key) };
  }
  return null;
}

const ONE_NUMBER = /^\d+$/;
/** The end of a number, a number as people say it, or a word of a text. A phone has no words. */
const isWordOf = ({ field, text }: IndexField, key: string): boolean =>
  ONE_NUMBER.test(text) ? text.endsWith(key) : isWordOrEnd(field, text, key);
const isWordOrEnd = (field: string, text: string, key: string): boolean =>
  plainOf(text).endsWith(key) ||
  (field === 'number'
    ? numberCrumbs(text).includes(key)
    : foldText(text)
        .split(/[^\p{L}\p{N}]+/u)
        .includes(key));
