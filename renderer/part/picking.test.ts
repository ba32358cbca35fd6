import { expect, it } from 'vitest';
import type { StockPlaceId } from '#shared/kernel/ids';
import type { PickLine } from '#shared/stock-issue/schema';
import { asksOf, isLabelOf, leftOf, nextLine, readySlips, scanPick, takeAll, type Picked } from './picking';

const line = (lineId: string, partId: string, qty: number, over: Partial<PickLine> = {}): PickLine =>
  ({ issueId: `slip-${lineId[0]}`, lineId, partId, qty, short: 0, isSerialised: false, ...over }) as PickLine;
const LINES = [
  line('a1', 'hose', 2),
  line('a2', 'lcd', 1, { isSerialised: true }),
  line('b1', 'hose', 1),
  line('c1', 'valve', 1, { short: 1 }),
];
const scanAll = (...scans: [string, string | null][]): Picked =>
  scans.reduce<Picked>((picked, [partId, serial]) => {
    const result = scanPick(LINES, picked, { partId, serial });
    return result.outcome === 'picked' ? result.picked : picked;
  }, {});

it('one scan is one piece, in the order of the bins', () => {
  expect(nextLine(LINES, {})?.lineId).toBe('a1');
  const one = scanAll(['hose', null]);
  expect(leftOf(LINES[0] as PickLine, one)).toBe(1);
  const two = scanAll(['hose', null], ['hose', null]);
  expect(nextLine(LINES, two)?.lineId).toBe('a2');
  expect(scanAll(['hose', null], ['hose', null], ['hose', null])).toMatchObject({ a1: { qty: 2 }, b1: { qty: 1 } });
});

it.each<[string, [string, string | null][], [string, string | null], string]>([
  ['a part nobody asked for', [], ['cap', null], 'notOnList'],
  [
    'one more than was asked',
    [
      ['hose', null],
      ['hose', null],
      ['hose', null],
    ],
    ['hose', null],
    'enough',
  ],
  ['a piece without its serial', [], ['lcd', null], 'serialNeeded'],
  ['its serial', [], ['lcd', 'L-1'], 'picked'],
])('%s', (_name, before, [partId, serial], outcome) => {
  expect(scanPick(LINES, scanAll(...before), { partId, serial }).outcome).toBe(outcome);
});

it('the same piece is not picked twice', () => {
  const lines = [line('a1', 'lcd', 2, { isSerialised: true })];
  const first = scanPick(lines, {}, { partId: 'lcd', serial: 'L-1' });
  expect(first).toMatchObject({ picked: { a1: { qty: 1, serials: ['L-1'] } } });
  expect(first.outcome === 'picked' && scanPick(lines, first.picked, { partId: 'lcd', serial: 'L-1' }).outcome).toBe('serialTwice');
});

it.each([
  [250, 250],
  [1.5, 1.5],
  [20, 1],
])('of %d a scan takes %d', (qty, taken) => {
  expect(scanPick([line('a1', 'glue', qty)], {}, { partId: 'glue', serial: null })).toMatchObject({ picked: { a1: { qty: taken } } });
});

it('a slip is ready when each of its lines is', () => {
  expect(readySlips(LINES, scanAll(['hose', null], ['hose', null], ['hose', null])).map((s) => s.issueId)).toEqual(['slip-b']);
  expect(readySlips(LINES, scanAll(['hose', null], ['hose', null], ['lcd', 'L-1'])).map((s) => s.issueId)).toEqual(['slip-a']);
});

it('the rest of a line is taken at once, but never without its serials', () => {
  expect(takeAll(LINES[0] as PickLine, {})).toEqual({ a1: { qty: 2, serials: [] } });
  expect(takeAll(LINES[1] as PickLine, {})).toEqual({});
});

it('the bin whose label was scanned goes along with the pieces after it', () => {
  const at = (placeId: string, picked: Picked): Picked => {
    const result = scanPick(LINES, picked, { partId: 'hose', serial: null, placeId: placeId as StockPlaceId });
    return result.outcome === 'picked' ? result.picked : picked;
  };
  const hose = LINES[0] as PickLine;
  expect(asksOf([hose], at('A', {}))).toMatchObject([{ lineId: 'a1', qty: 1, from: [{ placeId: 'A', qty: 1 }] }]);
  expect(asksOf([hose], takeAll(hose, at('A', {}), 'B' as StockPlaceId))).toMatchObject([
    {
      lineId: 'a1',
      qty: 2,
      from: [
        { placeId: 'A', qty: 1 },
        { placeId: 'B', qty: 1 },
      ],
    },
  ]);
  expect(asksOf([hose], {})).toMatchObject([{ qty: 0, serials: [], from: [] }]);
});

it.each([
  ['TP1-B-02', 'B-02', true],
  ['b-02', 'B-02', true],
  ['TP1-B-03', 'B-02', false],
  ['P-PSU-TV', 'B-02', false],
  ['ABC-1', 'ABC-1', true],
])('the label %s is of the bin %s: %s', (code, bin, isIt) => expect(isLabelOf(code, bin)).toBe(isIt));
