import { expect, it } from 'vitest';
import { returnedOf, withHeld, withPiece, type GoingBack } from './return-lines';

const FAN = { partId: 'fan', qty: 3, serials: [] };
const PSU = { partId: 'psu', qty: 2, serials: ['S1', 'S2'] };
const HELD = [FAN, PSU];

it('a part comes on the paper once, with all that lies there', () => {
  const one = withHeld([], FAN);
  expect(one).toEqual([{ partId: 'fan', qty: 3, serials: [] }]);
  expect(withHeld(one, FAN)).toBe(one);
});

it.each<[string, readonly GoingBack[], string, readonly GoingBack[] | null]>([
  ['a scanned piece brings its part', [], 'S2', [{ partId: 'psu', qty: 2, serials: ['S2'] }]],
  [
    'the next piece is ticked in the order of the list',
    [{ partId: 'psu', qty: 2, serials: ['S2'] }],
    'S1',
    [{ partId: 'psu', qty: 2, serials: ['S1', 'S2'] }],
  ],
  ['a piece that does not lie there is none', [], 'S9', null],
])('%s', (_what, lines, serial, after) => expect(withPiece(lines, HELD, serial)).toEqual(after));

it('several parts on one paper; of serials as many as are ticked and still there', () =>
  expect(
    returnedOf(
      [
        { partId: 'fan', qty: 2, serials: [] },
        { partId: 'psu', qty: 2, serials: ['S2', 'S9'] },
        { partId: 'gone', qty: 1, serials: [] },
      ],
      HELD,
    ),
  ).toEqual([
    { partId: 'fan', qty: 2, serials: [] },
    { partId: 'psu', qty: 1, serials: ['S2'] },
  ]));
