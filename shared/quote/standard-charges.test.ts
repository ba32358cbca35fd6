import { expect, it } from 'vitest';
import { countingOn, type StandardCharge } from './standard-charges';

const row = (code: string, fromOn: string, priceMinor: number | null): StandardCharge => ({
  code,
  name: `工資${code}`,
  kind: 'labour',
  priceMinor,
  fromOn,
});
const ROWS = [
  row('L2', '2026-01-01', 800),
  row('L1', '2026-01-01', 500),
  row('L1', '2026-12-01', 550),
  row('L1', '2026-11-01', 520),
  row('L2', '2026-11-20', null),
  row('L3', '2026-10-05', 90),
  row('L3', '2026-10-01', 80), // an earlier day, written later
  row('L1', '2026-11-01', 530), // written once more for the same day: a mistake was mended
];

it.each<[string, string, [string, number][]]>([
  ['before the first of them', '2025-12-31', []],
  [
    'by code, not by the order they were written',
    '2026-01-01',
    [
      ['L1', 500],
      ['L2', 800],
    ],
  ],
  [
    'what was written last for a day',
    '2026-11-01',
    [
      ['L1', 530],
      ['L2', 800],
      ['L3', 90],
    ],
  ],
  [
    'what is not offered any more is not on it',
    '2026-11-20',
    [
      ['L1', 530],
      ['L3', 90],
    ],
  ],
  [
    'a price of its day, though written before others',
    '2026-12-01',
    [
      ['L1', 550],
      ['L3', 90],
    ],
  ],
])('the price list %s', (_name, on, expected) =>
  expect(countingOn(ROWS, on).flatMap((r) => (r.priceMinor === null ? [] : [[r.code, r.priceMinor]]))).toEqual(expected),
);

it('what is ended counts as ended', () => expect(countingOn(ROWS, '2026-11-20').map((r) => r.priceMinor)).toEqual([530, null, 90]));
