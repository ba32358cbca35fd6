import { foldText } from './fold';
import { plainOf } from './found-order';
import type { Found } from './schema';
import { nameReadings, numberCrumbs } from './tokens';

type Field = Readonly<{ field: string; text: string }>;
const NAMES = ['name', 'contact'];

/** Why a thing was found: the field that holds what was typed, and its text for the mark on screen; how a name was read, when by letters. */
export function whyFound(fields: readonly Field[], typed: string): Found['why'] {
  const whole = plainOf(typed);
  if (whole === '') return null;
  const terms = foldText(typed)
    .split(/\s+/)
    .map(plainOf)
    .filter((t) => t !== '');
  for (const key of new Set([whole, ...terms.toSorted((a, b) => b.length - a.length)])) {
    const why = holder(fields, key);
    if (why !== null) return why;
  }
  return null;
}

const ASCII = /^[\x20-\x7e]*$/;
const HAS_LATIN = /[\p{sc=Latin}\p{Nd}]/u;
/** Folding takes longer than everything else here: a Chinese word is in no serial, and digits are in no word without any. */
const mayHold = (text: string, isAscii: boolean): boolean => (isAscii ? ASCII.test(text) || HAS_LATIN.test(text) : !ASCII.test(text));

function holder(fields: readonly Field[], key: string): Found['why'] {
  const isAscii = ASCII.test(key);
  const own = fields.find((f) => mayHold(f.text, isAscii) && plainOf(f.text).includes(key));
  if (own) return { field: own.field, text: own.text };
  const numbered = fields.find((f) => f.field === 'number' && numberCrumbs(f.text).some((crumb) => crumb.startsWith(key)));
  if (numbered) return { field: 'number', text: numbered.text };
  if (!/^[a-z]+$/.test(key)) return null;
  for (const { field, text } of fields.filter((f) => NAMES.includes(f.field))) {
    const { syllables, initials } = nameReadings(text);
    if (initials.some((r) => r.startsWith(key))) return { field: 'initials', text };
    if (syllables.some((r) => r.startsWith(key))) return { field: field === 'name' ? 'pinyin' : field, text };
  }
  return null;
}
