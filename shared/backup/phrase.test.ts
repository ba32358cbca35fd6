import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PHRASE_LENGTH, PHRASE_LETTERS, phraseFrom, readPhrase } from './phrase';

const PHRASE = '7KQ2-M9DX-W0A1-PTHR-N8CZ';

it.each<[string, string, string | null]>([
  ['as printed', PHRASE, PHRASE],
  ['small letters, spaces', ' 7kq2 m9dx w0a1 pthr n8cz ', PHRASE],
  ['no groups', '7KQ2M9DXW0A1PTHRN8CZ', PHRASE],
  ['full width from an input method', '７ＫＱ２－Ｍ９ＤＸ－Ｗ０Ａ１－ＰＴＨＲ－Ｎ８ＣＺ', PHRASE],
  ['the letter O for the digit, I and L for 1', '7KQ2-M9DX-WOAI-PTHR-N8CZ', PHRASE],
  ['one letter short', '7KQ2-M9DX-W0A1-PTHR-N8C', null],
  ['one letter more', `${PHRASE}A`, null],
  ['a letter that is never used', '7KQ2-M9DX-W0A1-PTHR-N8CU', null],
  ['nothing', '', null],
  ['a novel', 'A'.repeat(100_000), null],
])('%s', (_case, typed, meant) => expect(readPhrase(typed)).toBe(meant));

it('what the program made can be typed back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: PHRASE_LENGTH, maxLength: PHRASE_LENGTH }), (bytes) => {
      const phrase = phraseFrom(bytes);
      expect(phrase.replaceAll('-', '')).toHaveLength(PHRASE_LENGTH);
      expect(readPhrase(phrase.toLowerCase())).toBe(phrase);
    }),
  );
});

it('every letter is as likely as another', () => expect(256 % PHRASE_LETTERS.length).toBe(0));
