import { lettersOf } from './wrap-text';

/** Columns of a printer with a fixed pitch: a Chinese character takes two, a letter or figure one. */
const isNarrow = (letter: string): boolean => letter.length === 1 && letter >= ' ' && letter <= '~';
const columnsOfLetter = (letter: string): number => (isNarrow(letter) ? 1 : 2);

/** How many columns a text of one line takes. */
export const columnsOf = (text: string): number => lettersOf(text).reduce((sum, letter) => sum + columnsOfLetter(letter), 0);

/** 避頭尾: what never begins a line, and what never ends one (GB/T 15834, CNS 行頭行尾禁則). */
const NEVER_FIRST = new Set('，。、；：？！）」』】》〉〕｝］”’…—～·‧％℃,.;:?!)]}%');
const NEVER_LAST = new Set('（「『【《〈〔｛［“‘([{');
const isBlank = (letter: string): boolean => letter === ' ' || letter === '\u3000';
const isWordPart = (letter: string): boolean =>
  /^[\p{L}\p{N}\p{M}!-~]/u.test(letter) && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);

/** May a line end before the letter at `i`? A word, a number and a code stay whole. */
const endsBetweenWords = (letters: readonly string[], i: number): boolean =>
  keepsRules(letters, i) && !(isWordPart(letters[i - 1] ?? '') && isWordPart(letters[i] ?? ''));
const keepsRules = (letters: readonly string[], i: number): boolean =>
  !NEVER_FIRST.has(letters[i] ?? '') && !NEVER_LAST.has(letters[i - 1] ?? '');

/** How many of the letters make the next line: at a word's end; else inside a word that is longer than a line; else as many as fit. */
function lineEnd(letters: readonly string[], room: number): number {
  let fitting = 0;
  for (let used = 0; fitting < letters.length; fitting += 1) {
    used += columnsOfLetter(letters[fitting] ?? '');
    if (used > room) break;
  }
  // Blanks hang at the end of a line and take no room there.
  if (letters.slice(fitting).every(isBlank)) return letters.length;
  if (isBlank(letters[fitting] ?? '')) return fitting;
  for (const mayEnd of [endsBetweenWords, keepsRules]) for (let i = fitting; i > 0; i -= 1) if (mayEnd(letters, i)) return i;
  return Math.max(1, fitting);
}

function wrapOne(text: string, room: number): string[] {
  let letters = lettersOf(text);
  const lines: string[] = [];
  while (letters.length > 0) {
    const end = lineEnd(letters, room);
    lines.push(
      letters
        .slice(0, end)
        .join('')
        .replace(/[ \u3000]+$/u, ''),
    );
    letters = letters.slice(end);
    while (letters.length > 0 && isBlank(letters[0] ?? '')) letters = letters.slice(1);
  }
  return lines.length === 0 ? [''] : lines;
}

/**
 * Breaks a text into lines of at most `room` columns (issue 5 line 6): no 。 at the beginning of a line, no （ at its end, words and
 * codes whole, a word that is longer than a line broken at its edge. Nothing but blanks at the ends of lines is lost.
 */
export const wrapColumns = (text: string, room: number): string[] => text.split('\n').flatMap((line) => wrapOne(line, Math.max(2, room)));
