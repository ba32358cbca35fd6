import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold';

it.each([
  ['歐陽娜娜', '欧阳娜娜'],
  ['欧阳娜娜', '欧阳娜娜'],
  ['ＡＢＣ１２３', 'abc123'],
  ['e\u0301', 'e'],
  ['\u00e9', 'e'],
  ['Nguyễn', 'nguyen'],
  ['螢幕', '萤幕'],
  ['乾隆', '干隆'],
  ['臺北 台北', '台北 台北'],
  ['堃喆煊犇', '堃喆煊犇'],
  ['𠮷田', '𠮷田'],
  ['王\uD83D', '王\uFFFD'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('folds every character alone as it does in a word', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCodePoint(c));
  fc.assert(
    fc.property(han, han, (a, b) => {
      expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
    }),
    { numRuns: 500 },
  );
});
