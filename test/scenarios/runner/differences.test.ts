import { expect, it } from 'vitest';
import { differences } from './differences';
import { isSameMoment } from './moments';

const sameMoment = (a: string, b: string) => isSameMoment(a, b, { nowMs: Date.parse('2026-11-23T01:30:00Z'), region: 'TW' });

it.each<[string, unknown, unknown, string[]]>([
  ['fields that are not named do not matter', { a: 1 }, { a: 1, b: 2 }, []],
  ['every field that differs is told', { a: 1, b: 2 }, { a: 2, b: 3 }, ['a', 'b']],
  ['deep fields', { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2, d: 0 }] } }, ['a.b.0.c']],
  ['a longer list', [{}], [{}, {}], ['length']],
  ['an empty list', { rows: [] }, { rows: [1] }, ['rows.length']],
  ['a list where none is', { rows: [] }, { rows: null }, ['rows']],
  ['null is null', { a: null }, { a: null }, []],
  ['a missing field is not null', { a: null }, {}, ['a']],
  ['null where a record should be', { a: {} }, { a: null }, ['a']],
  ['the whole answer', null, { a: 1 }, ['answer']],
  ['texts and figures are not the same', { a: '1' }, { a: 1 }, ['a']],
  ['a moment with its offset', { a: '2026-11-23T16:30+08:00' }, { a: '2026-11-23T08:30:00.000Z' }, []],
  ['a moment of the centre', { a: '2026-11-23T16:30' }, { a: '2026-11-23T08:30:00.000Z' }, []],
  ['a time of today', { a: '16:30' }, { a: '2026-11-23T08:30:00.000Z' }, []],
  ['another moment', { a: '16:31' }, { a: '2026-11-23T08:30:00.000Z' }, ['a']],
  ['a day is no moment', { a: '2026-11-23' }, { a: '2026-11-23T00:00:00.000Z' }, ['a']],
])('%s', (_case, expected, actual, paths) => {
  expect(differences(expected, actual, sameMoment).map((d) => d.path)).toEqual(paths);
});
