import { expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { rowsAfter } from './rows-after';

const rows = ['a', 'b', 'c', 'd'];
it.each<[string | null, string[]]>([
  [null, ['a', 'b']],
  ['a', ['b', 'c']],
  ['c', ['d']],
  ['d', []],
])('behind %s', (last, page) => {
  expect(rowsAfter(rows, last === null ? null : (row) => row === last, 2)).toEqual(page);
});
it('says so when the last one seen is gone', () => {
  expect(refusalOf(() => rowsAfter(rows, (row) => row === 'x', 2))).toBe('LIST_CHANGED');
});
