import { expect, it } from 'vitest';
import type { PartId, StockIssueLineId, StockPlaceId } from '../kernel/ids';
import { splitOverPlaces, type Ask, type Lying } from './split-over-places';

const ask = (lineId: string, qty: number, over: Partial<Record<keyof Ask, unknown>> = {}): Ask =>
  ({ lineId, partId: 'hose', ownId: 'A', qty, serials: [], from: [], ...over }) as Ask;
const lies = (placeId: string, qty: number, over: Partial<Record<keyof Lying, unknown>> = {}): Lying =>
  ({ partId: 'hose' as PartId, placeId: placeId as StockPlaceId, kind: 'bin', qty, serials: [], ...over }) as Lying;
const from = (placeId: string, qty: number) => ({ placeId, qty });

/** `a 2 of B`: the line, how many, from where; a serial stands for itself. */
const told = (asks: readonly Ask[], lying: readonly Lying[]): string[] =>
  splitOverPlaces(asks, lying).map((p) => `${p.lineId} ${p.serials.join('+') || p.qty} of ${p.placeId ?? 'nowhere'}`);

it.each<[string, Ask[], Lying[], string[]]>([
  ['all from its own bin when that has enough', [ask('a', 2)], [lies('A', 5), lies('B', 9)], ['a 2 of A']],
  ['its own bin first, then the fullest', [ask('a', 6)], [lies('A', 1), lies('B', 2), lies('C', 4)], ['a 1 of A', 'a 4 of C', 'a 1 of B']],
  ['without a bin of its own the fullest', [ask('a', 3, { ownId: null })], [lies('A', 1), lies('B', 3)], ['a 3 of B']],
  [
    'as it was scanned',
    [ask('a', 3, { from: [from('B', 2), from('C', 1)] })],
    [lies('A', 5), lies('B', 2), lies('C', 1)],
    ['a 2 of B', 'a 1 of C'],
  ],
  [
    'the same bin scanned piece by piece is one',
    [ask('a', 2, { from: [from('B', 1), from('B', 1)] })],
    [lies('A', 5), lies('B', 2)],
    ['a 2 of B'],
  ],
  [
    'what the scanned bin has too few of, elsewhere',
    [ask('a', 3, { from: [from('B', 3)] })],
    [lies('A', 5), lies('B', 1)],
    ['a 1 of B', 'a 2 of A'],
  ],
  [
    'a second line of the part takes what the first left',
    [ask('a', 2), ask('b', 2)],
    [lies('A', 3), lies('B', 1)],
    ['a 2 of A', 'b 1 of A', 'b 1 of B'],
  ],
  ['tenths of a metre without a rest', [ask('a', 0.3)], [lies('A', 0.1), lies('B', 0.2)], ['a 0.1 of A', 'a 0.2 of B']],
  ['stock without a bin lies in the warehouse', [ask('a', 2, { ownId: null })], [lies('W', 2, { kind: 'warehouse' })], ['a 2 of W']],
  [
    'not from quarantine, nor out of hands',
    [ask('a', 2)],
    [lies('A', 1), lies('Q', 5, { kind: 'quarantine' }), lies('T', 5, { kind: 'technician' })],
    ['a 2 of A'],
  ],
  ['what lies nowhere is asked of its own bin', [ask('a', 3)], [lies('A', 1), lies('B', 1)], ['a 2 of A', 'a 1 of B']],
  ['or of no bin, where it has none', [ask('a', 1, { ownId: null })], [], ['a 1 of nowhere']],
  ['nothing of a line is no piece', [ask('a', 0), ask('b', 1)], [lies('A', 5)], ['b 1 of A']],
  ['parts do not take from each other', [ask('a', 1, { partId: 'cap' })], [lies('B', 5), lies('A', 1, { partId: 'cap' })], ['a 1 of A']],
])('%s', (_name, asks, lying, pieces) => expect(told(asks, lying)).toEqual(pieces));

it.each<[string, string[], Lying[], string[]]>([
  [
    'serials in two bins',
    ['L1', 'L2', 'L3'],
    [lies('A', 2, { serials: ['L1', 'L3'] }), lies('B', 1, { serials: ['L2'] })],
    ['a L1+L3 of A', 'a L2 of B'],
  ],
  ['as typed, in small letters', ['l 2'], [lies('A', 0), lies('B', 1, { serials: ['L2'] })], ['a l 2 of B']],
  ['a serial nobody has is asked of its own bin', ['L9'], [lies('B', 1, { serials: ['L2'] })], ['a L9 of A']],
  ['nor is one taken from quarantine', ['L2'], [lies('Q', 1, { kind: 'quarantine', serials: ['L2'] })], ['a L2 of A']],
])('%s', (_name, serials, lying, pieces) => expect(told([ask('a', serials.length, { serials })], lying)).toEqual(pieces));

it('a piece names its line for the ledger', () => {
  expect(splitOverPlaces([ask('a', 1)], [lies('A', 1)])).toEqual([{ lineId: 'a' as StockIssueLineId, placeId: 'A', qty: 1, serials: [] }]);
});
