import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalisePersonName } from './name';

const brief = (text: string): string => {
  const n = normalisePersonName(text);
  return n.ok ? [n.value, ...n.warnings].join('|') : `${n.code}${n.params.reason === undefined ? '' : ` ${n.params.reason}`}`;
};

// quality 4.1, rows 1 to 27
it.each([
  ['', 'NAME_NEEDED'],
  ['   ', 'NAME_NEEDED'],
  ['\u3000\u3000', 'NAME_NEEDED'],
  ['\u3000王小明\u3000', '王小明'],
  ['王', '王'],
  ['堃喆煊犇', '堃喆煊犇'],
  ['𠮷田', '𠮷田'],
  ['e\u0301', '\u00e9'],
  ['ＡＢＣ１２３', 'ＡＢＣ１２３'],
  [`O'Brien"; DROP TABLE call;--`, `O'Brien"; DROP TABLE call;--`],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['{{7*7}} ${7*7} <%= 7*7 %>', '{{7*7}} ${7*7} <%= 7*7 %>'],
  ['王\u0000明', '王明'],
  ['王\n明', '王 明'],
  ['王\r\n明', '王 明'],
  ['王\t明', '王 明'],
  ['\u202Egnp.exe', 'gnp.exe|textDirectionRemoved'],
  ['王\u200B明', '王明'],
  ['王\u200D明', '王明'],
  ['\uD83D', 'INPUT_INVALID unreadable'],
  ['王\uDE00', 'INPUT_INVALID unreadable'],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['王'.repeat(10_000), 'INPUT_INVALID tooLong 60'],
  ['null', 'null'],
  ['NaN', 'NaN'],
  ['-', '-'],
  ['\u001B@王', '@王'],
  ['محمد', 'محمد'],
  ['สมชาย', 'สมชาย'],
  ['Nguyễn', 'Nguyễn'],
  [`a${'\u0316'.repeat(30)}`, `a${'\u0316'.repeat(30)}|textManyMarks`],
])('%j: %j', (text, expected) => {
  expect(brief(text)).toBe(expected);
});

it('a cleaned name stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const first = normalisePersonName(text);
      const again = first.ok ? normalisePersonName(first.value) : first;
      expect(again.ok ? again.value : null).toBe(first.ok ? first.value : null);
    }),
  );
});
