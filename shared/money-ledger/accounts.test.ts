import { expect, it } from 'vitest';
import { journalOf, transferOf } from './accounts';

const drawer = { account: 'drawer', holderId: 's1' } as const;
const bill = { account: 'receivable', holderId: 'b1' } as const;

it('a transfer takes from one what it gives to the other', () => {
  expect(transferOf(bill, drawer, 880)).toEqual([
    { ...drawer, amountMinor: 880 },
    { ...bill, amountMinor: -880 },
  ]);
  expect(transferOf(bill, drawer, 0)).toEqual([]);
});

it.each([
  [[880, -838, -42], 3],
  [[880, -880, 0], 2],
  [[], 0],
])('%j leaves %i rows', (amounts, rows) => {
  expect(journalOf(amounts.map((amountMinor) => ({ ...drawer, amountMinor })))).toHaveLength(rows);
});

it('what does not sum to zero is refused', () => {
  expect(() => journalOf([{ ...drawer, amountMinor: 1 }])).toThrow('sums to 1');
});
