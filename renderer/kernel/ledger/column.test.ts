import { describe, expect, it } from 'vitest';
import { readChoice, tracksOf } from './column';

const columns = [{ key: 'no' }, { key: 'name' }, { key: 'phone', hiddenAtFirst: true }];

describe('readChoice', () => {
  it.each([
    ['nothing stored', undefined, ['no', 'name', 'phone'], ['phone']],
    ['nonsense stored', { order: 7, hidden: 'x' }, ['no', 'name', 'phone'], ['phone']],
    ['own order', { order: ['phone', 'no', 'name'], hidden: ['name'] }, ['phone', 'no', 'name'], ['name']],
    ['a column of an older version', { order: ['gone', 'no', 'name', 'phone'], hidden: ['gone'] }, ['no', 'name', 'phone'], []],
    ['a column added since', { order: ['name', 'no'], hidden: [] }, ['name', 'no', 'phone'], ['phone']],
  ])('%s', (_name, stored, order, hidden) => expect(readChoice(stored, columns)).toEqual({ order, hidden }));
});

it('a row is at least as wide as its columns', () => {
  expect(tracksOf([{ width: '116px' }, { width: 'minmax(70px, 1.6fr)' }], 40)).toEqual({
    tracks: '40px 116px minmax(70px, 1.6fr)',
    least: 226,
  });
});
