/** A run of Chinese characters or kana, which has no spaces between words, or a word of letters and digits with its inner hyphens. */
export type Segment = Readonly<{ kind: 'han'; text: string } | { kind: 'word'; parts: readonly string[] }>;

const HAN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`;
const LETTER = String.raw`(?:(?!${HAN})[\p{L}\p{N}\p{M}])`;
const SEGMENT = new RegExp(`(${HAN}+)|(${LETTER}+(?:[-._/'’&+]${LETTER}+)*)`, 'gu');
const JOINTS = /[-._/'’&+]/u;

/** Cuts folded text into what can be looked up; everything else separates. */
export function segmentsOf(foldedText: string): Segment[] {
  const segments: Segment[] = [];
  for (const [, han, word] of foldedText.matchAll(SEGMENT)) {
    if (han !== undefined) segments.push({ kind: 'han', text: han });
    else if (word !== undefined) segments.push({ kind: 'word', parts: word.split(JOINTS) });
  }
  return segments;
}

/** 欧阳娜 → 欧阳, 阳娜. */
export function bigramsOf(han: string): string[] {
  const characters = Array.from(han);
  return characters.slice(0, -1).map((c, i) => c + (characters[i + 1] ?? ''));
}

/** A text of signs alone, such as a customer called `%`, is found by its code points. */
export function signTokens(foldedText: string): string[] {
  return Array.from(foldedText.replace(/\s+/g, ''))
    .slice(0, 20)
    .map((c) => `sign${(c.codePointAt(0) ?? 0).toString(16)}`);
}
