import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchQuery, wholeQuery } from './query';

it.each<[string, string | null]>([
  ['王', '"王"*'],
  ['欧阳', '"欧阳"'],
  ['歐陽娜', '"欧阳 阳娜"'],
  ['ouyang', '"ouyang"*'],
  ['oynn', '"oynn"*'],
  ['5678', '"5678"*'],
  ['０９１２３４５６７８', '"0912345678"*'],
  ['0912 345', '("0912345"* OR ("0912"* AND "345"*))'],
  ['+886 912 345 678', '("0912345678"* OR ("886"* AND "912"* AND "345"* AND "678"*))'],
  ['SC-2026-000101', '"sc2026000101"'],
  [']C1tp1-sc-2026-000101\r', '"tp1sc2026000101"'],
  ['sc101', '"sc101"*'],
  ['es-h14f 漏水', '(("es h14f"* OR "esh14f"*) AND "漏水")'],
  ['王 xm', '("王"* AND "xm"*)'],
  ['%', '"sign25"'],
  ['"', '"sign22"'],
  ['"NEAR( AND OR NOT *', '("near"* AND "and"* AND "or"* AND "not"*)'],
  ['', null],
  ['  \u3000 ', null],
  ['\u0000', null],
])('%j becomes %s', (typed, expression) => {
  expect(matchQuery(typed)).toBe(expression);
});

it.each<[string, string | null]>([
  ['5678', '"5678"'],
  ['0912345678', null],
  ['0912 345 678', '("0912345678"* OR ("0912" AND "345" AND "678"))'],
  ['王 xm', '("王"* AND "xm")'],
  ['王', null],
  ['chen', null],
  ['hao', '"hao"'],
  ['欧阳娜', null],
  ['SC-2026-000101', null],
  ['', null],
])('%j as a whole is %s', (typed, expression) => {
  expect(wholeQuery(typed)).toBe(expression);
});

/** Puts S for every string and folds brackets away: what is left of a sound expression is one S. */
function isSound(expression: string): boolean {
  let rest = expression.replace(/"(?:[^"]|"")+"\*?/g, 'S');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\(S(?: AND S)+\)|\(S OR S\)/g, 'S');
  }
  return rest === 'S';
}

it('nothing typed can break the syntax', () => {
  const syntax = fc.array(
    fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      '-',
      '+',
      ':',
      '^',
      '{',
      '}',
      '王',
      '欧阳',
      'a',
      '1',
      '%',
      '\u0000',
      ' ',
    ),
    { maxLength: 30 },
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    syntax.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const expression = matchQuery(text);
      expect(expression === null || isSound(expression)).toBe(true);
      expect(expression ?? '').not.toContain('\u0000');
    }),
    { numRuns: 1000 },
  );
}, 30_000);

it('a long paste stays one short expression', () => {
  expect((matchQuery('王a '.repeat(10_000)) ?? '').length).toBeLessThan(1000);
});
