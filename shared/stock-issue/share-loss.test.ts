import { expect, it } from 'vitest';
import type { StockIssueLineId } from '../kernel/ids';
import { shareLoss, type HeldLine } from './share-loss';

const line = (id: string, isForJob: boolean, held: number, serials: string[] = []): HeldLine => ({
  lineId: id as StockIssueLineId,
  isForJob,
  heldMilli: held * 1000,
  serials,
});
const LINES = [line('job', true, 1), line('van', false, 2), line('later', true, 3)];

it.each([
  { lost: 1, expected: [['van', 1]] },
  { lost: 2, expected: [['van', 2]] },
  {
    lost: 4,
    expected: [
      ['van', 2],
      ['job', 1],
      ['later', 1],
    ],
  },
  {
    lost: 7,
    expected: [
      ['van', 2],
      ['job', 1],
      ['later', 3],
      [null, 1],
    ],
  },
])('$lost missing pieces: the van first, then jobs, the oldest first (B15)', ({ lost, expected }) => {
  expect(shareLoss(LINES, lost * 1000, []).map((l) => [l.lineId, l.qtyMilli / 1000])).toEqual(expected);
});

it('a serial is missing of the line that carried it', () => {
  const lines = [line('job', true, 1, ['S1']), line('van', false, 2, ['S2', 'S3'])];
  expect(shareLoss(lines, 3000, ['S1', 'S3', 'S9'])).toEqual([
    { lineId: 'job', qtyMilli: 1000, serials: ['S1'] },
    { lineId: 'van', qtyMilli: 1000, serials: ['S3'] },
    { lineId: null, qtyMilli: 1000, serials: ['S9'] },
  ]);
});
