import { guessMapping } from '#shared/part-import/fields';
import { guessSeparator } from '#shared/part-import/csv-reader';
import type { Encoding } from '#shared/part-import/schema';
import type { Language } from '#shared/kernel/region';

const SAMPLE = 1024 * 1024;

/** A mark at the beginning says what the file is; it is not part of the text. */
function markOf(bytes: Uint8Array): Readonly<{ encoding: Encoding; length: number }> | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return null;
}

/** How long the mark is, when the file is read in this encoding. */
export const markLength = (bytes: Uint8Array, encoding: Encoding): number => {
  const mark = markOf(bytes);
  return mark?.encoding === encoding ? mark.length : 0;
};

/** Every second byte of Western text in UTF-16 is nothing. */
const looksWide = (sample: Uint8Array): boolean => {
  let zeros = 0;
  for (let at = 1; at < sample.length; at += 2) if (sample[at] === 0) zeros += 1;
  return sample.length > 3 && zeros > sample.length / 8;
};

function decoded(sample: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true }); // the last character may be cut
  } catch {
    return null;
  }
}

/** How many columns of the head have a name that we know. */
const knownHeads = (text: string, language: Language): number => {
  const { separator } = guessSeparator(text);
  const [first = ''] = text.split(/[\r\n]/, 1);
  return guessMapping(first.replaceAll('"', '').split(separator), language).filter((field) => field !== null).length;
};

/**
 * UTF-8 where it can be; else the encoding in which the head makes sense, and of two that do, the one of the centre's script.
 * It stands in the preview and can be changed there (quality 4.6, rows 107 and 108).
 */
export function guessEncoding(bytes: Uint8Array, language: Language): Encoding {
  const mark = markOf(bytes);
  if (mark) return mark.encoding;
  const sample = bytes.subarray(0, SAMPLE);
  if (looksWide(sample)) return 'utf-16le';
  if (decoded(sample, 'utf-8') !== null) return 'utf-8';
  const own = language === 'zh-CN' ? 'gb18030' : 'big5';
  const other = own === 'big5' ? 'gb18030' : 'big5';
  const known = (encoding: Encoding): number => {
    const text = decoded(sample, encoding);
    return text === null ? -1 : knownHeads(text, language);
  };
  return known(other) > known(own) ? other : own;
}
