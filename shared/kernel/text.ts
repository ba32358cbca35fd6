/* eslint: character classes below name control and format characters on purpose. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const JOINER = /[\u200C\u200D]/;
const JOINERS = /[\u200C\u200D]+/g;
const HAN_BEFORE = /\p{sc=Han}$/u;
const HAN_AFTER = /^\p{sc=Han}/u;

/** Joiners belong inside an emoji family or an Indic word; beside a Chinese character or at an end they only hide a double. */
const withoutStrayJoiners = (s: string): string =>
  s.replace(JOINERS, (run: string, at: number) => {
    const [before, after] = [s.slice(Math.max(0, at - 2), at), s.slice(at + run.length, at + run.length + 2)];
    return HAN_BEFORE.test(before) || HAN_AFTER.test(after) ? '' : run;
  });

const isBlank = (character: string | undefined): boolean => character !== undefined && (JOINER.test(character) || character.trim() === '');
/** By hand, because a pattern that looks for blanks before the end of a text takes the square of its length (S30). */
function trimEnds(s: string): string {
  let [from, to] = [0, s.length];
  while (from < to && isBlank(s[from])) from += 1;
  while (to > from && isBlank(s[to - 1])) to -= 1;
  return s.slice(from, to);
}
const clean = (s: string): string => trimEnds(withoutStrayJoiners(s.replace(INVISIBLE, '').normalize('NFC')));

/** Letters, digits and signs of ASCII and plain Chinese characters, no blank at an end: nothing in such a line is ever cleaned. */
const CLEAN = /^[!-~\u4E00-\u9FFF](?:[ -~\u4E00-\u9FFF]*[!-~\u4E00-\u9FFF])?$/;
/** One line as a person meant it: NFC, no control or invisible characters, breaks become a space, trimmed (quality 4.1). */
export const cleanLine = (s: string): string => (CLEAN.test(s) ? s : clean(s.replace(/[\t\r\n]+/g, ' ')));

/** A remark keeps its line breaks. */
export const cleanNote = (s: string): string => clean(s.replace(/\r\n?/g, '\n'));

/** Half of a surrogate pair cannot be stored or printed. */
export const isWellFormed = (s: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(s);

/** Length as a person counts: 𠮷 is one. */
export const lengthOf = (s: string): number => Array.from(s).length;

const OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;
/** Eight marks on one letter: no language needs them, no row of a list is so high. */
const MANY_MARKS = /\p{M}{8}/u;
export type TextDoubt = 'textDirectionRemoved' | 'textManyMarks';

/** What a clerk should look at again in a text as it was typed (quality 4.1, rows 18 and 27). */
export const textDoubts = (typed: string): readonly TextDoubt[] => [
  ...(OVERRIDE.test(typed) ? (['textDirectionRemoved'] as const) : []),
  ...(MANY_MARKS.test(typed) ? (['textManyMarks'] as const) : []),
];
