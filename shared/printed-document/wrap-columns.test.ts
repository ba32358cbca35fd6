import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, wrapColumns } from './wrap-columns';

it.each([
  ['維修', 4],
  ['TV-43A', 6],
  ['e\u0301', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['（T02）', 7],
])('%s takes %i columns', (text, columns) => expect(columnsOf(text)).toBe(columns));

it.each([
  ['blanks at the end of a line are dropped', 'aaaa bbbb cccc', 9, ['aaaa bbbb', 'cccc']],
  ['a word goes on whole', 'aaaa bbbbbb', 8, ['aaaa', 'bbbbbb']],
  ['a word longer than a line is broken at its edge', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['no 。 begins a line', '一二三四。五', 8, ['一二三', '四。五']],
  ['nor two of them', '一二三四」。五', 8, ['一二三', '四」。五']],
  ['no （ ends a line', '一二三（四五）', 8, ['一二三', '（四五）']],
  ['a code stays whole beside Chinese', '更換 P-HOSE-01 一條', 12, ['更換', 'P-HOSE-01 一', '條']],
  ['a line break is one', '一\n\n二', 8, ['一', '', '二']],
  ['an empty text is one line', '', 8, ['']],
  ['a family is not cut inside', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
  ['signs alone are broken where they must be', '。。。。', 4, ['。。', '。。']],
] as const)('%s', (_, text, room, lines) => expect(wrapColumns(text, room)).toEqual(lines));

const solid = (t: string): string => t.replaceAll(/[ \u3000]/g, '');
const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((t) => t.replaceAll('\n', ' '));

it('fits every line and loses nothing but blanks, whatever the text', () =>
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 48 }), (t, room) => {
      const lines = wrapColumns(t, room);
      expect(solid(lines.join(''))).toBe(solid(t));
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(room);
    }),
    { numRuns: 500 },
  ));

/** Of these a line of eight columns can always be broken by the rules. */
const piece = fc.constantFrom('一', '二。', '（三', '「四」', '五，', 'ab', 'P-01', ' ', '六）');
it('never begins a line with a closing sign, nor ends one with an opening one', () =>
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 8, max: 48 }), (pieces, room) => {
      for (const line of wrapColumns(pieces.join(''), room)) expect(line).not.toMatch(/^[。，」）]|[（「]$/u);
    }),
    { numRuns: 500 },
  ));
