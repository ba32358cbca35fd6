import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, plainCell } from '../kernel/sheet-cell';
import { CsvError, CsvReader, guessSeparator } from './csv-reader';
import type { Separator } from './schema';

const cellsOf = (text: string, separator: Separator = ',', piece = text.length || 1): string[][] => {
  const reader = new CsvReader(separator);
  const rows = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)));
  return [...rows, ...reader.end()].map((row) => row.cells);
};
const linesOf = (text: string): number[] => {
  const reader = new CsvReader(',');
  return [...reader.push(text), ...reader.end()].map((row) => row.line);
};
const faultOf = (text: string): unknown => {
  try {
    return cellsOf(text);
  } catch (error) {
    return error instanceof CsvError ? error.fault : error;
  }
};

describe('files as they are (quality 4.6)', () => {
  it.each<[string, string, Separator, string[][]]>([
    ['110 quotes in quotes', '"a ""b"" c",d\r\n', ',', [['a "b" c', 'd']]],
    ['110 a break inside quotes', '"a\r\nb",c\n', ',', [['a\r\nb', 'c']]],
    [
      '112 CR only',
      'a,b\rc,d\r',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '112 mixed ends, none at the last',
      'a,b\r\nc,d\ne,f',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['109 semicolons', 'a;"b;c"\n', ';', [['a', 'b;c']]],
    ['109 tabs', 'a\tb\n', '\t', [['a', 'b']]],
    ['a quote in the middle of a cell', '5" screen,x\n', ',', [['5" screen', 'x']]],
    ['something behind the closing quote', '"ab"c,d\n', ',', [['abc', 'd']]],
    ['empty lines are none', '\n\na,b\n\n', ',', [['a', 'b']]],
    ['empty cells are some', ',,\n', ',', [['', '', '']]],
    ['106 nothing', '', ',', []],
  ])('%s', (_name, text, separator, expected) => {
    expect(cellsOf(text, separator)).toEqual(expected);
    for (const piece of [1, 2, 3]) expect(cellsOf(text, separator, piece)).toEqual(expected);
  });

  it('counts the lines of the file, also those inside a cell', () => {
    expect(linesOf('a\n"b\nb"\n\nc\r\nd')).toEqual([1, 2, 5, 6]);
  });

  it('111 an open quote is told by its line, at once or at the end', () => {
    expect(faultOf('a\nb\n"c,d\ne\n')).toEqual({ code: 'quoteOpen', line: 3 });
    expect(faultOf(`a\nb\n"c${'x\n'.repeat(60_000)}`)).toEqual({ code: 'quoteOpen', line: 3 });
  });
  it('119 a giant cell', () => {
    expect(faultOf(`a\n${'x'.repeat(40_000)}\n`)).toEqual({ code: 'cellTooLarge', line: 2 });
  });

  it('what csvLine writes comes back, in pieces of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '=', "'", '\t', '名', ' '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, piece) => {
        const read = cellsOf(rows.map((row) => csvLine(row)).join(''), ',', piece);
        expect(read.map((row) => row.map(plainCell))).toEqual(rows);
      }),
    );
  });
});

it.each([
  ['sep=;\r\na;b', ';', true],
  ['a,b;c,d', ',', false],
  ['a\tb\tc', '\t', false],
  ['"x,y,z";b;c', ';', false],
  ['only', ',', false],
])('%j is separated by %j', (text, separator, isSaid) => expect(guessSeparator(text)).toEqual({ separator, isSaid }));
