/* eslint: character classes below name control and format characters on purpose. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Joiners belong inside an emoji family or an Indic word; beside a Chinese character or at an end they only hide a double. */
const STRAY_JOINER = /(?<=^|\p{sc=Han})[\u200C\u200D]+|[\u200C\u200D]+(?=$|\p{sc=Han})/gu;

/** One line as a person meant it: NFC, no control or invisible characters, breaks become a space, trimmed (quality 4.1). */
export const cleanLine = (s: string): string =>
  s
    .normalize('NFC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

/** A remark keeps its line breaks. */
export const cleanNote = (s: string): string =>
  s
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

/** Half of a surrogate pair cannot be stored or printed. */
export const isWellFormed = (s: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(s);

/** Length as a person counts: 𠮷 is one. */
export const lengthOf = (s: string): number => Array.from(s).length;
