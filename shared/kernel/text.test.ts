import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine, cleanNote, isWellFormed, lengthOf, textDoubts } from './text';

const ZWJ = '\u200D';
it.each([
  ['a\tb\r\nc', 'a b c', 'a\tb\nc'],
  ['a\r\nb\rc', 'a b c', 'a\nb\nc'],
  ['\u3000 a \u3000', 'a', 'a'],
  [`${ZWJ} a ${ZWJ}`, 'a', 'a'],
  [`王${ZWJ}明`, '王明', '王明'],
  [`𠮷${ZWJ}a`, '𠮷a', '𠮷a'],
  [`a${ZWJ}𠮷`, 'a𠮷', 'a𠮷'],
  [`👨${ZWJ}👩`, `👨${ZWJ}👩`, `👨${ZWJ}👩`],
  ['e\u200B\u0301', '\u00e9', '\u00e9'],
  ['\u001B@\u0000x\u007F\u009F', '@x', '@x'],
  ['\u202Ea\u2066b\uFEFF', 'ab', 'ab'],
])('%j becomes %j, as a remark %j', (typed, line, note) => {
  expect(cleanLine(typed)).toBe(line);
  expect(cleanNote(typed)).toBe(note);
});

it('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const [line, note] = [cleanLine(text), cleanNote(text)];
      expect([cleanLine(line), cleanNote(note)]).toEqual([line, note]);
    }),
    { numRuns: 50 },
  );
});

it.each([
  ['王', true, 1],
  ['𠮷', true, 1],
  ['\uD83D', false, 1],
  ['\uDE00', false, 1],
  ['a\uD83Db', false, 3],
])('%j: well formed %s, length %i', (text, isRight, length) => {
  expect(isWellFormed(text)).toBe(isRight);
  expect(lengthOf(text)).toBe(length);
});

it.each([
  ['王小明', []],
  ['\u202Egnp.exe', ['textDirectionRemoved']],
  ['\u2066a\u2069', ['textDirectionRemoved']],
  ['\u200Fمحمد', []],
  [`a${'\u0316'.repeat(7)}`, []],
  [`a${'\u0316'.repeat(8)}`, ['textManyMarks']],
  [`\u202Aa${'\u0316'.repeat(30)}`, ['textDirectionRemoved', 'textManyMarks']],
])('%j: %j', (text, doubts) => expect(textDoubts(text)).toEqual(doubts));
