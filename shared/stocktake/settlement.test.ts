import { describe, expect, it } from 'vitest';
import type { PartId, StockPlaceId } from '../kernel/ids';
import { surplusValue } from './rules';
import { pairMisplaced, settle, type CountedLine } from './settlement';

const place = (name: string) => name as StockPlaceId;
const part = (name: string) => name as PartId;
const bin = (name: string) => ({ placeId: place(name), kind: 'bin' as const });
const line = (over: Partial<CountedLine>): CountedLine => ({
  partId: part('P'),
  placeId: place('A'),
  isSerialised: false,
  isHands: false,
  bookMilli: 0,
  countedMilli: 0,
  missing: [],
  extra: [],
  ...over,
});
const told = (lines: readonly CountedLine[]) => settle(lines).map((d) => [d.group, d.placeId, d.fromPlaceId, d.qtyMilli, ...d.serials]);

describe('pairMisplaced: what is missing in one bin and too much in another', () => {
  it.each([
    ['all of it', { A: -3000, B: 3000 }, [['A', 'B', 3000]], []],
    ['more is missing', { A: -5000, B: 2000 }, [['A', 'B', 2000]], [['A', -3000]]],
    ['more is too much', { A: -1000, B: 2500 }, [['A', 'B', 1000]], [['B', 1500]]],
    [
      'from two bins',
      { A: -1000, B: -1000, C: 2000 },
      [
        ['A', 'C', 1000],
        ['B', 'C', 1000],
      ],
      [],
    ],
    [
      'only missing',
      { A: -1000, B: -2000 },
      [],
      [
        ['A', -1000],
        ['B', -2000],
      ],
    ],
  ])('%s', (_name, differences, moves, rest) => {
    const list = Object.entries(differences).map(([name, milli]) => ({ placeId: place(name), milli }));
    const paired = pairMisplaced(list);
    expect(paired.moves.map((m) => [m.from, m.to, m.milli])).toEqual(moves);
    expect(paired.rest.map((d) => [d.placeId, d.milli])).toEqual(rest);
  });
});

describe('settle: four groups', () => {
  it('says nothing of a line that is its book', () => expect(told([line({ bookMilli: 2000, countedMilli: 2000 })])).toEqual([]));
  it('pairs only pieces of one part', () =>
    expect(told([line({ bookMilli: 2000 }), line({ partId: part('Q'), placeId: place('B'), countedMilli: 2000 })])).toEqual([
      ['short', 'A', null, 2000],
      ['over', 'B', null, 2000],
    ]));
  it('pieces of one part in another bin are no difference, what is left over is', () =>
    expect(
      told([
        line({ bookMilli: 3000, countedMilli: 1000 }),
        line({ placeId: place('B'), countedMilli: 5000 }),
        line({ placeId: place('C'), bookMilli: 1000, countedMilli: 1000 }),
      ]),
    ).toEqual([
      ['otherBin', 'B', 'A', 2000],
      ['over', 'B', null, 3000],
    ]));
  it('a serial found in another bin is not missing in its own', () =>
    expect(
      told([
        line({ isSerialised: true, missing: ['S1', 'S2'], bookMilli: 2000 }),
        line({ isSerialised: true, placeId: place('B'), countedMilli: 1000, extra: [{ serial: 'S2', at: bin('A') }] }),
      ]),
    ).toEqual([
      ['short', 'A', null, 1000, 'S1'],
      ['otherBin', 'B', 'A', 1000, 'S2'],
    ]));
  it.each([
    ['nowhere', null, 'unknown', null],
    ['sold', { placeId: place('C'), kind: 'customer' as const }, 'unknown', 'C'],
    ['with a technician', { placeId: place('T'), kind: 'technician' as const }, 'unknown', 'T'],
    ['in quarantine', { placeId: place('Q'), kind: 'quarantine' as const }, 'otherBin', 'Q'],
  ])('a serial the books have %s', (_name, at, group, from) =>
    expect(told([line({ isSerialised: true, countedMilli: 1000, extra: [{ serial: 'S', at }] })])).toEqual([[group, 'A', from, 1000, 'S']]),
  );
  it('a code of no part is unknown', () =>
    expect(settle([], [{ placeId: place('A'), code: 'X' }])).toMatchObject([
      { group: 'unknown', partId: null, code: 'X', qtyMilli: 1000 },
    ]));
});

describe('surplusValue (B15)', () => {
  it.each([
    ['the average of what is there', { qtyMilli: 3000, valueMinor: 1000 }, null, 1000, 333],
    ['on an empty card the last issue cost', { qtyMilli: 0, valueMinor: 0 }, { qtyMilli: 2000, valueMinor: 3200 }, 1000, 1600],
    ['nothing is known', { qtyMilli: 0, valueMinor: 0 }, null, 1000, 0],
    ['half is rounded up', { qtyMilli: 2000, valueMinor: 1 }, null, 1000, 1],
  ])('%s', (_name, store, last, qty, worth) => expect(surplusValue(store, last, qty)).toBe(worth));
});

describe('hands and vans', () => {
  const hand = (name: string) => ({ placeId: place(name), kind: 'technician' as const });

  it('what one has too few and another too many of is two differences: a slip carries it, not a count', () => {
    expect(
      told([
        line({ placeId: place('T01'), isHands: true, bookMilli: 2000, countedMilli: 1000 }),
        line({ placeId: place('T02'), isHands: true, bookMilli: 0, countedMilli: 1000 }),
      ]),
    ).toEqual([
      ['short', 'T01', null, 1000],
      ['over', 'T02', null, 1000],
    ]);
  });

  it('a serial that another has, or a shelf by the books, is nobody’s loss and is not moved', () => {
    expect(
      told([
        line({ placeId: place('T01'), isHands: true, isSerialised: true, missing: ['S1', 'S2'] }),
        line({
          placeId: place('T02'),
          isHands: true,
          isSerialised: true,
          extra: [
            { serial: 'S1', at: hand('T01') },
            { serial: 'S9', at: bin('A-01') },
          ],
        }),
      ]),
    ).toEqual([
      ['short', 'T01', null, 1000, 'S2'],
      ['unknown', 'T02', 'T01', 1000, 'S1'],
      ['unknown', 'T02', 'A-01', 1000, 'S9'],
    ]);
  });
});
