import { PREFIXES } from '../numbering/document-number';
import { foldText } from './fold';

/** `sc101`, `101`, `000101`, `SI 12`, `si2026000012`: what people say of SC-2026-000101. */
export type Said = Readonly<{ prefix: string | null; year: number | null; running: string }>;

const MOST = 40;
export const plainOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The number that a crumb may mean, null when it looks like none. */
export function saidOf(typed: string): Said | null {
  if (typed.length > MOST) return null;
  const key = plainOf(typed);
  const whole = /^([a-z]{2})(20\d{2})(\d{6})$/.exec(key);
  const [prefix, year, digits] = whole === null ? shortOf(key) : [whole[1] ?? '', whole[2] ?? '', whole[3] ?? ''];
  if (digits === '' || (prefix !== '' && !(PREFIXES as readonly string[]).includes(prefix.toUpperCase()))) return null;
  return { prefix: prefix === '' ? null : prefix, year: year === '' ? null : Number(year), running: digits.padStart(6, '0') };
}

function shortOf(key: string): readonly [prefix: string, year: string, digits: string] {
  const [, prefix = '', digits = ''] = /^([a-z]{2})?0*(\d{1,6})$/.exec(key) ?? [];
  return [prefix, '', digits];
}
