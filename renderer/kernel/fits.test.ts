import { expect, it } from 'vitest';
import { fits } from './fits';

const LINE = { text: '', qty: 1, key: null, parts: [{ sku: '' }] };

it.each([
  ['text for text', '', 'B-04', true],
  ['a number where a field may be empty', '', 30, true],
  ['a number for text that was there', 'B-04', 30, false],
  ['a list for text', '', ['B-04'], false],
  ['nothing for text', '', null, false],
  ['text where nothing was', null, 'TE', true],
  ['a list where nothing was', null, ['TE'], false],
  ['an empty list takes any list', [], [1, 'a'], true],
  ['a list of the same lines', [LINE], [LINE, { ...LINE, qty: 3 }], true],
  ['a list with another line', [LINE], [LINE, { text: 1 }], false],
  ['a record that lacks a field', LINE, { text: '', qty: 1 }, false],
  ['a record that has more', LINE, { ...LINE, more: true }, true],
  ['a list for a record', LINE, [LINE], false],
])('%s', (_name, first, value, expected) => {
  expect(fits(first, value)).toBe(expected);
});
