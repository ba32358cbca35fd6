import { expect, it } from 'vitest';
import type { JobToBill } from '#shared/billing/schema';
import { isFreeSlip, leftAfter, slipInput, slipJobs, slipTaxLines, slipTotal } from './slip-form';

const charge = (key: string, leftMinor: number) => ({
  key,
  kind: leftMinor < 0 ? ('discount' as const) : ('labour' as const),
  text: key,
  qty: 1,
  unitPriceMinor: Math.abs(leftMinor),
  amountMinor: leftMinor,
  takenMinor: 0,
  leftMinor,
});
const job = (id: string, over: Partial<JobToBill> = {}): JobToBill =>
  ({
    cardId: id,
    callId: null,
    no: `RC-${id}`,
    product: 'TV-43A',
    type: 'A',
    isFree: false,
    charges: [charge(`${id}/0`, 800), charge(`${id}/1`, 1450), charge(`${id}/2`, 0)],
    leftMinor: 2250,
    billNos: [],
    ...over,
  }) as JobToBill;
const JOBS = [job('other'), job('own'), job('free', { isFree: true, charges: [], leftMinor: 0 })];
const of = (flipped: string[] = [], amounts: Record<string, string> = {}) => slipJobs(JOBS, ['own'], { flipped, amounts }, 'TWD');

it('the job itself comes first and goes whole, others wait; a line without anything left is not shown', () => {
  expect(of().map((j) => [j.job.no, j.lines.map((l) => l.isOn)])).toEqual([
    ['RC-own', [true, true]],
    ['RC-other', [false, false]],
    ['RC-free', [false]],
  ]);
  expect([slipTotal(of()), leftAfter(of())]).toEqual([2250, 2250]);
  expect(slipInput(of())).toEqual({ cardIds: ['own'], callIds: [], charges: [{ key: 'own/0' }, { key: 'own/1' }] });
});

it.each<[string, string[], Record<string, string>, number, object]>([
  [
    'one line less, a part of the other',
    ['own/0'],
    { 'own/1': '1,000' },
    1000,
    { cardIds: ['own'], charges: [{ key: 'own/1', amountMinor: 1000 }] },
  ],
  ['a line of another job', ['own/0', 'own/1', 'other/0'], {}, 800, { cardIds: ['other'], charges: [{ key: 'other/0' }] }],
  ['a free job', ['own/0', 'own/1', 'free/free'], {}, 0, { cardIds: ['free'], charges: [] }],
  ['nothing', ['own/0', 'own/1'], {}, 0, { cardIds: [], charges: [] }],
])('%s', (_name, flipped, amounts, total, input) => {
  const jobs = of(flipped, amounts);
  expect(slipTotal(jobs)).toBe(total);
  expect(leftAfter(jobs)).toBe(4500 - total);
  expect(slipInput(jobs)).toMatchObject(input);
});

it('more than is left and what is no amount are none', () => {
  expect(slipTotal(of([], { 'own/0': '801' }))).toBeNaN();
  expect(slipTotal(of([], { 'own/0': 'x' }))).toBeNaN();
});

it('a slip of free jobs alone says why', () => {
  expect(isFreeSlip(of(['own/0', 'own/1', 'free/free']))).toBe(true);
  expect(isFreeSlip(of(['free/free']))).toBe(false);
  expect(isFreeSlip(of(['own/0', 'own/1']))).toBe(false);
});

it('what is let off is a line of its own for the tax', () => {
  expect(slipTaxLines(of())).toHaveLength(2);
  expect(slipTaxLines(of(), 50).at(-1)).toEqual({ kind: 'discount', amountMinor: -50 });
});
